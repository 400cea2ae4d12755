import { groupBy } from "../order.ts";
import { findCapturedUrl } from "./captured-url.ts";
import { LONGEST_DAYS, toWidth } from "./date-fit.ts";
import { isMeeting } from "./find-conflict.ts";
import type { Copies } from "./find-copies.ts";
import type { Telling } from "./telling.ts";

const MOST_PERSONS = 6;
const FEWEST_WORDS = 5;
/** What thousands of reports share (one headline on every page of a site) joins none of them; it may not cost their square. */
const MOST_PARTNERS = 1000;
const FEWER_PARTNERS = 200;
const DAY_MS = 86_400_000;

/**
 * The pairs of reports that can be alike, so that not all are compared with all: those of one page or one day; copies;
 * one day of the year where one tells no year; dated no finer than a month or year, those of its year that name one
 * person and those of its very date that name one place; undated, those of one headline, those of one document that
 * name one person, talks of the same two persons, and talks of one format that name one. A pair may come more than once.
 */
export function* findCandidatePairs(tellings: Telling[], copies: Copies): Generator<[Telling, Telling]> {
  yield* copies.pairs;
  for (const block of toBlocks(tellings, toDayKeys)) yield* pairUp(block, () => true);
  for (const block of toBlocks(tellings, toYearKeys)) yield* pairUp(block, (one) => !isNarrow(one));
  for (const block of toBlocks(tellings, toDayOfYearKeys)) yield* pairUp(block, hasNoYear);
  for (const block of toBlocks(tellings, toUndatedKeys)) yield* pairUp(block, hasNoDay, FEWER_PARTNERS);
}

function toBlocks(tellings: Telling[], toKeys: (telling: Telling) => string[]): Telling[][] {
  const keyed = tellings.flatMap((telling) => toKeys(telling).map((key) => ({ key, telling })));
  return [...groupBy(keyed, ({ key }) => key).values()].map((block) => block.map(({ telling }) => telling));
}

/** The pairs of a block of which one, at least, is as asked. */
function* pairUp(
  block: Telling[],
  isAsked: (telling: Telling) => boolean,
  most = MOST_PARTNERS,
): Generator<[Telling, Telling]> {
  const asked = block.filter(isAsked);
  const rest = block.filter((telling) => !isAsked(telling));
  for (const [index, one] of asked.entries()) {
    for (const other of asked.slice(index + 1, index + 1 + most)) yield [one, other];
    for (const other of rest.slice(0, most)) yield [one, other];
  }
}

function isNarrow({ date }: Telling): boolean {
  return toWidth(date) <= LONGEST_DAYS;
}

function hasNoDay({ date }: Telling): boolean {
  return date.from === null && date.to === null;
}

function hasNoYear({ date }: Telling): boolean {
  return date.edtf?.startsWith("XXXX-") ?? false;
}

function toDays({ date }: Telling): Date[] {
  if (date.from === null || date.to === null || toWidth(date) > LONGEST_DAYS) return [];
  const first = Date.parse(date.from);
  return Array.from({ length: toWidth(date) + 1 }, (_, index) => new Date(first + index * DAY_MS));
}

function toDayKeys(telling: Telling): string[] {
  const url = telling.report.role === "MAIN" ? findCapturedUrl(telling.document.captures) : null;
  return [
    ...(url === null ? [] : [`page ${url}`]),
    ...toDays(telling).map((day) => `day ${day.toISOString().slice(0, 10)}`),
  ];
}

/** A report of a year, month or stretch of days can tell of any day in it: people tell which. */
function toYearKeys(telling: Telling): string[] {
  const { date, persons, places } = telling;
  if (date.from === null || date.to === null) return [];
  const years = new Set([date.from.slice(0, 4), date.to.slice(0, 4)]);
  const named = [...years].flatMap((year) => [...persons].map((id) => `${year} ${id}`));
  if (isNarrow(telling)) return named;
  return [
    ...named,
    ...[...places].map((id) => `date ${date.edtf} ${id}`),
    `date ${date.edtf} ${toSignature(telling)}`,
  ];
}

function toDayOfYearKeys(telling: Telling): string[] {
  const masked = /^XXXX-(\d{2}-\d{2})(~?)/.exec(telling.date.edtf ?? "");
  if (!masked?.[1]) return toDays(telling).map((day) => day.toISOString().slice(5, 10));
  const day = Date.parse(`2000-${masked[1]}`);
  const around = masked[2] ? [day - DAY_MS, day, day + DAY_MS] : [day];
  return around.map((time) => new Date(time).toISOString().slice(5, 10));
}

function toUndatedKeys(telling: Telling): string[] {
  const { document, headline, persons } = telling;
  const keys = headline.size >= FEWEST_WORDS ? [`headline ${toSignature(telling)}`] : [];
  if (hasNoDay(telling)) keys.push(...[...persons].map((id) => `document ${document.id} ${id}`));
  if (!isMeeting(telling)) return keys;
  if (telling.format !== null) keys.push(...[...persons].map((id) => `${telling.format} ${id}`));
  const ids = [...persons].toSorted().slice(0, MOST_PERSONS);
  const couples = ids.flatMap((id, index) => ids.slice(index + 1).map((other) => `talks ${id} ${other}`));
  return [...keys, ...couples];
}

function toSignature({ headline }: Telling): string {
  return [...headline].toSorted().join(" ");
}
