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
      months: [
        { month: 3, events: [talks] },
        { month: null, events: [visits] },
      ],
    },
    { year: 2013, months: [{ month: 11, events: [last] }] },
    { year: null, months: [{ month: null, events: [undated] }] },
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
