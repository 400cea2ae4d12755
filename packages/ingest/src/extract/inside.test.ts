import fc from "fast-check";
import { expect, it } from "vitest";
import type { TextSpan } from "../parsed-document.ts";
import { toFindInside, toIsInside } from "./inside.ts";

const span = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 8 }))
  .map(([start, length]): TextSpan => ({ start, end: start + length }));
const isWithin = (one: TextSpan, other: TextSpan) => one.start >= other.start && one.end <= other.end;

it("tells whether a stretch lies within a span, and which spans lie within it, as looking at each does", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, stretch) => {
      expect(toIsInside(spans)(stretch)).toBe(spans.some((one) => isWithin(stretch, one)));
      const inOrder = spans.toSorted((a, b) => a.start - b.start);
      expect(toFindInside(spans)(stretch)).toEqual(inOrder.filter((one) => isWithin(one, stretch)));
    }),
  );
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
  const findInside = toFindInside(spans);
  const found = spans.map(({ start }) => findInside({ start, end: start + 9 }).length);
  expect(looks).toBeLessThan(4 * spans.length);
  expect(found.every((count) => count === 1)).toBe(true);
});
