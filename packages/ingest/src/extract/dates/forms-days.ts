import { countDaysOfMonth } from "./calendar.ts";
import type { DateExpression } from "./date-expression.ts";
import {
  MONTH_STEMS,
  ORDINAL_STARTS,
  parseOrdinal,
  toMonth,
  toWeekday,
  WEEKDAY_STEMS,
} from "./date-words.ts";
import {
  DAY,
  DEIXIS,
  type Form,
  form,
  type Groups,
  LAST_DAY,
  MONTH,
  ORDINAL,
  S,
  SEASON,
  toDeixis,
  toYearHint,
  WEEKDAY,
  YEAR,
  YEAR_HINT,
} from "./form.ts";
import { HOLIDAY_NAMES } from "./holidays.ts";

const LONG_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
  "sept",
];
/** First words of months' names. */
export const MONTH_STARTS = [...MONTH_STEMS, ...LONG_MONTHS];
/** First words of weekdays' names. */
export const WEEKDAY_STARTS = [
  ...WEEKDAY_STEMS,
  "tues",
  "thur",
  "thurs",
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];
const WEEKDAY_BEFORE = `(?:${WEEKDAY},?${S}(?:the${S})?)`;

/** A day of a month, with or without its year and weekday. */
export const dayForms: readonly Form[] = [
  form(
    ["#"],
    `(?<year>1[0-9]\\d\\d|20\\d\\d)(?<sign>[-/.])(?<number>0[1-9]|1[0-2])\\k<sign>${DAY}`,
    (groups) => toDayOf(groups, Number(groups.number)),
  ),
  form(
    ["#"],
    `(?<year>1[0-9]\\d\\d|20\\d\\d)-(?<number>0[1-9]|1[0-2])-(?<day>[0-3]\\d)T(?<clock>[0-2]\\d:[0-5]\\d)(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?:Z|[+-][01]\\d:?[0-5]\\d)?`,
    (groups) => {
      const reading = toDayOf(groups, Number(groups.number));
      return reading && { ...reading, time: `T${groups.clock}` };
    },
  ),
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
    ["last", "this", "next", "past", "coming", "previous", "upcoming"],
    `${DEIXIS}${S}${WEEKDAY}`,
    ({ deixis, weekday }) => ({
      expression: { kind: "weekday", weekday: toWeekday(weekday), deixis: toDeixis(deixis) },
    }),
  ),
  form(WEEKDAY_STARTS, `${WEEKDAY}${S}(?:of${S})?(?<deixis>last|this|next)${S}week`, toWeekdayOfWeek),
  form(["a"], `a${S}week${S}(?:from|on)${S}${WEEKDAY}`, ({ weekday }) => ({
    expression: { kind: "weekday", weekday: toWeekday(weekday), deixis: "next" },
  })),
];

const HOLIDAY = `(?<holiday>${HOLIDAY_NAMES.toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll("'", "['’]?").replaceAll(".", "\\.?").replaceAll(" ", S))
  .join("|")})`;
const HOLIDAY_STARTS = [...new Set(HOLIDAY_NAMES.map((name) => /^[a-z]+/.exec(name)?.[0] ?? ""))];

