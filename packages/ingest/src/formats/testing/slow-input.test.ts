import { describe, expect, it } from "vitest";
import { toPage } from "../page/page.ts";
import { FORMATS } from "../registry.ts";

/** How long an input is, in code units. */
const LENGTH = 200_000;

/** Fills a page up to the length with a pattern. */
function fill(pattern: string): string {
  return pattern.repeat(Math.ceil(LENGTH / pattern.length)).slice(0, LENGTH);
}

const STORY =
  "TOKYO, March 20. /TASS/. The ministers of both countries met in the capital and spoke of the islands.";
const EVENT = "### [2016-12-16](/news/2016/12/16/index.md)\n";
const DAY = "## [2016-12-16](/news/2016/12/16/index.md)\n\n### [A title](/news/2016/12/16/a-title.md)\n";
const VOTES = "\n1 ( +2 / -1 )\n";

/** Inputs that let a pattern begin anew at every place of a long run, or a line search all others. */
const INPUTS: [string, string][] = [
  ["blanks inside a line", `${STORY}${fill(" ")}x`],
  ["blanks behind the end of a sentence", `${STORY}\n\n${fill(". ")}${fill(" ")}x`],
  ["dashes", `${STORY}\n\nHe said. ${fill("-")}x`],
  ["dots", `${STORY}\n\n${fill(".")}x`],
  ["quotation marks", `${STORY}\n\n${fill('"')}x`],
  ["digits and dashes", `${STORY}\n\n${fill("1-")}x`],
  ["times of day", `${STORY}\n\n${fill("11:44 ")}x`],
  ["capitals", `${fill("TOKYO")} (\n\n${STORY}`],
  ["unclosed brackets", `${STORY}\n\n${fill("](")}`],
  ["unclosed variants of a wiki", `${EVENT}\n# ${fill("-{")}\n`],
  ["unclosed labels", `${DAY}_a:${fill(" ")}\n_b: ${fill(" \t")}x\n`],
  ["half links of another language", `${DAY}${fill("](")}\n`],
  ["a description of many lines", `${DAY}${fill("word\n")}`],
  ["days without end", fill(DAY)],
  ["short lines", `${STORY}\n${fill("ab\n")}`],
  ["lines of furniture", `${STORY}\n${fill("Share\n")}`],
  ["dates", `Day: February 6, 2022\n${fill("Global Europe 15-05-2022\n\nA headline\n\n")}`],
  ["bullets with scores", `A headline\n${fill("• 1\nword\n")}`],
  ["headers of comments", `A headline\n2 Comments\n${fill("Ann → Ben • 2 hours ago\nI agree.\nReply\n")}`],
  [
    "names and marks before a time",
    `A headline\n2 Comments\n${fill("by re: by ann » | ")} 2 hours ago\nI agree.`,
  ],
  [
    "indented headers of comments",
    `A headline\n2 Comments\n Eve • 1 hour ago\n No.\n${fill("    Ann • 2 hours ago\nI agree.\n")}`,
  ],
  ["headings of threads", `A headline\nAnn • 2 hours ago\nI agree.\n${fill("2 Comments\n")}`],
  ["lines of votes", `A headline\n2 Comments\nAnn • 2 hours ago\n${fill("Like 2 Dislike 3 \n")}`],
  ["votes", `A headline\n${fill(`I agree.${VOTES}`)}`],
  [
    "comments that repeat one another",
    `A headline\n\n${fill("You say that you and I agree!\n\n")}Log in to leave a comment`,
  ],
  ["blanks in a comment's heading", `Somebody comments\nPosted in: a${fill(" ")}x\nword${VOTES}`],
];

describe("inputs made to take long", () => {
  for (const [name, text] of INPUTS) {
    it(`reads 200 kB of ${name}`, { timeout: 60_000 }, () => {
      const page = toPage(text);
      for (const format of FORMATS) {
        const started = process.threadCpuUsage();
        const score = format.detect(page);
        if (score > 0) expect(format.parse(page).format).toBe(format.name);
        const { user } = process.threadCpuUsage(started);
        expect(user / 1_000, format.name).toBeLessThan(5_000);
      }
    });
  }
});
