import type { ArchiveDate } from "@annals/schema/edtf";
import type { Traits } from "./traits.ts";

/** How the dates of two reports go together. */
export type DateFit =
  /** No day is of both. */
  | "conflict"
  /** One of them is undated. */
  | "open"
  /** A year, or longer, that the other lies in. */
  | "year"
  /** The same day of a year that one does not tell. */
  | "day-of-year"
  /** A month or so that the other lies in. */
  | "month"
  /** Stretches of a few days that overlap. */
  | "days"
  /** One known day. */
  | "day";

const DAY_MS = 86_400_000;
/** A stretch of more days is not told apart from a month. */
export const LONGEST_DAYS = 7;
/** A stretch of more days tells no more than a year does. */
export const LONGEST_MONTH = 100;
const NO_YEAR = /^XXXX-(\d{2})(?:-(\d{2}))?([~?%])?$/;

/** What a report claims of its date. */
type Dated = Pick<Traits, "date" | "weekday">;

/** Compares what two reports claim of their dates. Symmetric. */
export function fitDates(a: Dated, b: Dated): DateFit {
  if (!fitsWeekday(a, b) || !fitsWeekday(b, a) || isOtherWeekday(a, b)) return "conflict";
  const [one, other] = [a.date, b.date];
  if (one.edtf === null || other.edtf === null) return "open";
  const [first, second] = [NO_YEAR.exec(one.edtf), NO_YEAR.exec(other.edtf)];
  if (first && second) return isSameDayOfYear(first, second) ? toDayFit(first, second) : "conflict";
  if (first) return fitDayOfYear(first, a.weekday, other);
  if (second) return fitDayOfYear(second, b.weekday, one);
  if (isAfter(one.from, other.to) || isAfter(other.from, one.to)) return "conflict";
  const width = Math.max(toWidth(one), toWidth(other));
  if (width === 0) return "day";
  if (width <= LONGEST_DAYS) return "days";
  return width <= LONGEST_MONTH ? "month" : "year";
}

function isAfter(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && from > to;
}

/** Days from the first to the last that a date may mean; without limit where an end is open. */
export function toWidth({ from, to }: ArchiveDate): number {
  if (from === null || to === null) return Number.MAX_SAFE_INTEGER;
  return from === to ? 0 : (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function fitsWeekday({ weekday }: Dated, { date }: Dated): boolean {
  if (weekday === null || date.from === null || date.to === null || toWidth(date) > 2) return true;
  const first = Date.parse(date.from);
  const days = Array.from({ length: toWidth(date) + 1 }, (_, index) => new Date(first + index * DAY_MS));
  return days.some((day) => day.getUTCDay() === weekday);
}

function isOtherWeekday(a: Dated, b: Dated): boolean {
  return a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday;
}

const MOST_YEARS = 10;

/** A day or month of an unknown year, on a weekday if one is told, beside another date. */
function fitDayOfYear(masked: RegExpExecArray, weekday: number | null, { from, to }: ArchiveDate): DateFit {
  if (from === null || to === null) return "open";
  const slack = masked[3] ? DAY_MS : 0;
  const first = Number(from.slice(0, 4));
  const last = Math.min(Number(to.slice(0, 4)), first + MOST_YEARS);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const fits = years.some((year) => {
    const [earliest, latest] = toDays(year, masked);
    if (earliest - slack > Date.parse(to) || latest + slack < Date.parse(from)) return false;
    return weekday === null || !masked[2] || slack > 0 || new Date(earliest).getUTCDay() === weekday;
  });
  if (!fits) return "conflict";
  const width = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (width > LONGEST_MONTH) return "year";
  return masked[2] && width <= LONGEST_DAYS ? "day-of-year" : "month";
}

function isSameDayOfYear(a: RegExpExecArray, b: RegExpExecArray): boolean {
  const slack = (a[3] ? 1 : 0) + (b[3] ? 1 : 0);
  const [from, to] = toDays(2000, a);
  const [otherFrom, otherTo] = toDays(2000, b);
  return from - slack * DAY_MS <= otherTo && otherFrom - slack * DAY_MS <= to;
}

function toDayFit(a: RegExpExecArray, b: RegExpExecArray): DateFit {
  return a[2] && b[2] ? "day-of-year" : "month";
}

/** First and last day, in milliseconds, of a month or day of a year. */
function toDays(year: number, [, month, day]: RegExpExecArray): [number, number] {
  if (day)
    return [Date.UTC(year, Number(month) - 1, Number(day)), Date.UTC(year, Number(month) - 1, Number(day))];
  return [Date.UTC(year, Number(month) - 1, 1), Date.UTC(year, Number(month), 0)];
}
