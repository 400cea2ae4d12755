/** The part of an event's date that decides where it stands in a list. */
export interface Dated {
  date: { from: string | null; to: string | null };
}

/** Events of one month; `month` is null for those of which only the year is known. */
export interface MonthGroup<Event> {
  month: number | null;
  events: Event[];
}

/** Events that begin in one year, in the order given; `year` is null for undated ones. */
export interface YearGroup<Event> {
  year: number | null;
  months: MonthGroup<Event>[];
}

/**
 * Groups events by year and month without changing their order: neighbours share a group.
 * An event whose date is wider than a month stands in a group of its year without a month.
 */
export function groupEvents<Event extends Dated>(events: readonly Event[]): YearGroup<Event>[] {
  const years: YearGroup<Event>[] = [];
  for (const event of events) {
    const year = event.date.from === null ? null : Number(event.date.from.slice(0, 4));
    let group = years.at(-1);
    if (group === undefined || group.year !== year) {
      group = { year, months: [] };
      years.push(group);
    }
    addToMonth(group, event);
  }
  return years;
}

function addToMonth<Event extends Dated>(group: YearGroup<Event>, event: Event): void {
  const month = findMonth(event.date.from, event.date.to);
  const last = group.months.at(-1);
  if (last !== undefined && last.month === month) last.events.push(event);
  else group.months.push({ month, events: [event] });
}

function findMonth(from: string | null, to: string | null): number | null {
  if (from === null || to === null || from.slice(0, 7) !== to.slice(0, 7)) return null;
  return Number(from.slice(5, 7));
}
