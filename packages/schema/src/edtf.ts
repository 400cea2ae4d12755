import { type EdtfError, type EdtfPoint, type EdtfResult, parsePoint } from "./edtf/point.ts";
import { toIntervalWords, toPointWords } from "./edtf/words.ts";
import type { DatePrecision } from "./enums.ts";

export type { EdtfError, EdtfResult } from "./edtf/point.ts";

/** A date of the archive: what is written, the first and last day it may mean, how fine it is, and how it is said. */
export type ArchiveDate = {
  /** EDTF (ISO 8601-2); null = undated. */
  edtf: string | null;
  /** First day it may mean, `YYYY-MM-DD`; null = undated, of an unknown year, or an interval without a start. */
  from: string | null;
  /** Last day it may mean, `YYYY-MM-DD`; null likewise. */
  to: string | null;
  /** How fine it is. A date of an unknown year is UNKNOWN. */
  precision: DatePrecision;
  /** In words: "20 March 2017", "the 1950s", "undated". */
  display: string;
};

const undated: ArchiveDate = { edtf: null, from: null, to: null, precision: "UNKNOWN", display: "undated" };

function toFailure(code: EdtfError["code"], message: string, at: number): EdtfResult<ArchiveDate> {
  return { ok: false, error: { code, message, at } };
}

function toInterval(
  edtf: string,
  start: EdtfPoint | null,
  end: EdtfPoint | null,
  at: number,
): EdtfResult<ArchiveDate> {
  if (start === null && end === null) {
    return toFailure("edtf.unsupported", "An interval without start and end says nothing.", 0);
  }
  if ((start !== null && start.from === null) || (end !== null && end.to === null)) {
    return toFailure("edtf.unsupported", "An end of an interval has no known year.", 0);
  }
  if (start?.from && end?.to && start.from > end.to) {
    return toFailure("edtf.order", "The interval ends before it starts.", at);
  }
  const from = start?.from ?? null;
  const to = end?.to ?? null;
  let display = "";
  if (start !== null && end !== null) display = toIntervalWords(start, end);
  else if (start !== null) display = `since ${toPointWords(start)}`;
  else if (end !== null) display = `until ${toPointWords(end)}`;
  return { ok: true, value: { edtf, from, to, precision: "INTERVAL", display } };
}

/**
 * Reads a date in EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/), as far as an archive needs it:
 *
 * - `2017-03-20`, `2017-03`, `2017`; the decade `195X`, the century `19XX`;
 * - seasons of the northern year, whole months: `2019-21` spring is March to May, 22 summer is June to August,
 *   23 autumn is September to November, 24 winter is December to February of the next year;
 * - `2017-XX`, `2017-XX-XX`, `2017-03-XX`: within that year or month, and where is not known;
 * - `XXXX-06-01`, `XXXX-06`: no first and last day, precision UNKNOWN;
 * - a closing `~` (approximate), `?` (uncertain) or `%` (both). An approximate date reaches out by one unit of its own
 *   precision on either side: a day by a day, a month by a month, a season by a season, a year by a year, a decade or
 *   century likewise. `?` doubts the date and adds no width;
 * - intervals `a/b`, `../b`, `a/..` of any of these: from the first day of a to the last day of b.
 *
 * The first and last day stay within 0001-01-01 to 9999-12-31. Times of day, sets, other years, and qualifiers or
 * masks inside a date are `edtf.unsupported`; a day that no calendar has is `edtf.calendar`; an interval that ends
 * before it starts is `edtf.order`; an empty text is `edtf.empty`; anything else is `edtf.unreadable`.
 */
export function parseEdtf(text: string): EdtfResult<ArchiveDate> {
  if (text === "") return toFailure("edtf.empty", "An empty text is not a date.", 0);
  const slash = text.indexOf("/");
  if (slash === -1) {
    const point = parsePoint(text, 0);
    if (!point.ok) return point;
    const { from, to, precision } = point.value;
    return { ok: true, value: { edtf: text, from, to, precision, display: toPointWords(point.value) } };
  }
  const ends: (EdtfPoint | null)[] = [];
  for (const [part, at] of [
    [text.slice(0, slash), 0],
    [text.slice(slash + 1), slash + 1],
  ] as const) {
    const point = part === ".." ? null : parsePoint(part, at);
    if (point !== null && !point.ok) return point;
    ends.push(point === null ? null : point.value);
  }
  return toInterval(text, ends[0] ?? null, ends[1] ?? null, slash + 1);
}

/** The date that a stored EDTF text means; null gives the undated one. Throws a RangeError if the text is not EDTF. */
export function toArchiveDate(edtf: string | null): ArchiveDate {
  if (edtf === null) return { ...undated };
  const result = parseEdtf(edtf);
  if (!result.ok) throw new RangeError(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Says a stored EDTF text in words: "20 March 2017", "November 2013", "1956"; "undated" for null. Throws like `toArchiveDate`. */
export function toDisplay(edtf: string | null): string {
  return toArchiveDate(edtf).display;
}

/**
 * Whether every day that `inner` may mean lies within the days that `outer` may mean: 20 March 2017 is within 2017.
 * A missing end of an interval reaches without limit. False if either has no day at all.
 */
export function isWithin(inner: ArchiveDate, outer: ArchiveDate): boolean {
  if (inner.from === null && inner.to === null) return false;
  if (outer.from === null && outer.to === null) return false;
  const startsInside = outer.from === null || (inner.from !== null && inner.from >= outer.from);
  const endsInside = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  return startsInside && endsInside;
}
