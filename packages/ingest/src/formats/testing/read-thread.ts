import { expect } from "vitest";
import { parseAnyText } from "../parse-document.ts";
import { findBreaches } from "./contract.ts";

/** A story of a headline and two paragraphs, as lines. */
export const STORY = [
  "Ferry of Norburg to run again",
  "",
  "The mayors met on the pier of the town on Monday, and they spoke of the ferry that was to run again.",
  "",
  "Nobody asked the ferryman, who said later that he had sold the boat and did not mean to buy another one.",
  "",
];

/** Reads a page of the story and these lines; returns the comments as `[author, time, score, up, down, parent, words]`. */
export function readThread(...lines: string[]) {
  const text = `${[...STORY, ...lines].join("\n")}\n`;
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(findBreaches(text, parsed.value)).toEqual([]);
  expect(parsed.value.title?.text).toBe("Ferry of Norburg to run again");
  expect(parsed.value.reports[0]?.paragraphs.length ?? 0).toBe(2);
  return (parsed.value.comments ?? []).map(({ author, postedAt, score, up, down, parent, start, end }) => [
    author?.text ?? null,
    postedAt?.text ?? null,
    score,
    up,
    down,
    parent,
    text.slice(start, end),
  ]);
}
