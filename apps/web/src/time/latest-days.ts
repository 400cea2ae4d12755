import { toDayNumber, toIsoDay } from "./day.ts";
import type { Dated } from "./group-events.ts";

/** The events of one day; `day` is ISO 8601. */
export interface DayGroup<Event> {
  day: string;
  events: Event[];
}

/** How much of the latest days is wanted. */
export interface LatestDaysOptions {
  days: number;
  /** Of a day. */
  events: number;
  /** How many events are asked for at once; more than `events`. */
  batch: number;
}

/** A day, its first events, and whether it has more of them. */
export interface LatestDay<Event> extends DayGroup<Event> {
  hasMore: boolean;
}

/**
 * Finds the latest days that have events, however many events a day has: a day that fills a batch does not hide those before it.
 * @param ask gives the latest `batch` events dated to the day, newest first; those up to an ISO day where one is given
 */
export async function findLatestDays<Event extends Dated>(
  ask: (to: string | null) => Promise<readonly Event[]>,
  options: LatestDaysOptions,
): Promise<LatestDay<Event>[]> {
  const days: DayGroup<Event>[] = [];
  for (let to: string | null = null; days.length < options.days; ) {
    const batch = await ask(to);
    const found = takeLatestDays(batch, options.days - days.length);
    const last = found.at(-1);
    if (last === undefined) break;
    const isCut = batch.length === options.batch && batch.at(-1) === last.events.at(-1);
    // The rest of it comes at the head of the next batch.
    const isAskedAgain = isCut && last.events.length <= options.events;
    days.push(...(isAskedAgain ? found.slice(0, -1) : found));
    if (batch.length < options.batch) break;
    to = isAskedAgain ? last.day : toIsoDay(toDayNumber(last.day) - 1);
  }
  return days.map(({ day, events }) => ({
    day,
    events: events.slice(0, options.events),
    hasMore: events.length > options.events,
  }));
}

/**
 * Returns the first `count` days of a list of events that is ordered by day, each with its events.
 * Events that are not dated to a single day are left out.
 */
export function takeLatestDays<Event extends Dated>(
  events: readonly Event[],
  count: number,
): DayGroup<Event>[] {
  const days: DayGroup<Event>[] = [];
  for (const event of events) {
    const { from, to } = event.date;
    if (from === null || from !== to) continue;
    const last = days.at(-1);
    if (last?.day === from) last.events.push(event);
    else if (days.length === count) break;
    else days.push({ day: from, events: [event] });
  }
  return days;
}
