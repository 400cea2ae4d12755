import { countDaysOfMonth } from "./calendar.ts";
import type { DateExpression } from "./date-expression.ts";
import {
  MONTH_STARTS,
  ORDINAL_STARTS,
  parseOrdinal,
  toMonth,
  toWeekday,
  WEEKDAY_STARTS,
} from "./date-words.ts";
import {
  DAY,
  DEIXIS,
  DEIXIS_STARTS,
  type Form,
  form,
  type Groups,
  LAST_DAY,
  MONTH,
  MONTH_NAME,
  ORDINAL,
  opensLine,
  type Reading,
  S,
  toDeixis,
  toSteps,
  toYearHint,
  WEEKDAY,
  YEAR,
  YEAR_HINT,
} from "./form.ts";
import { PART_OF_DAY, toTime } from "./readings.ts";

const MONTH_BEHIND = `(?<monthBehind>${MONTH_NAME})`;
/** `Tuesday, `, `Tuesday the `, `Tuesday morning, `. */
const WEEKDAY_BEFORE = `(?:${WEEKDAY}(?:${S}(?:(?:early|late)${S})?${PART_OF_DAY})?,?${S}(?:the${S})?)`;

/** A day of a month, with or without its year and weekday. */
export const dayForms: readonly Form[] = [
  form(
    ["#"],
    `(?<year>1[0-9]\\d\\d|20\\d\\d)(?<sign>[-/.])(?<number>0[1-9]|1[0-2])\\k<sign>${DAY}`,
    (groups, before, after) => (isAddress(before, after) ? null : toDayOf(groups, Number(groups.number))),
  ),
  form(
    ["#"],
    `(?<year>1[0-9]\\d\\d|20\\d\\d)-(?<number>0[1-9]|1[0-2])-(?<day>[0-3]\\d)T(?<clock>[0-2]\\d:[0-5]\\d)(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?:Z|[+-][01]\\d:?[0-5]\\d)?`,
    (groups) => {
      const reading = toDayOf(groups, Number(groups.number));
      return reading && { ...reading, time: `T${groups.clock}` };
    },
  ),
  {
    starts: ["#"],
    // Chinese goes on without a space.
    pattern: /(?<year>1[0-9]\d\d|20\d\d)年(?<number>1[0-2]|0?[1-9])月(?<day>[0-3]?\d)日/uy,
    read: (groups) => toDayOf(groups, Number(groups.number)),
  },
  form(
    ["#"],
    `(?<first>\\d{1,2})(?<sign>[.-]|\\s?/\\s?)(?<second>\\d{1,2})\\k<sign>(?<year>1[0-9]\\d\\d|20\\d\\d|\\d\\d)`,
    toNumeric,
  ),
  form(MONTH_STARTS, `${MONTH}\\s?${DAY}${LAST_DAY}${YEAR_HINT}?`, (groups) =>
    toDayOf(groups, toMonth(groups.month)),
  ),
  form(MONTH_STARTS, `${MONTH}${S}(?:the${S})?${ORDINAL}(?:,?${S}${YEAR})?`, (groups) =>
    toDayOf(groups, toMonth(groups.month)),
  ),
  form(
    ["#"],
    `${YEAR},?${S}(?:${MONTH}${S}${DAY}|(?<dayBefore>[12]\\d|3[01]|0?[1-9])${S}${MONTH_BEHIND})`,
    toDayBehindYear,
  ),
  form(["#"], `${DAY}${LAST_DAY}(?:${S}of)?(?:${S}|-)${MONTH}(?:-${YEAR}|${YEAR_HINT})?`, (groups) =>
    toDayOf(groups, toMonth(groups.month)),
  ),
  form(ORDINAL_STARTS, `${ORDINAL}${S}(?:day${S})?of${S}${MONTH}(?:,?${S}${YEAR})?`, (groups) =>
    toDayOf(groups, toMonth(groups.month)),
  ),
  form(WEEKDAY_STARTS, `${WEEKDAY_BEFORE}${MONTH}\\s?${DAY}${LAST_DAY}${YEAR_HINT}?`, (groups) =>
    toDayOf(groups, toMonth(groups.month)),
  ),
  form(WEEKDAY_STARTS, `${WEEKDAY_BEFORE}${DAY}(?:${S}of)?${S}${MONTH}${YEAR_HINT}?`, (groups) =>
    toDayOf(groups, toMonth(groups.month)),
  ),
  form(WEEKDAY_STARTS, WEEKDAY, ({ weekday }, _before, after) =>
    isShortWeekday(weekday, after)
      ? null
      : { expression: { kind: "weekday", weekday: toWeekday(weekday), deixis: null } },
  ),
  form(
    ["following", "preceding", "next", "previous"],
    `(?<way>following|preceding|next|previous)${S}${WEEKDAY}`,
    toToldWeekday,
  ),
  form(DEIXIS_STARTS, `${DEIXIS}${S}${WEEKDAY}`, ({ deixis, weekday }) => ({
    expression: { kind: "weekday", weekday: toWeekday(weekday), deixis: toDeixis(deixis) },
  })),
  form(WEEKDAY_STARTS, `${WEEKDAY}${S}(?:of${S})?(?<deixis>last|this|next)${S}week`, toWeekdayOfWeek),
  form(["a"], `a${S}week${S}(?:from|on)${S}${WEEKDAY}`, ({ weekday }) => ({
    expression: { kind: "weekday", weekday: toWeekday(weekday), deixis: "next" },
  })),
];

