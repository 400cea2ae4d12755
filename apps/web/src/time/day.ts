/** A stretch of days, both ends included, counted from 1970-01-01 = 0. */
export interface DayRange {
  from: number;
  to: number;
}

const millisecondsPerDay = 86_400_000;

/** Returns the number of an ISO 8601 day such as `2017-03-20`; NaN if it is none. */
export function toDayNumber(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`) / millisecondsPerDay;
}

/** Returns a day number as ISO 8601: `17245` is `2017-03-20`. */
export function toIsoDay(dayNumber: number): string {
  return new Date(dayNumber * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Returns how many days a stretch has. */
export function countDays(range: DayRange): number {
  return range.to - range.from + 1;
}

/** How far an open end is drawn. */
const openDays = 36_525;

/**
 * Returns the stretch between two ISO days. An end that is open ("since 1956") lies a hundred years off.
 * Null where both are missing: an undated event.
 */
export function findDayRange(from: string | null, to: string | null): DayRange | null {
  if (from !== null)
    return { from: toDayNumber(from), to: to === null ? toDayNumber(from) + openDays : toDayNumber(to) };
  return to === null ? null : { from: toDayNumber(to) - openDays, to: toDayNumber(to) };
}

/** Returns January 1 to December 31 of a year. */
export function toYearRange(year: number): DayRange {
  return { from: toMonthRange(year, 1).from, to: toMonthRange(year, 12).to };
}

/** Returns January 1 of a year to December 31 of it or of a later one. */
export function toYearsRange(firstYear: number, lastYear: number): DayRange {
  return { from: toYearRange(firstYear).from, to: toYearRange(lastYear).to };
}

/** Returns the first to the last day of a month; January is 1. */
export function toMonthRange(year: number, month: number): DayRange {
  return { from: firstOfMonth(year, month), to: firstOfMonth(year, month + 1) - 1 };
}

function firstOfMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() / millisecondsPerDay;
}
