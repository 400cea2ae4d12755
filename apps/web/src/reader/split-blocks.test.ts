import { expect, it } from "vitest";
import { splitBlocks } from "./split-blocks.ts";

const write = (text: string) =>
  splitBlocks(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

it("cuts at blank lines, and keeps lines of a paragraph together", () => {
  expect(write("\n\nOne\ntwo\n \n\n  Three \r\n")).toEqual(["One\ntwo", "Three"]);
});

it("begins a block at each item of a list", () => {
  expect(write("Related:\n1. A\n2. B\n  • C\n- not-a-list\n-3")).toEqual([
    "Related:",
    "1. A",
    "2. B",
    "• C",
    "- not-a-list\n-3",
  ]);
});

it("does not cut a year at the end of a sentence", () => {
  expect(write("It was in\n2017. Then")).toEqual(["It was in\n2017. Then"]);
});

it("loses nothing but white space", () => {
  const text = " a\n\n\tb c\nd\r\n\r\n1) e\n\n\n";
  expect(write(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});

it("counts from the start of the whole text", () => {
  expect(splitBlocks("xx\n\none\n\ntwo", 4, 12)).toEqual([
    { start: 4, end: 7 },
    { start: 9, end: 12 },
  ]);
});
