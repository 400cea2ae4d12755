import { describe, expect, it } from "vitest";
import { type BucketLayer, toMarkHeight, toScore } from "./score.ts";

const days = (...isoDays: string[]): BucketLayer => ({
  shape: "stroke",
  isPlanned: false,
  buckets: isoDays.map((day) => ({ start: day, end: day, count: 1 })),
});

describe("the score", () => {
  it("is empty without events", () => {
    expect(toScore([days()])).toEqual([]);
  });

  it("puts the newest year first and counts all layers of a year together", () => {
    const planned: BucketLayer = {
      shape: "haze",
      isPlanned: true,
      buckets: [{ start: "2017-01-01", end: "2017-12-31", count: 2 }],
    };
    const lines = toScore([days("2016-03-25", "2017-03-20"), planned]);
    expect(lines).toMatchObject([
      {
        kind: "year",
        year: 2017,
        count: 3,
        marks: [{ isPlanned: false }, { isPlanned: true, shape: "haze" }],
      },
      { kind: "year", year: 2016, count: 1 },
    ]);
  });

  it("keeps a few empty years as empty lines", () => {
    const lines = toScore([days("2010-11-01", "2013-08-19")]);
    expect(lines.map((line) => (line.kind === "year" ? [line.year, line.count] : "gap"))).toEqual([
      [2013, 1],
      [2012, 0],
      [2011, 0],
      [2010, 1],
    ]);
  });

  it("tells a long silence in one line", () => {
    expect(toScore([days("1956-10-19", "2006-08-16")])[1]).toEqual({
      kind: "gap",
      firstYear: 1957,
      lastYear: 2005,
    });
  });
});

describe("the height of a mark", () => {
  it("is full where no stretch has more than one event", () => {
    expect(toMarkHeight(1, 1)).toBe(1);
  });

  it("grows with the count and is never too small to be seen", () => {
    const heights = [1, 5, 50, 100].map((count) => toMarkHeight(count, 100));
    expect(heights[0]).toBe(0.4);
    expect(heights[3]).toBe(1);
    expect(heights.toSorted((a, b) => a - b)).toEqual(heights);
  });
});
