import { expect, it } from "vitest";
import { findSpansInside } from "./spans-inside.ts";

it("gives the spans that lie whole inside a stretch", () => {
  const spans = [0, 3, 6, 9].map((start) => ({ start, end: start + 2 }));
  expect(findSpansInside(spans, { start: 3, end: 8 })).toEqual([spans[1], spans[2]]);
  expect(findSpansInside(spans, { start: 4, end: 7 })).toEqual([]);
  expect(findSpansInside(spans, { start: 9, end: 99 })).toEqual([spans[3]]);
});
