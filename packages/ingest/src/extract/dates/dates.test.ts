import { parseEdtf } from "@annals/schema/edtf";
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
    ["on the 8th of March 2017", "2017-03-08"],
    ["on the fifteenth of March, 2017", "2017-03-15"],
    ["2018-09-12", "2018-09-12"],
    ["2017 March 20 - Talks", "2017-03-20"],
    ["* 2017 20 March: Talks", "2017-03-20"],
    ["2017 March – Talks", "2017-03"],
    ["1998 May-June - War", "1998-05/1998-06"],
    ["于2018年9月12日在", "2018-09-12"],
    ["on 20.03.2017", "2017-03-20"],
    ["on 3/20/2017", "2017-03-20"],
    ["on 20/3/2017", "2017-03-20"],
    ["on Monday, March 20, 2017", "2017-03-20"],
    ["on December 15-16, 2016, during", "2016-12-15/2016-12-16"],
    ["from May to July 2010", "2010-05/2010-07"],
    ["from December to February 2010", "2009-12/2010-02"],
    ["from March 28 to April 3, 2017", "2017-03-28/2017-04-03"],
    ["between 1941 and 1945", "1941/1945"],
    ["in 1998/99", "1998/1999"],
    ["the 1941–45 war", "1941/1945"],
    ["in November 2013.", "2013-11"],
    ["In 1956, Russia", "1956"],
    ["back in '98.", "1998"],
    ["in nineteen ninety-six", "1996"],
    ["the year two thousand has", "2000"],
    ["in fiscal 2016", "2016~"],
    ["in fiscal 2020-21", "2020/2021"],
    ["the budget for the 2022 fiscal year", "2022~"],
    ["in the 1970s and", "197X"],
    ["the end of the 1990's", "199X"],
    ["in the late '80s", "198X"],
    ["since the middle of the 20th century", "195X~"],
    ["in spring 2019", "2019-21"],
    ["in mid-May 2018", "2018-05~"],
    ["about 1850.", "1850~"],
    ["circa 1850", "1850~"],
    ["in early 2019", "2019"],
    ["in the third quarter of 2012", "2012-07/2012-09"],
    ["in the first half of 2012", "2012-01/2012-06"],
    ["on Christmas Day 2016", "2016-12-25"],
    ["on Easter Sunday 2017", "2017-04-16"],
    ["at 9 a.m. on March 20, 2017", "2017-03-20"],
  ])("reads %s", (text, edtf) => {
    expect(read(text, null).map(([, value]) => value)).toEqual([edtf]);
    expect(parseEdtf(edtf).ok).toBe(true);
  });
});