/** Days with a name, months, seasons. */
export const monthForms: readonly Form[] = [
  form(HOLIDAY_STARTS, `${HOLIDAY}${YEAR_HINT}?`, (groups, before) => toHoliday(groups, before)),
  form(["last", "this", "next", "past"], `${DEIXIS}${S}${HOLIDAY}`, (groups, before) =>
    toHoliday(groups, before),
  ),
  form(MONTH_STARTS, `${MONTH}${YEAR_HINT}`, (groups, before) => toMonthExpression(groups, before, "")),
  form(MONTH_STARTS, MONTH, toMonthExpression),
  form(
    ["last", "this", "next", "past", "coming", "previous", "upcoming"],
    `${DEIXIS}${S}${MONTH}`,
    (groups) => toMonthExpression(groups, "in ", ""),
  ),
  form(["#"], `(?<year>1[89]\\d\\d|20\\d\\d)-(?<number>0[1-9]|1[0-2])`, ({ year, number }, _before, after) =>
    isSeasonOfYears(year, number) || /^[-–]?\d/.test(after)
      ? null
      : {
          expression: {
            kind: "month",
            month: Number(number),
            year: Number(year),
            yearOffset: null,
            deixis: null,
          },
        },
  ),
  form(
    Object.keys({ spring: 0, summer: 0, autumn: 0, fall: 0, winter: 0 }),
    `${SEASON}${YEAR_HINT}`,
    toSeason,
  ),
  form(
    ["last", "this", "next", "past", "coming", "previous", "upcoming"],
    `${DEIXIS}${S}${SEASON}`,
    toSeason,
  ),
  form(["spring", "summer", "autumn", "fall", "winter"], SEASON, (groups, before, after) =>
    /\b(?:in|by|until|since|during|into|through|of)\s(?:(?:the|early|late|mid)[\s-]){0,2}$|\b(?:mid|early|late)[-\s]$/i.test(
      before,
    ) &&
    /^\s*(?:$|[,.;:!?)”"—-]|(?:and|but|when|as|after|before|with|to|at|by|for|from|on|in)\b)/i.test(after)
      ? toSeason(groups)
      : null,
  ),
];

/** `2010-11` is a season of two years; `2017-03` is a month. */
function isSeasonOfYears(year = "", number = ""): boolean {
  return Number(number) === (Number(year) + 1) % 100;
}

/** `sat.` ends a sentence more often than it is a Saturday. */
function isShortWeekday(weekday: string | undefined, after: string): boolean {
  return !/day$/i.test(weekday ?? "") && (!/^\p{Lu}/u.test(weekday ?? "") || !/^,?\s/.test(after));
}

function toDayOf(groups: Groups, month: number): { expression: DateExpression } | null {
  if (groups.month && !/^\p{Lu}/u.test(groups.month)) return null;
  const day = groups.ordinal ? parseOrdinal(groups.ordinal) : Number(groups.day);
  const lastDay = groups.lastDay ? Number(groups.lastDay) : null;
  const hint = toYearHint(groups);
  if (day < 1 || (lastDay !== null && lastDay <= day)) return null;
  if (Math.max(day, lastDay ?? 0) > countDaysOfMonth(hint.year ?? 2000, month)) return null;
  const weekday = groups.weekday ? toWeekday(groups.weekday) : null;
  return { expression: { kind: "day", month, day, lastDay, weekday, ...hint } };
}

/** `20.03.2017` is written day first by whoever writes full stops; a number above 12 is no month. */
function toNumeric({ first, second, sign, year = "" }: Groups): { expression: DateExpression } | null {
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
  return { expression: { kind: "weekday", weekday: day, deixis: toDeixis(deixis) } };
}

const TAKES_MONTH =
  /\b(?:in|since|until|till|by|from|of|during|for|through|to|and|before|after|early|late|mid|last|this|next|between|as of|or|every|each|until the end of|per)[\s-]+$/i;

/** A month's name by itself; some of them are also words and given names. */
function toMonthExpression(
  groups: Groups,
  before: string,
  after: string,
): { expression: DateExpression } | null {
  const word = groups.month ?? "";
  if (!/^\p{Lu}/u.test(word)) return null;
  const hint = toYearHint(groups);
  const isTold = hint.year !== null || hint.yearOffset !== null || TAKES_MONTH.test(before);
  const isShort = word.length <= 5 && !/^(?:may|june|july|march|april)$/i.test(word);
  const isAlsoWord = /^(?:may|march|april|june|august)$/i.test(word);
  if (!isTold && isShort) return null;
  if (
    !isTold &&
    isAlsoWord &&
    !(/\bthe\s+$/i.test(before) && /^\s+\p{Ll}/u.test(after) && !/^\s+(?:on|of|for|to|in)\b/.test(after))
  )
    return null;
  if (
    isAlsoWord &&
    hint.year === null &&
    /^\s+\p{Lu}\p{Ll}/u.test(after) &&
    !/\b(?:in|since|until)\s+$/i.test(before)
  )
    return null;
  if (/^\s?\d/.test(after) && hint.year === null) return null;
  return { expression: { kind: "month", month: toMonth(word), deixis: toDeixis(groups.deixis), ...hint } };
}

function toSeason(groups: Groups): { expression: DateExpression } | null {
  const seasons = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 } as const;
  const season = seasons[(groups.season ?? "").toLowerCase() as keyof typeof seasons];
  return { expression: { kind: "season", season, deixis: toDeixis(groups.deixis), ...toYearHint(groups) } };
}

function toHoliday(groups: Groups, before: string): { expression: DateExpression } | null {
  const holiday = (groups.holiday ?? "").toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
  const name = HOLIDAY_NAMES.find(
    (known) => known === holiday || known.replace(/['.]/g, "") === holiday.replace(/['.]/g, ""),
  );
  if (!name || !/^\p{Lu}/u.test(groups.holiday ?? "") || /\p{Lu}\p{L}+\s$/u.test(before)) return null;
  return {
    expression: { kind: "holiday", holiday: name, deixis: toDeixis(groups.deixis), ...toYearHint(groups) },
  };
}
