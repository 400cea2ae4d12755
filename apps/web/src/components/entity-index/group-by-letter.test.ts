import { expect, it } from "vitest";
import { groupByLetter } from "./group-by-letter.ts";

it("groups by first letter without its accent, and what begins with no letter apart", () => {
  const names = [
    "#Media4EU",
    "1956 Declaration",
    "“Asahi”",
    "Ōsaka",
    "Oslo",
    "владивосток",
    "香港",
    "馬來西亞",
  ].map((name) => ({
    name,
  }));
  expect(groupByLetter(names).map(({ letter, entries }) => [letter, entries.length])).toEqual([
    ["#", 2],
    ["A", 1],
    ["O", 2],
    ["В", 1],
    ["漢字", 2],
  ]);
});
