import { describe, expect, it } from "vitest";
import { isWithin, parseEdtf, toArchiveDate, toDisplay } from "./edtf.ts";

describe("parseEdtf", () => {
  it.each([
    ["2017-03-20", "2017-03-20", "2017-03-20", "DAY", "20 March 2017"],
    ["2016-02-29", "2016-02-29", "2016-02-29", "DAY", "29 February 2016"],
    ["2013-11", "2013-11-01", "2013-11-30", "MONTH", "November 2013"],
    ["1956", "1956-01-01", "1956-12-31", "YEAR", "1956"],
    ["195X", "1950-01-01", "1959-12-31", "DECADE", "the 1950s"],
    ["19XX", "1900-01-01", "1999-12-31", "CENTURY", "the 20th century"],
    ["20XX", "2000-01-01", "2099-12-31", "CENTURY", "the 21st century"],
    ["10XX", "1000-01-01", "1099-12-31", "CENTURY", "the 11th century"],
    ["2019-21", "2019-03-01", "2019-05-31", "SEASON", "spring 2019"],
    ["2019-22", "2019-06-01", "2019-08-31", "SEASON", "summer 2019"],
    ["2019-23", "2019-09-01", "2019-11-30", "SEASON", "autumn 2019"],
    ["2019-24", "2019-12-01", "2020-02-29", "SEASON", "winter 2019–20"],
    ["2017-XX", "2017-01-01", "2017-12-31", "YEAR", "2017, month unknown"],
    ["2017-XX-XX", "2017-01-01", "2017-12-31", "YEAR", "2017, month unknown"],
    ["2017-03-XX", "2017-03-01", "2017-03-31", "MONTH", "March 2017, day unknown"],
    ["XXXX-06-01", null, null, "UNKNOWN", "1 June, year unknown"],
    ["XXXX-02-29", null, null, "UNKNOWN", "29 February, year unknown"],
    ["XXXX-06", null, null, "UNKNOWN", "June, year unknown"],
  ])("reads %s as %s to %s, %s, %j", (edtf, from, to, precision, display) => {
    expect(parseEdtf(edtf)).toEqual({ ok: true, value: { edtf, from, to, precision, display } });
  });

  it.each([
    ["1956?", "1956-01-01", "1956-12-31", "1956 (uncertain)"],
    ["1956~", "1955-01-01", "1957-12-31", "about 1956"],
    ["1956%", "1955-01-01", "1957-12-31", "about 1956 (uncertain)"],
    ["2017-03-01~", "2017-02-28", "2017-03-02", "about 1 March 2017"],
    ["2017-01~", "2016-12-01", "2017-02-28", "about January 2017"],
    ["2019-21~", "2018-12-01", "2019-08-31", "about spring 2019"],
    ["195X~", "1940-01-01", "1969-12-31", "about the 1950s"],
    ["19XX~", "1800-01-01", "2099-12-31", "about the 20th century"],
    ["0001~", "0001-01-01", "0002-12-31", "about 1"],
    ["9999-12-31~", "9999-12-30", "9999-12-31", "about 31 December 9999"],
  ])("reads the qualified %s as %s to %s, %j", (edtf, from, to, display) => {
    expect(parseEdtf(edtf)).toMatchObject({ ok: true, value: { from, to, display } });
  });

  it.each([
    ["2016-12-15/2016-12-16", "2016-12-15", "2016-12-16", "15–16 December 2016"],
    ["2017-02-28/2017-03-03", "2017-02-28", "2017-03-03", "28 February – 3 March 2017"],
    ["2016-12-28/2017-01-03", "2016-12-28", "2017-01-03", "28 December 2016 – 3 January 2017"],
    ["2017-03-20/2017-03-20", "2017-03-20", "2017-03-20", "20 March 2017"],
    ["2013-11/2013-12", "2013-11-01", "2013-12-31", "November–December 2013"],
    ["2013-11/2014-01", "2013-11-01", "2014-01-31", "November 2013 – January 2014"],
    ["1955/1956", "1955-01-01", "1956-12-31", "1955–1956"],
    ["195X/196X", "1950-01-01", "1969-12-31", "the 1950s – the 1960s"],
    ["2017-03/2017", "2017-03-01", "2017-12-31", "March 2017 – 2017"],
    ["1955~/1956?", "1954-01-01", "1956-12-31", "about 1955 – 1956 (uncertain)"],
    ["../1956", null, "1956-12-31", "until 1956"],
    ["2017-03/..", "2017-03-01", null, "since March 2017"],
  ])("reads the interval %s as %s to %s, %j", (edtf, from, to, display) => {
    expect(parseEdtf(edtf)).toEqual({ ok: true, value: { edtf, from, to, precision: "INTERVAL", display } });
  });

  it.each([
    ["", "edtf.empty", 0],
    ["Monday", "edtf.unreadable", 0],
    ["2017-", "edtf.unreadable", 0],
    ["2017-3-20", "edtf.unreadable", 0],
    ["2017/2018/2019", "edtf.unreadable", 5],
    ["2017-24-01", "edtf.unreadable", 0],
    ["2017/", "edtf.unreadable", 5],
    ["2017-02-30", "edtf.calendar", 8],
    ["2017-02-29", "edtf.calendar", 8],
    ["2017-04-31", "edtf.calendar", 8],
    ["2017-03-00", "edtf.calendar", 8],
    ["2017-13", "edtf.calendar", 5],
    ["2017-00", "edtf.calendar", 5],
    ["0000", "edtf.calendar", 0],
    ["XXXX-02-30", "edtf.calendar", 8],
    ["2017/2018-13", "edtf.calendar", 10],
    ["2017-03-20T11:44", "edtf.unsupported", 0],
    ["2017-25", "edtf.unsupported", 0],
    ["1X56", "edtf.unsupported", 0],
    ["XXXX", "edtf.unsupported", 0],
    ["2017-XX-05", "edtf.unsupported", 0],
    ["2017-03?-20", "edtf.unsupported", 0],
    ["[2016,2017]", "edtf.unsupported", 0],
    ["Y17000", "edtf.unsupported", 0],
    ["-0044", "edtf.unsupported", 0],
    ["../..", "edtf.unsupported", 0],
    ["XXXX-06/2017", "edtf.unsupported", 0],
    ["2017-03-21/2017-03-20", "edtf.order", 11],
  ])("refuses %j with %s at %i", (text, code, at) => {
    expect(parseEdtf(text)).toMatchObject({
      ok: false,
      error: { code, at, message: expect.stringMatching(/\.$/) },
    });
  });
});

describe("toArchiveDate", () => {
  it("is undated for null", () => {
    expect(toArchiveDate(null)).toEqual({
      edtf: null,
      from: null,
      to: null,
      precision: "UNKNOWN",
      display: "undated",
    });
    expect(toDisplay(null)).toBe("undated");
  });

  it("throws for a text that is not EDTF", () => {
    expect(() => toArchiveDate("20 March 2017")).toThrow(RangeError);
  });
});

describe("isWithin", () => {
  it.each([
    ["2017-03-20", "2017", true],
    ["2017", "2017", true],
    ["2017", "2017-03-20", false],
    ["2016-12-31/2017-01-01", "2017", false],
    ["2017-03-20", "2017-03/..", true],
    ["2017-02-28", "2017-03/..", false],
    ["2017-03/..", "2017-03/..", true],
    ["2017-03/..", "2017", false],
    ["1956", "../1956-06", false],
    [null, "2017", false],
    ["2017", null, false],
    ["XXXX-06-01", "2017", false],
  ])("of %s in %s is %s", (inner, outer, expected) => {
    expect(isWithin(toArchiveDate(inner), toArchiveDate(outer))).toBe(expected);
  });
});
