import { expect, it } from "vitest";
import { parsePeriod } from "./period.ts";

it("counts a year from its first day and up to its last", () => {
  expect(parsePeriod("2014", "2016")).toMatchObject({ from: "2014-01-01", to: "2016-12-31", unreadable: [] });
});

it("takes months and days too", () => {
  expect(parsePeriod("2014-03", "2014-03-18")).toMatchObject({ from: "2014-03-01", to: "2014-03-18" });
  expect(parsePeriod("2016-02", "2016-02")).toMatchObject({ from: "2016-02-01", to: "2016-02-29" });
});

it("leaves an empty end open", () => {
  expect(parsePeriod(" ", "2016")).toMatchObject({ from: null, to: "2016-12-31", unreadable: [] });
});

it("names what it cannot read and does not guess", () => {
  expect(parsePeriod("last year", "2016-02-30")).toEqual({
    from: null,
    to: null,
    unreadable: ["last year", "2016-02-30"],
    isReversed: false,
  });
});

it("leaves out a period that ends before it begins", () => {
  expect(parsePeriod("2016", "2014")).toMatchObject({ from: null, to: null, isReversed: true });
});
