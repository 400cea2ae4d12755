import { describe, expect, it } from "vitest";
import { toDayNumber, toMonthRange, toYearRange, toYearsRange } from "./day.ts";
import {
  rulerWidth,
  toDrawnMarks,
  toMarkShape,
  toMonthTicks,
  toRulerX,
  toYearsRuler,
  toYearTicks,
} from "./ruler.ts";

const year = toYearRange(2017);
const day = (iso: string) => ({ from: toDayNumber(iso), to: toDayNumber(iso) });

describe("a ruler", () => {
  it("begins at its left end and ends after its last day", () => {
    expect(toRulerX(year, year.from)).toBe(0);
    expect(toRulerX(year, year.to + 1)).toBe(rulerWidth);
  });

  it("draws a day as a stroke in the middle of its day", () => {
    const [mark] = toDrawnMarks(year, [{ range: day("2017-01-01"), isPlanned: false }]);
    expect(mark).toEqual({ shape: "stroke", isPlanned: false, x: 1.4, width: 0 });
  });

  it("draws a day of many events taller than a day of one", () => {
    const [mark] = toDrawnMarks(year, [{ range: day("2017-01-01"), isPlanned: false, weight: 0.4 }]);
    expect(mark?.weight).toBe(0.4);
  });

  it("draws a month as a bar of its length", () => {
    const [mark] = toDrawnMarks(year, [{ range: toMonthRange(2017, 2), isPlanned: false }]);
    expect(mark).toEqual({ shape: "bar", isPlanned: false, x: 84.9, width: 76.7 });
  });

  it("draws a year as a haze over its whole length", () => {
    const [mark] = toDrawnMarks(year, [{ range: year, isPlanned: true }]);
    expect(mark).toEqual({ shape: "haze", isPlanned: true, x: 0, width: rulerWidth });
  });

  it("cuts what goes beyond its ends", () => {
    const decade = { from: toYearRange(2010).from, to: toYearRange(2019).to };
    const [mark] = toDrawnMarks(year, [{ range: decade, isPlanned: false }]);
    expect(mark).toMatchObject({ x: 0, width: rulerWidth });
  });

  it("leaves out what lies beyond its ends", () => {
    expect(toDrawnMarks(year, [{ range: day("2018-01-01"), isPlanned: false }])).toEqual([]);
  });

  it("draws as a haze what may be anywhere on it", () => {
    const month = toMonthRange(2013, 11);
    expect(toDrawnMarks(month, [{ range: month, isPlanned: false }])[0]?.shape).toBe("haze");
  });

  it("draws the one day of a day's ruler as a stroke", () => {
    const only = day("2017-03-20");
    expect(toDrawnMarks(only, [{ range: only, isPlanned: false }])[0]?.shape).toBe("stroke");
  });

  it("has eleven graduations between twelve months", () => {
    const ticks = toMonthTicks(2017, year);
    expect(ticks).toHaveLength(11);
    expect(ticks[0]).toBe(84.9);
  });
});

it("has a graduation where each year begins on a ruler of several, or each tenth", () => {
  expect(toYearTicks(2022, 2024, toYearsRange(2022, 2024))).toEqual([333, 666.1]);
  expect(toYearTicks(1956, 1956, toYearsRange(1956, 1956))).toEqual([]);
  expect(toYearTicks(1901, 2000, toYearsRange(1901, 2000))).toHaveLength(10);
});

it("covers all years that a date may belong to, and for an open end the one that is told", () => {
  expect(toYearsRuler("2017-03-20", "2017-03-20")).toMatchObject({
    firstYear: 2017,
    lastYear: 2017,
    range: year,
  });
  expect(toYearsRuler("2022-01-01", "2024-12-31")).toMatchObject({
    firstYear: 2022,
    lastYear: 2024,
    ticks: [333, 666.1],
  });
  expect(toYearsRuler("1956-10-19", null)).toMatchObject({ firstYear: 1956, lastYear: 1956 });
});

it("draws a season as a bar and half a year as a haze", () => {
  expect(toMarkShape({ from: 0, to: 91 })).toBe("bar");
  expect(toMarkShape({ from: 0, to: 181 })).toBe("haze");
});
