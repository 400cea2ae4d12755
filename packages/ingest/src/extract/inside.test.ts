import fc from "fast-check";
import { expect, it } from "vitest";
import type { TextSpan } from "../parsed-document.ts";
import { findSpansInside, toIsInside } from "./inside.ts";

const span = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 8 }))
  .map(([start, length]): TextSpan => ({ start, end: start + length }));
const isWithin = (one: TextSpan, other: TextSpan) => one.start >= other.start && one.end <= other.end;

it("tells whether a stretch lies within a span, as looking at each does", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, stretch) => {
      expect(toIsInside(spans)(stretch)).toBe(spans.some((one) => isWithin(stretch, one)));
    }),
  );
});

it("gives the spans that lie whole inside a stretch", () => {
  const spans = [0, 3, 6, 9].map((start) => ({ start, end: start + 2 }));
  expect(findSpansInside(spans, { start: 3, end: 8 })).toEqual([spans[1], spans[2]]);
  expect(findSpansInside(spans, { start: 4, end: 7 })).toEqual([]);
  expect(findSpansInside(spans, { start: 9, end: 99 })).toEqual([spans[3]]);
});

it("looks at few of many spans", () => {
  let looks = 0;
  const spans = Array.from({ length: 2000 }, (_, at) => ({
    start: at * 10,
    get end() {
      looks++;
      return at * 10 + 9;
    },
  }));
  const found = spans.map(({ start }) => findSpansInside(spans, { start, end: start + 9 }).length);
  expect(looks).toBeLessThan(4 * spans.length);
  expect(found.every((count) => count === 1)).toBe(true);
});