describe("dates that count from the day of writing", () => {
  it.each([
    ["said on Monday.", "2017-03-20"],
    ["said on Sunday.", "2017-03-19"],
    ["on Wednesday", "2017-03-15"],
    ["last Friday", "2017-03-17"],
    ["on Tuesday of last week", "2017-03-14"],
    ["Friday this week", "2017-03-24"],
    ["on Saturday morning", "2017-03-18"],
    ["on Tuesday evening, March 7", "2017-03-07"],
    ["on Tuesday night (March 7)", "2017-03-07"],
    ["on 7 March (Tuesday)", "2017-03-07"],
    ["late on Monday night, 6 February 2017", "2017-02-06"],
    ["Friday early morning the 3rd of March", "2017-03-03"],
    ["late last year,", "2016"],
    ["scheduled for this year", "2017"],
    ["later this year", "2017"],
    ["last December", "2016-12"],
    ["in October last year", "2016-10"],
    ["last summer", "2016-22"],
    ["last week", "2017-03-13/2017-03-19"],
    ["over the weekend", "2017-03-18/2017-03-19"],
    ["next month", "2017-04"],
    ["yesterday", "2017-03-19"],
    ["last night", "2017-03-19"],
    ["the day before yesterday", "2017-03-18"],
    ["on March 18 in Tokyo", "2017-03-18"],
    ["on Feb.15", "2017-02-15"],
    ["two years ago", "2015"],
    ["a decade ago", "2007"],
    ["ten days ago", "2017-03-10"],
    ["in December", "2016-12"],
    ["Nov 18", "2016-11-18"],
    ["on New Year's Eve", "2016-12-31"],
    ["fourth-quarter profit", "2016-10/2016-12"],
  ])("reads %s", (text, edtf) => {
    expect(read(text).map(([, value]) => value)).toEqual([edtf]);
    expect(parseEdtf(edtf).ok).toBe(true);
  });

  it.each([
    ["will meet on Thursday", "2017-03-23"],
    ["will meet in May", "2017-05"],
    ["will meet in January", "2018-01"],
    ["will meet on November 18", "2017-11-18"],
    ["will meet over the weekend", "2017-03-25/2017-03-26"],
  ])("reads %s forward", (text, edtf) => {
    expect(read(text, monday, true).map(([, value]) => value)).toEqual([edtf]);
  });

  it("knows the two ends of a range by their words", () => {
    const text = "on June 28-29, 2019";
    const [finding] = findDates(text, { start: 0, end: text.length });
    expect(finding?.ends?.map(({ start, end }) => text.slice(start, end))).toEqual(["June 28", "29, 2019"]);
  });

  it("goes by the weekday that stands beside a day without a year", () => {
    expect(read("on Friday, June 3")).toEqual([["Friday, June 3", "2016-06-03"]]);
  });

  it("leaves a weekday open where only the year is known", () => {
    expect(read("in Tokyo on Monday", yearOnly)).toEqual([["Monday", null]]);
    expect(read("later this year", yearOnly)).toEqual([["later this year", "2017"]]);
  });

  it("leaves everything relative open where nothing is known, and keeps what a day without a year says", () => {
    expect(read("on Saturday, June 1, last year", null)).toEqual([
      ["Saturday, June 1, last year", "XXXX-06-01"],
    ]);
    expect(read("on Saturday", null)).toEqual([["Saturday", null]]);
  });
});

describe("expressions that are no point in time", () => {
  it.each([
    ["for two years", "tells how long"],
    ["the past 70 years", "tells how long"],
    ["for almost a decade", "tells how long"],
    ["every day", "tells how often"],
    ["the weekly talks", "tells how often"],
    ["every other Tuesday is free", "tells how often"],
    ["they now agree", "tells no date"],
    ["recently", "tells no date"],
    ["on 2/7/2017", "day first or month first"],
    ["the next day", "date told before"],
  ])("says why %s has no date", (text, reason) => {
    const [finding] = findDates(text, { start: 0, end: text.length });
    expect(finding && resolveDate(finding, monday, false)).toMatchObject({
      edtf: null,
      because: expect.stringContaining(reason),
    });
  });
});

describe("words that are no dates", () => {
  it.each([
    "sat down for talks",
    "Ministers may meet",
    "March on Washington",
    "the august body",
    "April Stone spoke",
    "increased to $2010 billion",
    "about 2000 people",
    "Flight 1992",
    "Copyright 2017",
    "marching on",
    "https://example.org/news/2017/03/20/a-title",
    "call 555-12-2017",
    "the N.Y. Daily News",
    "a touchdown in the fourth quarter",
    "the 6-year-old boy",
    "a second helping",
    "on February 30, 2017",
    "Second World War",
    "as soon as they can",
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

describe("hostile text", () => {
  it.each([
    ["numbers", "1 "],
    ["years", "1990-"],
    ["number words", "one hundred and "],
    ["spaces", "last          "],
    ["weekdays", "Monday, "],
    ["ranges", "May to "],
    ["months and days", "March 1 and "],
    ["no spaces", "march"],
    ["articles", "a few "],
  ])("of %s is read in bounded time", (_name, pattern) => {
    const text = pattern.repeat(Math.ceil(200_000 / pattern.length));
    const before = performance.now();
    findDates(text, { start: 0, end: text.length });
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
