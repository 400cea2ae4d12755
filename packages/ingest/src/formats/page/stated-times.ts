import type { Published, TextSpan } from "../../parsed-document.ts";
import { toBritishOffset } from "./british-time.ts";
import { isCalendarDay } from "./calendar-day.ts";
import type { Line } from "./page.ts";

/** A date, perhaps with a time, that a line states about the page. */
export interface StatedTime {
  published: Published;
  /** Where the date itself stands. */
  date: TextSpan;
  /** From the first to the last code unit of date, time and offset. */
  span: TextSpan;
  /** What else the line says before and after, without labels such as `Updated:`. */
  before: string;
  after: string;
}

/** A line that says when a page was published, with all that may stand beside it, is no longer. */
const LONGEST = 200;

/**
 * Finds a date in a line, with the time and UTC offset beside it: `March 20, 2017, 11:44 UTC+3`, `June 01, 11:47
 * UTC+3`, `10:18 JST, April 27, 2022`, `Tue, 02/09/2016 - 10:05`, `15-05-2022`, `2019年3月5日`. A date without a year
 * has the year `XXXX` (EDTF). Of `Updated: … | Published: …` the second is read, as a line that names them in the other
 * order has it. A date of digits and slashes whose order nothing tells is not read, nor is a line of more than 200 code
 * units.
 */
export function findStatedTime(line: Line, isDayFirst: boolean | null = null): StatedTime | null {
  if (line.text.length <= LONGEST && / {2}/.test(line.text)) return findSpaced(line, isDayFirst);
  const behind = line.text.length <= LONGEST ? UPDATED_FIRST.exec(line.text)?.[1] : undefined;
  if (behind !== undefined) {
    const stated = findStatedTime({ ...line, start: line.end - behind.length, text: behind }, isDayFirst);
    if (stated) return stated;
  }
  const firstAt = line.text.length <= LONGEST ? line.text.search(FIRST_PUBLISHED) : -1;
  if (firstAt > 0) return findFirstPublished(line, firstAt, isDayFirst);
  const date = line.text.length <= LONGEST && /\d/.test(line.text) ? findDate(line.text, isDayFirst) : null;
  if (!date) return null;
  const rest = `${line.text.slice(0, date.start)}${" ".repeat(date.end - date.start)}${line.text.slice(date.end)}`;
  const time = findTime(rest.replace(OTHER_ZONE, (words) => " ".repeat(words.length)));
  const near =
    time &&
    isNear(
      line.text.replace(OTHER_ZONE, (words) => " ".repeat(words.length)),
      date,
      time,
    )
      ? time
      : null;
  const start = Math.min(date.start, near?.start ?? date.start);
  const end = Math.max(date.end, near?.end ?? date.end);
  const toSpan = (from: number, to: number): TextSpan => ({ start: line.start + from, end: line.start + to });
  return {
    published: {
      edtf: date.edtf,
      time: near?.time ?? null,
      offset: near ? (near.offset ?? findBritishOffset(line.text.slice(near.end), date.edtf)) : null,
    },
    date: toSpan(date.start, date.end),
    span: toSpan(start, end),
    before: withoutAddresses(line.text.slice(0, start)).replace(LABEL, "").trim(),
    after: line.text
      .slice(end)
      .replace(/^[\s,.)\]|]+/, "")
      .replace(BEHIND_TIME, "")
      .replace(/^[•·|/–-]?\s*\d+[ -]min(?:ute)?s? (?:read|listen)$/i, "")
      .replace(/[•·|]?\s*\d[\d,]* comments?$/i, "")
      .replace(/^[•·|]?\s*from the section \p{Lu}[\p{L}& -]{1,30}$/iu, "")
      .trim(),
  };
}

