import { expect, it } from "vitest";
import { groupEvents } from "./group-events.ts";
import { takeLatestDays } from "./latest-days.ts";

const event = (id: string, from: string | null, to = from) => ({ id, date: { from, to } });
const talks = event("talks", "2017-03-20");
const visits = event("visits", "2017-01-01", "2017-12-31");
const last = event("last talks", "2013-11-01", "2013-11-30");
const undated = event("undated", null);

it("groups events by year and month in the order given", () => {
  expect(groupEvents([talks, visits, last, undated])).toEqual([
    {
      year: 2017,
      lastYear: 2017,
      months: [
        { month: 3, day: null, events: [talks] },
        { month: null, day: null, events: [visits] },
      ],
    },
    { year: 2013, lastYear: 2013, months: [{ month: 11, day: null, events: [last] }] },
    { year: null, lastYear: null, months: [{ month: null, day: null, events: [undated] }] },
  ]);
});

it("groups by day or by year alone where that is asked for", () => {
  const press = event("press conference", "2017-03-20");
  expect(groupEvents([talks, press, last], "day").flatMap(({ months }) => months)).toEqual([
    { month: 3, day: "2017-03-20", events: [talks, press] },
    { month: 11, day: null, events: [last] },
  ]);
  expect(groupEvents([talks, visits], "year")).toEqual([
    { year: 2017, lastYear: 2017, months: [{ month: null, day: null, events: [talks, visits] }] },
  ]);
});

it("lets what is known to the year alone not part a month, whichever way the list runs", () => {
  const newYear = event("new year", "2017-01-01");
  const later = event("later", "2017-01-09");
  const months = (events: Parameters<typeof groupEvents>[0]) =>
    groupEvents(events).flatMap((year) => year.months.map(({ month }) => month));
  expect(months([newYear, visits, later])).toEqual([null, 1]);
  expect(months([later, visits, newYear])).toEqual([1, null]);
});

it("puts what may be of several years under all of them, not under the first", () => {
  const about = event("about 2023", "2022-01-01", "2024-12-31");
  const cold = event("cold", "2022-02-01");
  const spans = (events: Parameters<typeof groupEvents>[0]) =>
    groupEvents(events).map(({ year, lastYear, months }) => [year, lastYear, months.length]);
  expect(spans([cold, about, talks])).toEqual([
    [2022, 2022, 1],
    [2022, 2024, 1],
    [2017, 2017, 1],
  ]);
});

it("takes the first days with all their events, and only what is dated to a day", () => {
  const press = event("press conference", "2017-03-20");
  const missiles = event("missiles", "2016-03-25");
  const buildings = event("buildings", "2015-12-02");
  expect(takeLatestDays([talks, visits, press, missiles, buildings], 2)).toEqual([
    { day: "2017-03-20", events: [talks, press] },
    { day: "2016-03-25", events: [missiles] },
  ]);
});
