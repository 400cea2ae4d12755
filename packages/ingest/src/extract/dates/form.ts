import type { DateExpression, Deixis, Part, YearHint } from "./date-expression.ts";
import { NUMBER_WORDS, ORDINAL_WORDS, parseYearWords } from "./date-words.ts";

/** Named groups of a form's pattern. */
export type Groups = Record<string, string | undefined>;

/** What the words of a form mean; its part or time of day, where the form itself tells it. */
export interface Reading {
  expression: DateExpression;
  part?: Part;
  time?: string | null;
}

/** One way to write a time: tried only at words that it can start with. */
export interface Form {
  /** Lower-case first words; `#` stands for digits. */
  starts: readonly string[];
  /** Sticky: it is tried at one place. */
  pattern: RegExp;
  /** Null for words that mean no time after all. `before` is the text just before them, `after` that behind. */
  read(groups: Groups, before: string, after: string): Reading | null;
}

/** White space inside an expression, line ends included. */
export const S = "\\s{1,8}";
/** Pattern of a month's name; short forms with or without a full stop. */
export const MONTH_NAME =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![\\p{L}])\\.?)";
export const MONTH = `(?<month>${MONTH_NAME})`;
export const WEEKDAY =
  "(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|(?:Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat)\\.)";
export const DAY = "(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d\\p{L}])";
export const LAST_DAY = `(?:(?<dash>\\s?[-–—]\\s?|${S}(?:to|and|through|&)${S})(?<lastDay>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d\\p{L}:])(?!\\.\\d)(?!\\s?[ap]\\.?m))?`;
/** Pattern of a year in words: `nineteen ninety-six`, `two thousand and ten`. */
export const YEAR_WORDS = `nineteen${S}(?:oh${S})?${NUMBER_WORDS}|two${S}thousand(?:${S}(?:and${S})?${NUMBER_WORDS})?|twenty${S}(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)`;
export const YEAR = `(?<year>1[0-9]\\d\\d|20\\d\\d)(?!\\d)`;
/** The year of a day or month: written, or told from the day of writing. */
export const YEAR_HINT = `(?:(?:,?${S}(?:of${S}|in${S})?${YEAR}(?!\\s?%))|,?${S}(?:of${S})?(?<yearWords>${YEAR_WORDS})|,?${S}['’](?<shortYear>\\d\\d)(?!\\d)|,?${S}(?:of${S})?(?<yearDeixis>last|this|next)${S}year(?!['’]))`;
export const DEIXIS = "(?<deixis>last|this|next|past|coming|previous|upcoming)";
/** First words of DEIXIS. */
export const DEIXIS_STARTS = ["last", "this", "next", "past", "coming", "previous", "upcoming"];
export const SEASON = "(?<season>spring|summer|autumn|fall|winter)";
export const UNIT = "(?<unit>day|week|weekend|month|quarter|year|decade|century|centurie|hour|minute|second)";
export const NUMBER = `(?<number>\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d{1,2})?|${NUMBER_WORDS})`;
export const ORDINAL = `(?<ordinal>${ORDINAL_WORDS})`;

/** Makes a form of a pattern; the words must end where it ends. */
export function form(
  starts: readonly string[],
  pattern: string,
  read: (groups: Groups, before: string, after: string) => Reading | null,
): Form {
  return { starts, pattern: new RegExp(`${pattern}(?![\\p{L}\\p{N}])`, "iuy"), read };
}

/** Whether the text just before an expression is the head of a line, with a bullet or marks of bold print at most. */
export function opensLine(before: string): boolean {
  return /(?:^|[\r\n])[^\S\r\n]{0,12}(?:[-–—•*·▪●◦‣]\s{1,3})?(?:\*\*|__)?$/u.test(before);
}

/** Which one a word of direction means. */
export function toDeixis(word: string | undefined): Deixis {
  if (!word) return null;
  if (/^(?:last|past|previous)$/i.test(word)) return "last";
  return /^(?:next|coming|upcoming|following)$/i.test(word) ? "next" : "this";
}

/** Steps of a word of direction: -1, 0 or 1. */
export function toSteps(word: string | undefined): number {
  const deixis = toDeixis(word);
  return deixis === "last" ? -1 : deixis === "next" ? 1 : 0;
}

/** The year that a form's groups tell. A short year is of the last century from 40 on. */
export function toYearHint({ year, yearWords, shortYear, yearDeixis }: Groups): YearHint {
  if (year) return { year: Number(year), yearOffset: null };
  if (yearWords) return { year: parseYearWords(yearWords), yearOffset: null };
  if (shortYear) return { year: toFullYear(shortYear), yearOffset: null };
  return { year: null, yearOffset: yearDeixis ? toSteps(yearDeixis) : null };
}

/** The year of `'98`: of the last century from 40 on, of this one below. */
export function toFullYear(short: string): number {
  return Number(short) + (Number(short) >= 40 ? 1900 : 2000);
}
