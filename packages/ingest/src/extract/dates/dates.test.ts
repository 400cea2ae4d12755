import { describe, expect, it } from "vitest";
import { findDates } from "./find-dates.ts";
import { type DateReference, resolveDate } from "./resolve-date.ts";

const monday: DateReference = {
  day: "2017-03-20",
  year: 2017,
  words: "the page is of 2017-03-20",
  evidence: [],
};
const yearOnly: DateReference = { day: null, year: 2017, words: "the notice is of 2017", evidence: [] };

function read(
  text: string,
  reference: DateReference | null = monday,
  isFuture = false,
): [string, string | null][] {
  return findDates(text, { start: 0, end: text.length }).map((finding) => [
    finding.quote,
    resolveDate(finding, reference, isFuture).edtf,
  ]);
}

describe("dates that stand by themselves", () => {
  it.each([
    ["on March 20, 2017,", "2017-03-20"],
    ["on 20 March 2017.", "2017-03-20"],
    ["2018-09-12", "2018-09-12"],
    ["on December 15-16, 2016, during", "2016-12-15/2016-12-16"],
    ["in November 2013.", "2013-11"],
    ["In 1956, Russia", "1956"],
    ["in the 1970s and", "197X"],
    ["the end of the 1990's", "199X"],
    ["since the middle of the 20th century", "195X~"],
    ["in spring 2019", "2019-21"],
    ["in mid-May 2018", "2018-05~"],
  ])("reads %s", (text, edtf) => {
    expect(read(text, null).map(([, value]) => value)).toEqual([edtf]);
  });
});

describe("dates that count from the day of writing", () => {
  it.each([
    ["said on Monday.", "2017-03-20"],
    ["said on Sunday.", "2017-03-19"],
    ["on Wednesday", "2017-03-15"],
    ["late last year,", "2016"],
    ["scheduled for this year", "2017"],
    ["later this year", "2017"],
    ["last December", "2016-12"],
    ["next month", "2017-04"],
    ["yesterday", "2017-03-19"],
    ["on March 18 in Tokyo", "2017-03-18"],
    ["on Feb.15", "2017-02-15"],
    ["two years ago", "2015"],
    ["in December", "2016-12"],
    ["Nov 18", "2016-11-18"],
  ])("reads %s", (text, edtf) => {
    expect(read(text).map(([, value]) => value)).toEqual([edtf]);
  });

  it("reads a weekday forward where the sentence speaks of what is to come", () => {
    expect(read("will meet on Thursday", monday, true)).toEqual([["Thursday", "2017-03-23"]]);
  });

  it("leaves a weekday open where only the year is known", () => {
    expect(read("in Tokyo on Monday", yearOnly)).toEqual([["Monday", null]]);
    expect(read("later this year", yearOnly)).toEqual([["later this year", "2017"]]);
  });

  it("leaves everything relative open where nothing is known, and keeps what a day without a year says", () => {
    expect(read("on Saturday, June 1, last year", null)).toEqual([
      ["Saturday, June 1, last year", "XXXX-06-01"],
    ]);
  });
});

describe("words that are no dates", () => {
  it.each([
    "sat down for talks",
    "Ministers may meet",
    "increased to $2010 billion",
    "about 2000 people",
    "Flight 1992",
    "marching on",
    "on February 30, 2017",
  ])("finds none in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("marks a year that names a document", () => {
    const text = "on the basis of the 1956 Declaration";
    expect(findDates(text, { start: 0, end: text.length }).map((date) => date.isName)).toEqual([true]);
  });

  it("marks the start of a stretch of time", () => {
    const text = "They have talked since 1992.";
    expect(findDates(text, { start: 0, end: text.length }).map((date) => date.isBoundary)).toEqual([true]);
  });
});
