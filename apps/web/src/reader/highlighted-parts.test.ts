import { expect, it } from "vitest";
import { toHighlightedParts } from "./highlighted-parts.ts";

it("cuts a snippet at its hits, in any order", () => {
  expect(
    toHighlightedParts("the Kuril Islands", [
      [10, 17],
      [4, 9],
    ]),
  ).toEqual([
    { text: "the ", isHit: false },
    { text: "Kuril", isHit: true },
    { text: " ", isHit: false },
    { text: "Islands", isHit: true },
  ]);
});

it("is the snippet again when joined, whatever the ranges", () => {
  const parts = toHighlightedParts("Kuril", [
    [3, 99],
    [0, 4],
    [2, 2],
  ]);
  expect(parts.map((part) => part.text).join("")).toBe("Kuril");
});
