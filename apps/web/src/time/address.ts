import { type DayRange, toDayNumber, toIsoDay, toMonthRange, toYearRange } from "./day.ts";
import { toDateWords } from "./words.ts";

/** A year, month or day that has a page of its own. */
export interface CalendarPage {
  /** ISO 8601: `2017`, `2017-03`, `2017-03-20`. */
  iso: string;
  range: DayRange;
  /** In words: "20 March 2017". */
  label: string;
  /** Address of its page: `/2017/03/20`. */
  href: string;
}

/**
 * Reads the segments of an address `/YYYY`, `/YYYY/MM` or `/YYYY/MM/DD`.
 * Returns null where they name no year, month or day of the calendar, such as `2017/02/30`, `2017/3` or the year `0000`.
 */
export function findCalendarPage(segments: readonly string[]): CalendarPage | null {
  const [year, month, day, ...rest] = segments;
  if (year === undefined || rest.length > 0 || !/^\d{4}$/.test(year) || year === "0000") return null;
  if (segments.slice(1).some((segment) => !/^\d\d$/.test(segment))) return null;
  const range = findRange(year, month, day);
  if (range === null) return null;
  const iso = segments.join("-");
  return { iso, range, label: toDateWords(iso), href: `/${segments.join("/")}` };
}

/** Returns the address of the page of an ISO day, month or year: `2017-03` is `/2017/03`. */
export function toCalendarHref(iso: string): string {
  return `/${iso.replaceAll("-", "/")}`;
}

function findRange(year: string, month: string | undefined, day: string | undefined): DayRange | null {
  if (month === undefined) return toYearRange(Number(year));
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return toMonthRange(Number(year), Number(month));
  const dayNumber = toDayNumber(`${year}-${month}-${day}`);
  if (Number.isNaN(dayNumber) || toIsoDay(dayNumber) !== `${year}-${month}-${day}`) return null;
  return { from: dayNumber, to: dayNumber };
}
