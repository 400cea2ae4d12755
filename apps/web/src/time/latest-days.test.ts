import { expect, it } from "vitest";
import { findLatestDays } from "./latest-days.ts";

const toEvents = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([day, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${day} ${index}`, date: { from: day, to: day } })),
  );

/** Answers as the archive does, and counts how often it is asked. */
function toArchive(counts: Record<string, number>, batch: number) {
  const events = toEvents(counts);
  const asked: (string | null)[] = [];
  const ask = async (to: string | null) => {
    asked.push(to);
    return events.filter(({ date }) => to === null || date.from <= to).slice(0, batch);
  };
  return { ask, asked };
}

const sizes = { days: 3, events: 2, batch: 4 };

it("asks once where the latest days have few events", async () => {
  const { ask, asked } = toArchive({ "2019-05-04": 1, "2019-05-01": 1, "2018-01-02": 1 }, sizes.batch);
  const days = await findLatestDays(ask, sizes);
  expect(days.map(({ day, hasMore }) => [day, hasMore])).toEqual([
    ["2019-05-04", false],
    ["2019-05-01", false],
    ["2018-01-02", false],
  ]);
  expect(asked).toEqual([null]);
});

it("finds the days before one that has more events than are asked for", async () => {
  const { ask } = toArchive(
    { "2019-05-04": 9, "2019-05-01": 3, "2018-01-02": 2, "2017-01-01": 1 },
    sizes.batch,
  );
  const days = await findLatestDays(ask, sizes);
  expect(days.map(({ day, events, hasMore }) => [day, events.length, hasMore])).toEqual([
    ["2019-05-04", 2, true],
    ["2019-05-01", 2, true],
    ["2018-01-02", 2, false],
  ]);
});

it("shows a day whole that the end of what was asked for cuts", async () => {
  const { ask } = toArchive({ "2019-05-04": 3, "2019-05-01": 2, "2018-01-02": 1 }, sizes.batch);
  const days = await findLatestDays(ask, sizes);
  expect(days.map(({ events }) => events.map(({ id }) => id))).toEqual([
    ["2019-05-04 0", "2019-05-04 1"],
    ["2019-05-01 0", "2019-05-01 1"],
    ["2018-01-02 0"],
  ]);
});

it("finds none in an archive without a day", async () => {
  expect(await findLatestDays(async () => [], sizes)).toEqual([]);
});
