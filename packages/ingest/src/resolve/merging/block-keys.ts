import { LONGEST_DAYS, toWidth } from "./date-fit.ts";
import { toHash } from "./likeness/hash.ts";
import { isRare } from "./likeness/wording.ts";
import type { Traits } from "./traits.ts";

/** A block that a report is in: reports of one block are compared, if one of them asks. */
interface BlockKey {
  key: string;
  /** False for a report that is only looked at by others: a dated one in a block of those that may mean its day. */
  asks: boolean;
  /** What it has in common with some of the block: enough where the block is too full. */
  parts?: readonly string[];
}

/** A block that a report is in, by the hash of its key. */
export interface Block {
  hash: number;
  /** Whether the report is compared with all of the block; otherwise with those that ask. */
  asks: boolean;
  /** Hashes of the finer blocks that take its place where it is too full. */
  parts: readonly number[];
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
export function toBlocks(traits: Traits): readonly Block[] {
  const known = blocksOf.get(traits);
  if (known) return known;
  const blocks = new Map<number, Block>();
  for (const { key, asks, parts = [] } of toKeys(traits)) {
    const hash = toHash(key);
    const other = blocks.get(hash);
    const block = { hash, asks, parts: parts.map((part) => toHash(`${key} ${part}`)) };
    if (!other || (asks && !other.asks)) blocks.set(hash, block);
  }
  const all = [...blocks.values()];
  blocksOf.set(traits, all);
  return all;
}

/** Asked for again and again, and never changed. */
const blocksOf = new WeakMap<Traits, readonly Block[]>();

/** The hash by which reports of one address are found, which are one happening whatever they say; null without an address. */
export function toAddressHash({ permalink }: Traits): number | null {
  return permalink === null ? null : toHash(`address ${permalink}`);
}

/** Equal for entries of lists of related news that say the same of one address: many pages have them, and they count once. */
export function toTwin({ id, permalink, role, title, date }: Traits): number {
  return toHash(role === "RELATED" && permalink !== null ? `${permalink} ${date.edtf} ${title}` : id);
}

/** Equal for reports that stand for one address, which are one happening whatever they say. */
export function toUnitKey({ id, permalink }: Traits): string {
  return permalink ?? ` ${id}`;
}

function toKeys(traits: Traits): BlockKey[] {
  return [
    ...toCopyKeys(traits),
    ...toDayKeys(traits),
    ...toYearKeys(traits),
    ...toDayOfYearKeys(traits),
    ...toUndatedKeys(traits),
  ];
}

function toCopyKeys({ url, sketch }: Traits): BlockKey[] {
  const keys = [...sketch.map((run) => `run ${run}`), ...(url === null ? [] : [`page ${url}`])];
  return keys.map((key) => ({ key, asks: true }));
}

function toDays({ date }: Traits): string[] {
  if (date.from === null || date.to === null || toWidth(date) > LONGEST_DAYS) return [];
  const first = Date.parse(date.from);
  return Array.from({ length: toWidth(date) + 1 }, (_, index) => toDay(first + index * DAY_MS));
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Its days; where very much happened on one, with who, where or what rare word of the headline. */
function toDayKeys(traits: Traits): BlockKey[] {
  const { persons, topics, headline } = traits;
  const parts = [...persons.keys(), ...topics, ...[...headline.words].filter(isRare)];
  return toDays(traits).map((day) => ({ key: `day ${day}`, asks: true, parts }));
}

function isNarrow({ date }: Traits): boolean {
  return toWidth(date) <= LONGEST_DAYS;
}

/** A report of a year, month or stretch of days can tell of any day in it: people tell which. */
function toYearKeys(traits: Traits): BlockKey[] {
  const { date, persons, places } = traits;
  if (date.from === null || date.to === null) return [];
  const asks = !isNarrow(traits);
  const years = new Set([date.from.slice(0, 4), date.to.slice(0, 4)]);
  const named = [...years].flatMap((year) => [...persons.keys()].map((id) => `year ${year} ${id}`));
  const exact = [...places, toSignature(traits)].map((part) => `date ${date.edtf} ${part}`);
  return [...named, ...(asks ? exact : [])].map((key) => ({ key, asks }));
}

function toDayOfYearKeys(traits: Traits): BlockKey[] {
  const masked = /^XXXX-(\d{2}-\d{2})(~?)/.exec(traits.date.edtf ?? "");
  const asks = masked !== null;
  const days = masked?.[1] ? toDaysAround(masked[1], masked[2] === "~") : toDays(traits).map(toMonthDay);
  return days.map((day) => ({ key: `yearly ${day}`, asks, parts: [...traits.persons.keys()] }));
}

function toDaysAround(monthDay: string, isApproximate: boolean): string[] {
  // A leap year has every day that any year has.
  const day = Date.parse(`2000-${monthDay}`);
  return (isApproximate ? [day - DAY_MS, day, day + DAY_MS] : [day]).map(toDay).map(toMonthDay);
}

function toMonthDay(day: string): string {
  return day.slice(5);
}

function hasNoDay({ date }: Traits): boolean {
  return date.from === null && date.to === null;
}

function toUndatedKeys(traits: Traits): BlockKey[] {
  const { documentId, headline, persons, isMeeting, format } = traits;
  const asks = hasNoDay(traits);
  const keys = headline.words.size >= FEWEST_WORDS ? [`headline ${toSignature(traits)}`] : [];
  if (asks) keys.push(...[...persons.keys()].map((id) => `document ${documentId} ${id}`));
  if (isMeeting) {
    const ids = [...persons.keys()].toSorted().slice(0, MOST_PERSONS);
    if (format !== null) keys.push(...[...persons.keys()].map((id) => `${format} ${id}`));
    keys.push(...ids.flatMap((id, index) => ids.slice(index + 1).map((other) => `talks ${id} ${other}`)));
  }
  return keys.map((key) => ({ key, asks }));
}

function toSignature({ headline }: Traits): string {
  return [...headline.words].toSorted().join(" ");
}
