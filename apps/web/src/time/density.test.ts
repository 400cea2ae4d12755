import { expect, it } from "vitest";
import { toDensity, toFrame, toUnitNumber, toUnitText } from "./density.ts";

it("counts a long story by years, in stretches of equal length", () => {
  const frame = toFrame("1855-02-07", "2018-12-31");
  expect(frame).toEqual({ unit: "year", first: 1850, length: 200, step: 50 });
  const { stretches } = toDensity(frame, [], []);
  expect(stretches.map(({ label }) => label)).toEqual(["1850–99", "1900–49", "1950–99", "2000–49"]);
});

it("counts a short one by months", () => {
  const frame = toFrame("2012-11-30", "2017-03-20");
  expect(frame).toMatchObject({ unit: "month", step: 12, length: 72 });
  const { bars, stretches } = toDensity(
    frame,
    [{ start: "2013-11-01", end: "2013-11-30", count: 3 }],
    [{ start: "2013-11-01", end: "2013-11-30", count: 1 }],
  );
  expect(bars).toEqual([{ at: 22, count: 3, planned: 1 }]);
  expect(stretches[1]).toEqual({ label: "2013", from: "2013", to: "2013", count: 4 });
});

it("names months and quarters of a still shorter one", () => {
  const labels = (from: string, to: string) =>
    toDensity(toFrame(from, to), [], []).stretches.map(({ label, from: start, to: end }) => [
      label,
      start,
      end,
    ]);
  expect(labels("2017-03-20", "2017-04-01")[0]).toEqual(["Mar 2017", "2017-03", "2017-03"]);
  expect(labels("2017-01-01", "2017-12-31")[3]).toEqual(["Oct–Dec 2017", "2017-10", "2017-12"]);
});

it("leaves out what lies outside", () => {
  const frame = toFrame("2000-01-01", "2100-01-01");
  expect(toDensity(frame, [{ start: "1956-01-01", end: "1956-12-31", count: 9 }], []).bars).toEqual([]);
});

it("writes a unit as it reads it", () => {
  expect(toUnitText(toUnitNumber("1956-10-19", "month"), "month")).toBe("1956-10");
  expect(toUnitText(toUnitNumber("1956-10-19", "year"), "year")).toBe("1956");
});
