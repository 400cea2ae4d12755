import { expect, it } from "vitest";
import { findCalendarPage } from "../../time/address.ts";
import { findStripUnits } from "./find-strip-units.ts";

const units = (...segments: string[]) => {
  const page = findCalendarPage(segments);
  return page === null ? null : findStripUnits(page);
};

it("has the months of a year", () => {
  expect(units("2017")?.[2]).toEqual({
    iso: "2017-03",
    firstDay: "2017-03-01",
    name: "Mar",
    label: "March 2017",
  });
  expect(units("2017")).toHaveLength(12);
});

it("has the days of a month, leap days too", () => {
  expect(units("2016", "02")?.at(-1)).toEqual({
    iso: "2016-02-29",
    firstDay: "2016-02-29",
    name: "29",
    label: "29 February 2016",
  });
});

it("has nothing for a day", () => {
  expect(units("2017", "03", "20")).toEqual([]);
});