/** The offset of `18:02, UK`, by what stands behind the time of day. */
function findBritishOffset(behind: string, edtf: string): string | null {
  return /^,? \(?UK\b/.test(behind) ? toBritishOffset(edtf) : null;
}

/** A line with more than one space in a row, as some copies have between all words, read with one; the spans are those of the line. */
function findSpaced(line: Line, isDayFirst: boolean | null): StatedTime | null {
  const at: number[] = [];
  let text = "";
  for (const [index, sign] of [...line.text.split("").entries()]) {
    if (sign === " " && text.endsWith(" ")) continue;
    at.push(index);
    text += sign;
  }
  const stated = findStatedTime({ ...line, text }, isDayFirst);
  if (!stated) return null;
  const toOwn = ({ start, end }: TextSpan): TextSpan => ({
    start: line.start + (at[start - line.start] ?? 0),
    end: line.start + (at[end - line.start - 1] ?? 0) + 1,
  });
  return { ...stated, date: toOwn(stated.date), span: toOwn(stated.span) };
}

/** The zone, and what pages set behind the time: `ET | Last Updated: May 29, 2018`, `Last update on: …`, `ET Heard on Morning Hour`. */
const BEHIND_TIME =
  /^(?:[ECMP]T\b\s*)?(?:[/·|(-]?\s*(?:last )?(?:updated?|modified|edited|editor)\b.{0,60}|(?:heard|aired|as heard|broadcast) on \p{Lu}.{2,50})?$/iu;

/** The same time elsewhere: `Updated 0611 GMT (1411 HKT) January 8, 2018`. */
const OTHER_ZONE = /\((?:\d{4}|\d{1,2}:\d{2}) [A-Z]{3,4}\)/;

/** `Updated: June 14, 2024 at 6:12 p.m. EDT | Published: June 14, 2024 at 2:05 p.m. EDT`. */
const UPDATED_FIRST =
  /^(?:last )?(?:updated|modified|edited)\b.{0,20}\d.{2,60}?\b((?:first |originally )?(?:published|posted|created|released)\b.{0,12}\d.*)$/i;

/** Behind the day of the last change, glued to it or not: `20.31 GMTFirst published on Mon 26 Nov 2018 19.56 GMT`. */
const FIRST_PUBLISHED = /(?<=\d.{0,12})first published (?:on|at)\b.*\d/i;

/** The day behind `first published`; where a time alone stands there, that of the day before it. */
function findFirstPublished(line: Line, at: number, isDayFirst: boolean | null): StatedTime | null {
  const behind = line.text.slice(at);
  const own = findStatedTime({ ...line, start: line.start + at, text: behind }, isDayFirst);
  const front =
    own ?? findStatedTime({ ...line, end: line.start + at, text: line.text.slice(0, at) }, isDayFirst);
  const time = own || !front ? null : findTime(behind);
  if (!front || !time) return front;
  const published = { ...front.published, time: time.time, offset: time.offset ?? front.published.offset };
  return {
    ...front,
    published,
    span: { ...front.span, end: line.start + at + time.end },
    before: "",
    after: "",
  };
}

/** The words of Markdown links alone: `[TASS](https://a.example)` is `TASS`. */
function withoutAddresses(words: string): string {
  return words.length > LONGEST ? words : words.replace(/\[([^[\]\n]{1,60})\]\([^()\s]{1,190}\)/g, "$1");
}

/**
 * Whether a line says when the page was published and hardly anything else: beside it stand at most a label, a place,
 * a section or an outlet, none of which has words in small letters or ends as a sentence does.
 */
export function isTimeLine(line: Line, stated: StatedTime): boolean {
  const isPlace = /^[\p{Lu}\s(),.-]{3,48}$/u.test(stated.after.replace(/^.{0,4} ?- /, ""));
  const isSigned = SIGNED_BEHIND.test(stated.after);
  const isBare =
    (stated.before.length <= 48 || BARRED_BEFORE.test(stated.before)) &&
    (stated.after.length <= 24 || isPlace || isSigned);
  const isSentence =
    /[.!?]["”’)]?$/.test(line.text) && !/\b[ap]\.m\.$/i.test(line.text) && stated.before !== "";
  return (
    withoutAddresses(line.text).length <= 90 &&
    isBare &&
    !isSentence &&
    !/[.!?]$/.test(stated.after.replace(/\.$/, "")) &&
    !SENTENCE_WORD.test(stated.before)
  );
}

/** Who wrote the story, and the outlet: `By Ann Lee in Beijing | China Daily | Updated`. */
const BARRED_BEFORE = /^by \p{Lu}[\p{L}.'’, -]{2,50} \| \p{Lu}[\p{L} ]{2,24}(?: \| .{0,12})?$/iu;

/** Who wrote the story, and from where: `By Ann Lee - Brasília`. */
const SIGNED_BEHIND = /^by \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,4}(?: [-–—] \p{Lu}[\p{L} ]{2,24})?$/iu;

/** A word in small letters, save those that names of places and outlets, and labels, are made with. */
const SENTENCE_WORD =
  /(?<![\p{L}’'.@_])(?!(?:of|the|and|de|la|by|at|in|on|from|first|last|a|p|am|pm|m|hrs?|date|time)\b)\p{Ll}{2,}/u;

/** Whether a line names the page's source and then when it was published: `Source: Xinhua | 2014-05-11 18:02:33`. */
export function isSourceAndTime(line: Line, stated: StatedTime): boolean {
  const isParted = stated.published.time !== null || line.text.includes("|");
  return line.text.length <= 90 && isParted && stated.after === "" && /^(?:news )?source ?:/i.test(line.text);
}

interface FoundDate {
  edtf: string;
  start: number;
  end: number;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
/** `January 24, 20207:15am`: a copy lost the space behind the year. */
const GLUED_TIME = "(?<=\\d{4})(?=\\d{1,2}:\\d{2} ?[ap]m)";
/** `By JANE SAMPLEJAN. 8, 2018`: a copy lost the space behind the names. */
const GLUED_NAME = "(?<=^by \\p{L}[\\p{L}.'’ -]{3,60})(?=[^,]{3,14}, \\d{4}$)";
const WEEKDAYS = "sun mon tue wed thu fri sat".split(" ");
const LABEL =
  /^(?:(?:(?:first|last|originally|story|article|page|this|was) )*(?:updated|published|issued|posted|modified|created|released|added|date|on|at)\b[:\s]*)+|[\s,(|–-]+$|\bon$|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s*$/gi;

function findDate(text: string, isDayFirst: boolean | null): FoundDate | null {
  return (
    match(text, /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/, (m) => toEdtf(m[1], m[2], m[3])) ??
    match(text, /(?<![\w/.])((?:19|20)\d{2})([/.])(\d{1,2})\2(\d{1,2})(?![\w/])/, (m) =>
      toEdtf(m[1], m[3], m[4]),
    ) ??
    match(
      text,
      new RegExp(
        `(?:(?<!\\p{L})|(?<=^(?:published|updated|posted))|${GLUED_NAME})${MONTH} ${DAY}(?:,? (\\d{4}))?(?:(?![\\d:])|${GLUED_TIME})`,
        "iu",
      ),
      (m) => toEdtf(m[3], toMonth(m[1]), m[2]),
    ) ??
    match(text, new RegExp(`\\b${DAY} ${MONTH},?(?: (\\d{4}))?(?![\\d:])`, "i"), (m) =>
      toEdtf(m[3], toMonth(m[2]), m[1]),
    ) ??
    match(text, new RegExp(`\\b${MONTH},? ${DAY}\\/(\\d{4})(?!\\d)`, "i"), (m) =>
      toEdtf(m[3], toMonth(m[1]), m[2]),
    ) ??
    match(text, new RegExp(`\\b${MONTH} ?[-–/] ?${DAY} ?[-–/] ?(\\d{4})(?!\\d)`, "i"), (m) =>
      toEdtf(m[3], toMonth(m[1]), m[2]),
    ) ??
    match(text, /(\d{4})年(\d{1,2})月(\d{1,2})日/, (m) => toEdtf(m[1], m[2], m[3])) ??
    match(text, /\b(\d{1,2})[.-](\d{1,2})[.-](\d{4})\b/, (m) => toEdtf(m[3], m[2], m[1])) ??
    match(text, /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/, (m) => toSlashed(text, m, isDayFirst))
  );
}

function match(
  text: string,
  pattern: RegExp,
  toValue: (found: RegExpExecArray) => string | null,
): FoundDate | null {
  const found = pattern.exec(text);
  const edtf = found ? toValue(found) : null;
  return found && edtf ? { edtf, start: found.index, end: found.index + found[0].length } : null;
}

function toMonth(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);
}

/** A calendar day as EDTF, or null if there is no such day; February 29 may be of an unknown year. */
function toEdtf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (!isCalendarDay(Number(year ?? "2000"), Number(month), Number(day))) return null;
  return `${year ?? "XXXX"}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
}

/** `02/09/2016` is read only if one order is impossible or the weekday beside it fits one order alone. */
function toSlashed(text: string, found: RegExpExecArray, isDayFirst: boolean | null): string | null {
  const [, first, second, year] = found;
  const orders = [toEdtf(year, first, second), toEdtf(year, second, first)].filter((one) => one !== null);
  const distinct = [...new Set(orders)];
  if (distinct.length === 1) return distinct[0] ?? null;
  const weekday = /\b(sun|mon|tue|wed|thu|fri|sat)[a-z]*\b/i.exec(text)?.[1]?.toLowerCase();
  const fitting = distinct.filter((one) => WEEKDAYS[new Date(`${one}T00:00:00Z`).getUTCDay()] === weekday);
  if (fitting.length === 1 || isDayFirst === null) return fitting.length === 1 ? (fitting[0] ?? null) : null;
  return isDayFirst ? toEdtf(year, second, first) : toEdtf(year, first, second);
}

/**
 * Whether a page writes the day first in `01/06/2023`: by another such date with a number above 12, or because it writes
 * one of the two days in words, too, or by its house. Null if nothing on the page decides it, or two dates speak against each other.
 */
export function findSlashOrder(text: string): boolean | null {
  const told = new Set<boolean>();
  for (const [, first = "", second = "", year = ""] of text.matchAll(SLASHED)) {
    const isDayFirst = Number(first) > 12;
    if (isDayFirst !== Number(second) > 12) told.add(isDayFirst);
    if (isDayFirst || Number(second) > 12 || Number(first) === Number(second)) continue;
    const [asDay, asMonth] = [isWritten(text, first, second, year), isWritten(text, second, first, year)];
    if (asDay !== asMonth) told.add(asDay);
  }
  const [order = null] = told;
  if (told.size === 0 && DAY_FIRST_HOUSE.test(text)) return true;
  return told.size === 1 ? order : null;
}

/**
 * Whether the one date of digits and slashes on a page writes its day first, by the days of its datelines, EDTF: in one of
 * the two orders it is a dateline's day or the day after, in the other neither. Null if that decides nothing.
 */
export function findDatelineOrder(text: string, datelines: readonly string[]): boolean | null {
  const written = [...new Set([...text.matchAll(SLASHED)].map(([whole]) => whole))];
  const [, first = "", second = "", year = ""] = SLASHED_ALONE.exec(written[0] ?? "") ?? [];
  if (written.length !== 1 || datelines.length === 0) return null;
  const isNear = (edtf: string | null) =>
    datelines.some((day) => {
      const days = (Date.parse(edtf ?? "") - Date.parse(day.replace("XXXX", year))) / MS_A_DAY;
      return days === 0 || days === 1;
    });
  const [dayFirst, monthFirst] = [isNear(toEdtf(year, second, first)), isNear(toEdtf(year, first, second))];
  return dayFirst === monthFirst ? null : dayFirst;
}

const MS_A_DAY = 86_400_000;

/** Houses that write the day first in English, too. */
const DAY_FIRST_HOUSE = /\b(?:france ?24|rfi|agência brasil|mercopress|euractiv)\b/i;

const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

const SLASHED_ALONE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Whether a text writes a day in words: `June 1, 2023`, `1 June 2023`. */
function isWritten(text: string, day: string, month: string, year: string): boolean {
  const name = `${MONTHS[Number(month) - 1] ?? "-"}[a-z]{0,6}\\.?`;
  return new RegExp(`\\b(?:${name} ${Number(day)},? |0?${Number(day)} ${name},? )${year}\\b`, "i").test(text);
}

interface FoundTime {
  time: string;
  offset: string | null;
  start: number;
  end: number;
}

function findTime(text: string): FoundTime | null {
  const pattern =
    /(?:\b|(?<=\bT))([01]?\d|2[0-3])(?::\s?|[.h])([0-5]\d)(?::\s?[0-5]\d)?(?:\s*([ap])\.?m\b\.?)?/i;
  const found = pattern.exec(text) ?? /\b([01]\d|2[0-3])([0-5]\d)(?= (?:GMT|UTC)\b)/.exec(text);
  if (!found) return null;
  const half = found[3]?.toLowerCase();
  const hour = half ? (Number(found[1]) % 12) + (half === "p" ? 12 : 0) : Number(found[1]);
  const end = found.index + found[0].length;
  const rest = text.slice(end);
  const zone =
    /^\s*\(?(?:UTC|GMT)\s*([+−-])\s*(\d{1,2})(?::?(\d{2}))?\)?/.exec(rest) ??
    /^ ?([+−-])([01]\d):?([03]0|45)(?!\d)/.exec(rest);
  const name = /^(?:\s*\(?([A-Z]{3,4})\b\)?|(Z)\b)/.exec(rest);
  const offset = zone?.[1]
    ? toOffset(zone[1], zone[2], zone[3])
    : (ZONES[name?.[1] ?? name?.[2] ?? ""] ?? null);
  return {
    time: `${String(hour).padStart(2, "0")}:${found[2]}`,
    offset,
    start: found.index,
    end: offset === null ? end : end + (zone ?? name ?? [""])[0].length,
  };
}

function toOffset(sign: string, hours: string | undefined, minutes: string | undefined): string {
  return `${sign === "+" ? "+" : "-"}${(hours ?? "0").padStart(2, "0")}:${minutes ?? "00"}`;
}

/** Names of zones that mean one offset the world over; `CST`, `IST` and `BST` mean several. */
const ZONES: Record<string, string> = {
  Z: "+00:00",
  UTC: "+00:00",
  GMT: "+00:00",
  WET: "+00:00",
  CET: "+01:00",
  CEST: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  EAT: "+03:00",
  TRT: "+03:00",
  PKT: "+05:00",
  NPT: "+05:45",
  WIB: "+07:00",
  AWST: "+08:00",
  HKT: "+08:00",
  SGT: "+08:00",
  JST: "+09:00",
  KST: "+09:00",
  ACST: "+09:30",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
  HST: "-10:00",
  EDT: "-04:00",
  EST: "-05:00",
  CDT: "-05:00",
  MDT: "-06:00",
  AKDT: "-08:00",
  AKST: "-09:00",
  PDT: "-07:00",
  PST: "-08:00",
};

/** A time belongs to a date if nothing but marks, `at` or a zone stands between them. */
function isNear(text: string, date: FoundDate, time: FoundTime): boolean {
  const between =
    date.end <= time.start ? text.slice(date.end, time.start) : text.slice(time.end, date.start);
  return (
    between.length <= 16 &&
    /^[\s,.|/(@•●·–—-]*(?:at|T|[A-Z]{2,4})?[\s,.|/(•●·–—-]*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s*)?$/i.test(
      between,
    )
  );
}
