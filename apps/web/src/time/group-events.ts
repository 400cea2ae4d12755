import { findDayRange } from "./day.ts";

/** The part of an event's date that decides where it stands in a list. */
export interface Dated {
  date: { from: string | null; to: string | null };
}

/** How finely a list is grouped. */
export type Grouping = "year" | "month" | "day";

/** Every grouping, the coarsest first. */
export const groupings: readonly Grouping[] = ["year", "month", "day"];

/**
 * Events of one month, day or year; `month` is null for those of which only the year is known and where years are not parted,
 * `day` (ISO 8601) for those of which no day is known and where months are not parted.
 */
export interface MonthGroup<Event> {
  month: number | null;
  day: string | null;
  events: Event[];
}

/**
 * Events of one year, in the order given; `year` is null for undated ones. Those of which not even the year is known, as "about
 * 2023", stand in a group of all the years that they may belong to, up to `lastYear`, which is null where the end is open.
 */
export interface YearGroup<Event> {
  year: number | null;
  lastYear: number | null;
  months: MonthGroup<Event>[];
}

/**
 * Groups events by year and, within it, by month or day, in their order: neighbours share a group. Of events that begin on one
 * day the widest stand further out, so that what is known to the year alone does not part a month. An event whose date is wider
 * than its group stands in one of its year without a month.
 */
export function groupEvents<Event extends Dated>(
  events: readonly Event[],
  by: Grouping = "month",
): YearGroup<Event>[] {
  const years: YearGroup<Event>[] = [];
  for (const event of setWideApart(events)) {
    const year = findYear(event.date.from);
    const lastYear = findYear(event.date.to);
    let group = years.at(-1);
    if (group === undefined || group.year !== year || group.lastYear !== lastYear) {
      group = { year, lastYear, months: [] };
      years.push(group);
    }
    addToMonth(group, event, by);
  }
  return years;
}

function addToMonth<Event extends Dated>(group: YearGroup<Event>, event: Event, by: Grouping): void {
  const { from, to } = event.date;
  const month = by === "year" ? null : findMonth(from, to);
  const day = by === "day" && from === to ? from : null;
  const last = group.months.at(-1);
  if (last !== undefined && last.month === month && last.day === day) last.events.push(event);
  else group.months.push({ month, day, events: [event] });
}

/** Among neighbours that begin on the same day, puts the widest first where days ascend, last where they descend. */
function setWideApart<Event extends Dated>(events: readonly Event[]): Event[] {
  const sign = (events[0]?.date.from ?? "") <= (events.at(-1)?.date.from ?? "") ? -1 : 1;
  const runs: Event[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.[0]?.date.from === event.date.from) run?.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run) => run.toSorted((a, b) => sign * (toWidth(a) - toWidth(b))));
}

function findYear(isoDate: string | null): number | null {
  return isoDate === null ? null : Number(isoDate.slice(0, 4));
}

function toWidth({ date }: Dated): number {
  const range = findDayRange(date.from, date.to);
  return range === null ? 0 : range.to - range.from;
}

function findMonth(from: string | null, to: string | null): number | null {
  if (from === null || to === null || from.slice(0, 7) !== to.slice(0, 7)) return null;
  return Number(from.slice(5, 7));
}
