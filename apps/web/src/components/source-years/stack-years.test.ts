import { expect, it } from "vitest";
import { toBars, toTotals, type YearCounts } from "./stack-years.ts";

const none = { first: 0, alone: 0, unclear: 0, later: 0, copied: 0 };
const years: YearCounts[] = [
  { ...none, year: 2016, first: 1, alone: 1 },
  { ...none, year: 2018, copied: 1 },
  { ...none, year: null, alone: 3 },
];

it("stacks a year from its foot, in room of its own, the tallest as high as the drawing", () => {
  const { bars, from, to } = toBars(years, 90, 104);
  expect([from, to]).toEqual([2016, 2018]);
  expect(bars.first).toBe("M4.5 104v-48.5h21v48.5z");
  expect(bars.alone).toBe("M4.5 54v-48.5h21v48.5z");
  expect(bars.copied).toBe("M64.5 104v-48.5h21v48.5z");
  expect(bars.later).toBe("");
});

it("draws a brick an event, and whole columns where they are too many", () => {
  const few = toBars([{ ...none, year: 2016, alone: 3 }], 10, 104).bars.alone;
  expect(few.split("z")).toHaveLength(4);
  const many = toBars([{ ...none, year: 2016, alone: 300 }], 10, 104).bars.alone;
  expect(many).toBe("M1.5 104v-100h7v100z");
});

it("draws nothing where no year is known, and counts it all the same", () => {
  expect(toBars(years.slice(2), 90, 104)).toMatchObject({ from: null, to: null, bars: { alone: "" } });
  expect(toTotals(years)).toEqual({ ...none, first: 1, alone: 4, copied: 1 });
});
