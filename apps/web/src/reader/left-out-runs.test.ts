import { describe, expect, it } from "vitest";
import { toRuns } from "./left-out-runs.ts";
import { type TextMark, toMarkedText } from "./mark-text.ts";
import type { ReaderMark } from "./reader-marks.ts";
import { splitBlocks } from "./split-blocks.ts";

const text = "World\nSport\n\nLoading\n\nTalks in Tokyo\n\nShare\n\nThey met on Monday.";

function mark(words: string, data: ReaderMark): TextMark<ReaderMark> {
  const start = text.indexOf(words);
  return { start, end: start + words.length, data, isWhole: false };
}

const leftOut = (words: string, reason: string) => mark(words, { kind: "omission", reason });

function toRunsOf(marks: readonly TextMark<ReaderMark>[]) {
  const blocks = splitBlocks(text, 0, text.length);
  return toRuns(
    blocks.map((block) => ({ ...block, parts: toMarkedText(text, block.start, block.end, marks) })),
  ).map(({ blocks: [first, ...rest], leftOut: run }) => [
    text.slice(first?.start, (rest.at(-1) ?? first)?.end),
    run,
  ]);
}

describe("runs of paragraphs", () => {
  it("join what was left out, with its lines and each reason once, and leave the story by paragraphs", () => {
    expect(
      toRunsOf([
        leftOut("World", "section"),
        leftOut("Sport", "section"),
        leftOut("Loading", "navigation"),
        leftOut("Share", "share"),
      ]),
    ).toEqual([
      ["World\nSport\n\nLoading", { lines: 3, reasons: ["section", "navigation"] }],
      ["Talks in Tokyo", null],
      ["Share", { lines: 1, reasons: ["share"] }],
      ["They met on Monday.", null],
    ]);
  });

  it("see through evidence around what was left out, and keep a paragraph of which words are of the story", () => {
    const runs = toRunsOf([
      mark("World\nSport", { kind: "report", id: "t-0-11" }),
      leftOut("World", "section"),
      leftOut("Sport", "section"),
      leftOut("Talks", "menu"),
    ]);
    expect(runs.slice(0, 3)).toEqual([
      ["World\nSport", { lines: 2, reasons: ["section"] }],
      ["Loading", null],
      ["Talks in Tokyo", null],
    ]);
  });
});
