import type { Dated } from "./group-events.ts";

/** The events of one day; `day` is ISO 8601. */
export interface DayGroup<Event> {
  day: string;
  events: Event[];
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
