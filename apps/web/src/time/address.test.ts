import { expect, it } from "vitest";
import { findCalendarPage, toCalendarHref } from "./address.ts";
import { toDayNumber } from "./day.ts";

it("reads a year, a month and a day", () => {
  expect(findCalendarPage(["2017"])).toMatchObject({ iso: "2017", label: "2017", href: "/2017" });
  expect(findCalendarPage(["2013", "11"])?.range).toEqual({
    from: toDayNumber("2013-11-01"),
    to: toDayNumber("2013-11-30"),
  });
  expect(findCalendarPage(["2017", "03", "20"])).toMatchObject({
    label: "20 March 2017",
    href: "/2017/03/20",
  });
});

it.each([
  ["a day that no month has", ["2017", "02", "30"]],
  ["a month that no year has", ["2017", "13"]],
  ["a month without its zero", ["2017", "3"]],
  ["a year of three digits", ["201"]],
  ["a year before the first", ["0000"]],
  ["a word", ["events"]],
  ["too much", ["2017", "03", "20", "11"]],
  ["nothing", []],
])("finds no page for %s", (_name, segments) => {
  expect(findCalendarPage(segments)).toBeNull();
});

it("writes the address of a day, a month and a year", () => {
  expect(["2017-03-20", "2017-03", "2017"].map(toCalendarHref)).toEqual(["/2017/03/20", "/2017/03", "/2017"]);
});