/** `1993 24 May - …`, `2000 December 12: …`: only at the head of a line, where chronologies set the year first. */
function toDayBehindYear(groups: Groups, before: string): Reading | null {
  if (!opensLine(before)) return null;
  const { dayBefore, monthBehind } = groups;
  const written = monthBehind ? { ...groups, month: monthBehind, day: dayBefore } : groups;
  return toDayOf(written, toMonth(written.month));
}

/** `the following Monday`; without its article `next Monday` counts from the day of writing. */
function toToldWeekday({ way, weekday }: Groups, before: string): { expression: DateExpression } | null {
  if (!/\bthe\s{1,8}$/i.test(before)) return null;
  const deixis = /^p/i.test(way ?? "") ? "last" : "next";
  return { expression: { kind: "told-weekday", weekday: toWeekday(weekday), deixis } };
}

/** `sat.` ends a sentence more often than it is a Saturday. */
function isShortWeekday(weekday: string | undefined, after: string): boolean {
  return !/day$/i.test(weekday ?? "") && (!/^\p{Lu}/u.test(weekday ?? "") || !/^,?\s/.test(after));
}

function toDayOf(groups: Groups, month: number): Reading | null {
  if (groups.month && !/^\p{Lu}/u.test(groups.month)) return null;
  const day = groups.ordinal ? parseOrdinal(groups.ordinal) : Number(groups.day);
  const lastDay = groups.lastDay ? Number(groups.lastDay) : null;
  const hint = toYearHint(groups);
  if (day < 1 || (lastDay !== null && lastDay <= day)) return null;
  if (Math.max(day, lastDay ?? 0) > countDaysOfMonth(hint.year ?? 2000, month)) return null;
  const weekday = groups.weekday ? toWeekday(groups.weekday) : null;
  return {
    expression: { kind: "day", month, day, lastDay, weekday, ...hint },
    time: toTime(groups.partOfDay),
  };
}

/** Digits inside an address or a number with dashes: `/news/2017/03/20/a-title`, `555-12-2017`. */
function isAddress(before: string, after: string): boolean {
  return /[\w/][/.-]$/.test(before) || /^[/-]\w/.test(after);
}

/** `20.03.2017` is written day first by whoever writes full stops; a number above 12 is no month. */
function toNumeric(
  { first, second, sign, year = "" }: Groups,
  before: string,
  after: string,
): Reading | null {
  if (isAddress(before, after)) return null;
  const numbers = [Number(first), Number(second)] as const;
  const isShort = year.length < 4;
  // Two full stops and two digits are a version or an address more often than a day.
  if (isShort && sign === ".") return null;
  const full = isShort ? Number(year) + (Number(year) >= 40 ? 1900 : 2000) : Number(year);
  if (sign === "." || numbers[0] > 12)
    return toDayOf({ day: first, year: String(full) }, numbers[1] <= 12 ? numbers[1] : 99);
  if (numbers[1] > 12 || numbers[0] === numbers[1])
    return toDayOf({ day: second, year: String(full) }, numbers[0]);
  if (numbers[0] < 1 || numbers[1] < 1) return null;
  return { expression: { kind: "numeric", first: numbers[0], second: numbers[1], year: full } };
}

function toWeekdayOfWeek({ weekday, deixis }: Groups): { expression: DateExpression } {
  const day = toWeekday(weekday);
  return { expression: { kind: "weekday", weekday: day, deixis: null, week: toSteps(deixis) } };
}
