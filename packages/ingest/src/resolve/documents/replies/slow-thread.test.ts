import { describe, expect, it } from "vitest";
import type { ParsedComment } from "../../../parsed-document.ts";
import { findReplies } from "./find-replies.ts";

/** A thread of comments without authors, each on a line of its own. */
function toThread(words: string[]): { comments: ParsedComment[]; text: string } {
  let start = 0;
  const comments = words.map((one) => {
    const comment: ParsedComment = {
      start,
      end: start + one.length,
      author: null,
      postedAt: null,
      score: null,
      up: null,
      down: null,
      scoreSpan: null,
      about: null,
      parent: null,
      isPartial: false,
    };
    start += one.length + 1;
    return comment;
  });
  return { comments, text: words.join("\n") };
}

/** So many different words that are the same in every run: `w3 w10 w17 …`. */
function toWords(count: number, step: number): string {
  return Array.from({ length: count }, (_, index) => `w${(index * step) % 13}`).join(" ");
}

const THREADS: [string, string[]][] = [
  [
    "names in every comment",
    Array.from({ length: 5_000 }, (_, at) => `@Name${at} you all say one thing here.`),
  ],
  [
    "comments with the same words",
    Array.from({ length: 5_000 }, () => "I say that you all are right in this."),
  ],
  ["a quotation of thousands of words", [toWords(20_000, 3), `"${toWords(20_000, 5)}"`]],
  [
    "many quotations that almost fit",
    [toWords(10_000, 3), ...Array.from({ length: 200 }, () => `"${toWords(60, 5)}"`)],
  ],
];

describe("threads made to take long", () => {
  for (const [name, words] of THREADS) {
    it(`reads ${name}`, { timeout: 60_000 }, () => {
      const { comments, text } = toThread(words);
      const started = process.threadCpuUsage();
      for (const link of findReplies(comments, text)) expect(link.parent).toBeLessThan(link.comment);
      expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(5_000);
    });
  }

  it("still finds the exact quotation of a long stretch in a thread of many comments with its words", () => {
    const others = Array.from({ length: 400 }, (_, at) => `It is one of the ${at} things that you all say.`);
    const quoted = "It is one of the few islands where nobody lives";
    const { comments, text } = toThread([`${quoted} today.`, ...others, `"${quoted}" is wrong.`]);
    const link = findReplies(comments, text).find((one) => one.comment === comments.length - 1);
    expect(link).toMatchObject({ parent: 0, kind: "QUOTE" });
  });
});
