import { findCapturedUrl } from "./captured-url.ts";
import { LONGEST_DAYS, toWidth } from "./date-fit.ts";
import { isMeeting } from "./find-conflict.ts";
import { toHash } from "./likeness/hash.ts";
import { isRare } from "./likeness/wording.ts";
import type { Telling } from "./telling.ts";

/** A block that a report is in. */
interface BlockKey {
  key: string;
  /** False for a report that is only looked at by others: a dated one in a block of those that may mean its day. */
  asks: boolean;
}

/** The blocks of a report, by hashes of their keys. */
export interface Blocks {
  /** Where it is compared with all. */
  asks: readonly number[];
  /** Where it is compared with those that ask. */
  looks: readonly number[];
}

const MOST_PERSONS = 6;
const FEWEST_WORDS = 5;
const DAY_MS = 86_400_000;

/**
 * The blocks of a report. Blocks hold: copies; the reports of one page; those of one day, and finer ones for days of very
 * many reports; those of one day of the year where one tells no year; dated no finer than a month or year, those of its
 * year that name one person and those of its very date that name one place; undated, those of one headline, those of one
 * document that name one person, talks of the same two persons, and talks of one format that name one.
 */
export function toBlocks(telling: Telling): Blocks {
  const keys = toKeys(telling);
  const asks = new Set(keys.filter((one) => one.asks).map(({ key }) => toHash(key)));
  const looks = new Set(keys.filter((one) => !one.asks).map(({ key }) => toHash(key)));
  return { asks: [...asks], looks: [...looks.difference(asks)] };
}

/** Equal for entries of lists of related news that say the same of one address: many pages have them, and they count once. */
export function toTwin({ id, permalink, report: { role, title }, date }: Telling): number {
  return toHash(role === "RELATED" && permalink !== null ? `${permalink} ${date.edtf} ${title?.text}` : id);
}

/** Equal for reports that stand for one address, which are one happening whatever they say. */
export function toUnitKey({ id, permalink }: Telling): string {
  return permalink ?? ` ${id}`;
}

function toKeys(telling: Telling): BlockKey[] {
  const asking = [...toCopyKeys(telling), ...toDayKeys(telling)].map((key) => ({ key, asks: true }));
  return [...asking, ...toYearKeys(telling), ...toDayOfYearKeys(telling), ...toUndatedKeys(telling)];
}

function toCopyKeys(telling: Telling): string[] {
  const url = telling.report.role === "MAIN" ? findCapturedUrl(telling.document.captures) : null;
  return [...telling.runs().sketch.map((run) => `run ${run}`), ...(url === null ? [] : [`page ${url}`])];
}

function toDays({ date }: Telling): string[] {
  if (date.from === null || date.to === null || toWidth(date) > LONGEST_DAYS) return [];
  const first = Date.parse(date.from);
  return Array.from({ length: toWidth(date) + 1 }, (_, index) => toDay(first + index * DAY_MS));
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Its days; and with who, where and what rare word of the headline, which are enough where a day is too full. */
function toDayKeys(telling: Telling): string[] {
  const { persons, topics, headline } = telling;
  const finer = [...persons, ...topics, ...[...headline.words].filter(isRare)];
  return toDays(telling).flatMap((day) => [`day ${day}`, ...finer.map((part) => `day ${day} ${part}`)]);
}

function isNarrow({ date }: Telling): boolean {
  return toWidth(date) <= LONGEST_DAYS;
}

/** A report of a year, month or stretch of days can tell of any day in it: people tell which. */
function toYearKeys(telling: Telling): BlockKey[] {
  const { date, persons, places } = telling;
  if (date.from === null || date.to === null) return [];
  const asks = !isNarrow(telling);
  const years = new Set([date.from.slice(0, 4), date.to.slice(0, 4)]);
  const named = [...years].flatMap((year) => [...persons].map((id) => `year ${year} ${id}`));
  const exact = [...places, toSignature(telling)].map((part) => `date ${date.edtf} ${part}`);
  return [...named, ...(asks ? exact : [])].map((key) => ({ key, asks }));
}

function toDayOfYearKeys(telling: Telling): BlockKey[] {
  const masked = /^XXXX-(\d{2}-\d{2})(~?)/.exec(telling.date.edtf ?? "");
  const asks = masked !== null;
  const days = masked?.[1] ? toDaysAround(masked[1], masked[2] === "~") : toDays(telling).map(toMonthDay);
  return days.flatMap((day) =>
    [`yearly ${day}`, ...[...telling.persons].map((id) => `yearly ${day} ${id}`)].map((key) => ({
      key,
      asks,
    })),
  );
}

function toDaysAround(monthDay: string, isApproximate: boolean): string[] {
  // A leap year has every day that any year has.
  const day = Date.parse(`2000-${monthDay}`);
  return (isApproximate ? [day - DAY_MS, day, day + DAY_MS] : [day]).map(toDay).map(toMonthDay);
}

function toMonthDay(day: string): string {
  return day.slice(5);
}

function hasNoDay({ date }: Telling): boolean {
  return date.from === null && date.to === null;
}

function toUndatedKeys(telling: Telling): BlockKey[] {
  const { document, headline, persons, format } = telling;
  const asks = hasNoDay(telling);
  const keys = headline.words.size >= FEWEST_WORDS ? [`headline ${toSignature(telling)}`] : [];
  if (asks) keys.push(...[...persons].map((id) => `document ${document.id} ${id}`));
  if (isMeeting(telling)) {
    const ids = [...persons].toSorted().slice(0, MOST_PERSONS);
    if (format !== null) keys.push(...[...persons].map((id) => `${format} ${id}`));
    keys.push(...ids.flatMap((id, index) => ids.slice(index + 1).map((other) => `talks ${id} ${other}`)));
  }
  return keys.map((key) => ({ key, asks }));
}

function toSignature({ headline }: Telling): string {
  return [...headline.words].toSorted().join(" ");
}
