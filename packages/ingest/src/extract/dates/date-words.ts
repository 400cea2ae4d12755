import { SMALL_NUMBERS } from "../number-words.ts";
import type { DurationUnit } from "./date-expression.ts";

/** Starts of the English names of the months, January first. */
const MONTH_STEMS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
] as const;

/** Starts of the English names of the weekdays, Sunday first. */
const WEEKDAY_STEMS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

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
/** EDTF numbers of the seasons. */
export const SEASONS = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 } as const;

const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS = [
  "zeroth",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
];

/** Words that a written number can start with. */
export const NUMBER_STARTS = [...SMALL_NUMBERS.slice(1), ...TENS];

/** Words that a written ordinal can start with. */
export const ORDINAL_STARTS = [...ORDINALS.slice(1), "twenty", "thirtieth", "thirty"];

const ONES = SMALL_NUMBERS.slice(1).join("|");
/** Pattern of a written number from one to some thousands. */
export const NUMBER_WORDS = `(?:${TENS.join("|")}|hundred|thousand|dozen|${ONES})(?:(?:[\\s-]|\\sand\\s)(?:${TENS.join("|")}|hundred|thousand|dozen|${ONES})\\b){0,4}`;
/** Pattern of a written ordinal from first to thirty-first. */
export const ORDINAL_WORDS = `(?:twenty[\\s-]first|twenty[\\s-]second|twenty[\\s-]third|twenty[\\s-]fourth|twenty[\\s-]fifth|twenty[\\s-]sixth|twenty[\\s-]seventh|twenty[\\s-]eighth|twenty[\\s-]ninth|thirty[\\s-]first|thirtieth|${ORDINALS.slice(1).toReversed().join("|")})`;

const DECADES = [
  "twenties",
  "thirties",
  "forties",
  "fifties",
  "sixties",
  "seventies",
  "eighties",
  "nineties",
];
/** Names of the decades of the last century, the twenties first. */
export const DECADE_NAMES: readonly string[] = DECADES;

/** Month of a name or its abbreviation, 1 to 12; 0 for another word. */
export function toMonth(word: string | undefined): number {
  return MONTH_STEMS.indexOf((word ?? "").slice(0, 3).toLowerCase() as (typeof MONTH_STEMS)[number]) + 1;
}

/** Weekday of a name or its abbreviation, 0 (Sunday) to 6; -1 for another word. */
export function toWeekday(word: string | undefined): number {
  return WEEKDAY_STEMS.indexOf((word ?? "").slice(0, 3).toLowerCase() as (typeof WEEKDAY_STEMS)[number]);
}

/** A number as digits (`1,200`, `2.5`) or words (`twenty-four`, `a hundred`); null for other words. */
export function parseNumber(written: string): number | null {
  if (/^\d/.test(written)) return Number(written.replaceAll(",", ""));
  let total = 0;
  let current = 0;
  for (const word of written.toLowerCase().split(/[\s-]+/)) {
    if (word === "and" || word === "") continue;
    const small = word === "a" || word === "an" ? 1 : SMALL_NUMBERS.indexOf(word);
    const tens = TENS.indexOf(word);
    if (small >= 0) current += small;
    else if (tens >= 0) current += (tens + 2) * 10;
    else if (word === "hundred") current = Math.max(current, 1) * 100;
    else if (word === "dozen") current = Math.max(current, 1) * 12;
    else if (word === "thousand") {
      total += Math.max(current, 1) * 1000;
      current = 0;
    } else return null;
  }
  return total + current;
}

/** A year in words, by pairs (`nineteen ninety-six`) or thousands (`two thousand ten`); null for another number. */
export function parseYearWords(written: string): number | null {
  const pair = /^(?<century>[a-z]+)\s(?<rest>.+)$/i.exec(written);
  const century = parseNumber(pair?.groups?.century ?? "");
  const rest = parseNumber(pair?.groups?.rest ?? "");
  if (century !== null && rest !== null && century >= 11 && century <= 20 && rest >= 10 && rest <= 99)
    return century * 100 + rest;
  const number = parseNumber(written);
  return number !== null && number >= 2000 && number < 2100 ? number : null;
}

/** A day's number as `8`, `8th`, `eighth` or `twenty-first`; 0 for other words. */
export function parseOrdinal(written: string): number {
  if (/^\d/.test(written)) return Number.parseInt(written, 10);
  const [first = "", second] = written.toLowerCase().split(/[\s-]+/);
  if (first === "thirtieth") return 30;
  if (second === undefined) return Math.max(0, ORDINALS.indexOf(first));
  return (TENS.indexOf(first) + 2) * 10 + ORDINALS.indexOf(second);
}

/** Unit of a word of time, singular or plural. */
export function toUnit(word: string): DurationUnit {
  const singular = word.toLowerCase().replace(/s$/, "");
  if (singular === "centurie") return "century";
  return singular as DurationUnit;
}
