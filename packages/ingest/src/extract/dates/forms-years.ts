import type { DateExpression } from "./date-expression.ts";
import { DECADE_NAMES, ORDINAL_STARTS, parseOrdinal, parseYearWords } from "./date-words.ts";
import {
  type Form,
  form,
  type Groups,
  ORDINAL,
  S,
  toFullYear,
  toYearHint,
  YEAR,
  YEAR_HINT,
  YEAR_WORDS,
} from "./form.ts";
import { BEFORE_CHRIST, isEra } from "./forms-eras.ts";

const QUARTER = "(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th)";
const QUARTER_STARTS = ["first", "second", "third", "fourth", "#"];
const QUARTER_YEAR = `(?:${S}of)?(?:${S}the)?(?:${S}fiscal)?(?:${S}year)?(?:${YEAR_HINT})`;
const YEAR_BEFORE = `(?:${YEAR}(?:['’]s)?[\\s-]|(?<yearDeixis>last|this|next)${S}year['’]s${S})`;
const DECADES = `(?<name>${DECADE_NAMES.join("|")})`;

/** Years, their parts, decades and centuries. */
export const yearForms: readonly Form[] = [
  form(["#"], YEAR, toYear),
  form(["fiscal", "financial"], `(?:fiscal|financial)${S}(?:year${S})?${YEAR}`, ({ year }) =>
    toPlainYear(Number(year), true),
  ),
  form(
    ["fiscal", "financial", "fy"],
    `(?:(?:fiscal|financial)${S}(?:year${S})?|FY\\s?)${YEAR}\\s?[-–/]\\s?(?<last>20\\d\\d|\\d\\d)`,
    toYears,
  ),
  form(["#"], `${YEAR}${S}(?:fiscal|financial)${S}year`, ({ year }) => toPlainYear(Number(year), true)),
  form(["fy"], `FY\\s?${YEAR}`, ({ year }) => toPlainYear(Number(year), true)),
  form(["fy"], "FY['’]?(?<short>\\d\\d)", ({ short }) => toPlainYear(toFullYear(short ?? ""), true)),
  form(["year"], `year${S}${YEAR}`, ({ year }) => toPlainYear(Number(year), false)),
  form(
    ["nineteen", "two", "twenty", "eighteen", "year"],
    `(?:year${S})?(?<words>${YEAR_WORDS})`,
    toYearInWords,
  ),
  form(["#"], `${YEAR}\\s?[-–/]\\s?(?<last>1[0-9]\\d\\d|20\\d\\d|\\d\\d)`, toYears),
  form(["#"], "(?<decade>1[5-9]\\d0|20\\d0)['’]?s", ({ decade }) => ({
    expression: { kind: "decade", decade: Number(decade) },
  })),
  form(["#"], "(?<short>[2-9]0)['’]?s", ({ short }, before) =>
    /(?:['’‘]|\b(?:the|early|late|mid)[\s-]+)$/i.test(before) &&
    !/\b(?:in|into)\s(?:his|her|their|its|my|your)\s/i.test(before)
      ? { expression: { kind: "decade", decade: 1900 + Number(short) } }
      : null,
  ),
  form([...DECADE_NAMES], DECADES, ({ name }, before) =>
    /\b(?:the|early|late|mid)[\s-]+$/i.test(before)
      ? {
          expression: {
            kind: "decade",
            decade: 1920 + DECADE_NAMES.indexOf((name ?? "").toLowerCase()) * 10,
          },
        }
      : null,
  ),
  form(["nineteen"], `nineteen${S}${DECADES}`, ({ name }) => ({
    expression: { kind: "decade", decade: 1920 + DECADE_NAMES.indexOf((name ?? "").toLowerCase()) * 10 },
  })),
  form(["#"], `(?<number>[1-9]|1\\d|2[01])(?:st|nd|rd|th)[\\s-]century(?:${S}${BEFORE_CHRIST})?`, toCentury),
  form(ORDINAL_STARTS, `${ORDINAL}[\\s-]century(?:${S}${BEFORE_CHRIST})?`, toCentury),
  form(QUARTER_STARTS, `${QUARTER}[\\s-]quarter${QUARTER_YEAR}?`, toQuarter),
  form(["#", "last", "this", "next"], `${YEAR_BEFORE}${QUARTER}[\\s-]quarter`, toQuarter),
  form(["q"], `Q(?<quarter>[1-4])(?:${QUARTER_YEAR})?`, toQuarter),
  form(["#"], `(?<quarter>[1-4])Q(?:\\s?['’](?<shortYear>\\d\\d)|${S}${YEAR})`, toQuarter),
  form(["#"], `${YEAR}[\\s-]?Q(?<quarter>[1-4])`, toQuarter),
  form(
    ["first", "second"],
    `(?<half>first|second)[\\s-]half(?:${S}of${S}(?:the${S}year|${YEAR}|(?<yearDeixis>last|this|next)${S}year))?`,
    toHalf,
  ),
  form(["last", "latter"], `(?<half>last|latter)[\\s-]half${S}of${S}${YEAR}`, toHalf),
  form(["#"], `${YEAR}${S}(?<half>first|second)${S}half`, toHalf),
];

/** A year in the digits of a quotation mark: `'98`, read where a mark stands before the digits. */
export const shortYear: Form = form(["#"], "(?<short>\\d\\d)", ({ short }, before) =>
  /(?:^|[\s(-])['’‘]$/.test(before) &&
  /\b(?:in|of|since|from|until|by|and|to|summer|spring|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|late|early|class of|the)\s['’‘]$/i.test(
    before,
  )
    ? toPlainYear(toFullYear(short ?? ""), false)
    : null,
);

const TAKES_YEAR =
  /(?:\b(?:in|since|until|till|by|from|of|during|for|before|after|fiscal|year|to|and|or|late|early|mid|post|pre|between|through|around|about|circa|c\.|ca\.|summer|spring|autumn|fall|winter|the|its|their|his|her|our|a|that|than|with|january|february|march|april|may|june|july|august|september|october|november|december)[\s-]+|[([]|\d{4},\s|\b(?:in|since|until|by|the)\s['"“‘])$/i;
const IS_COUNT =
  /^(?:\s?%|[,.]\d|\s?[-–]\s?\d|:\d|\s(?:percent|people|persons|men|women|troops|soldiers|miles|kilometers|kilometres|km|meters|metres|feet|dollars|euros|yen|rubles|pounds|tons|tonnes|points|shares|students|members|workers|jobs|employees|homes|hours|years|days|times|words|votes|seats|units|copies|cases|deaths|others|residents|protesters|vehicles|ships|islands?|square|cubic|more|other|million|billion|or\sso)\b)/i;
const IS_NUMBERED =
  /(?:[#$€£¥]|\b(?:no|flight|route|highway|room|number|page|section|article|channel|mark|model|resolution|bill|boeing|airbus|unit|iso|windows|office|copyright|©|\(c\)|about\s+the)\.?\s)$/i;

/** `1855 - The Treaty …`, `* 1986: Protests …`: a number at the head of a line and a dash or colon behind it. */
const HEADS_LINE = /(?:^|[\r\n])[^\S\r\n]{0,8}(?:[-–—•*·▪●◦‣]\s{1,3})?(?:\*\*|__)?$/u;
const BEHIND_HEAD = /^(?:\*\*|__)?(?:\s?(?:[–—]|--)\s?|\s-\s|-\s|\s?:)(?:\*\*|__)?\s{0,3}["“‘'(]?\p{Lu}/u;

/** A bare number is a year where a word before it takes one and nothing behind it is counted. */
function toYear({ year }: Groups, before: string, after: string): { expression: DateExpression } | null {
  if (IS_COUNT.test(after) || IS_NUMBERED.test(before)) return null;
  if (/\b(?:about|around|than|to|a|with|of)\s+$/i.test(before) && /^\s\p{Ll}+s\b/u.test(after)) return null;
  const isAlone =
    /(?:^|[.!?]["”]?\s)$/.test(before) &&
    /^\s(?:was|is|has|had|will|and|saw|marks?|marked|brought)\b/.test(after);
  const isEvent = /^\s(?:Olympics?|World|Winter|Summer|election|Games|presidential)\b/.test(after);
  const isRecent =
    Number(year) >= 1900 &&
    Number(year) < 2040 &&
    /(?:(?:^|[\s-])\p{Ll}{3,}|['’]s)\s$/u.test(before) &&
    !/^\s\p{Ll}+s\b/u.test(after);
  const isHead = BEHIND_HEAD.test(after) && HEADS_LINE.test(before);
  return isHead || TAKES_YEAR.test(before) || isRecent || isAlone || isEvent || /^\)/.test(after)
    ? toPlainYear(Number(year), false)
    : null;
}

/** The third century before Christ: 300 to 201 BC, which are the years -299 to -200 of ISO 8601. */
function toCentury({ number, ordinal, era }: Groups): { expression: DateExpression } | null {
  const century = Number(number) || parseOrdinal(ordinal ?? "");
  if (era === undefined) return { expression: { kind: "century", century: century - 1 } };
  if (!isEra(era) || century < 1) return null;
  return { expression: { kind: "years", year: 1 - century * 100, lastYear: 100 - century * 100 } };
}

function toPlainYear(year: number, isFiscal: boolean): { expression: DateExpression } {
  return { expression: { kind: "year", year, isFiscal } };
}

function toYearInWords({ words }: Groups): { expression: DateExpression } | null {
  const year = parseYearWords(words ?? "");
  return year === null || /^twenty$/i.test(words ?? "") ? null : toPlainYear(year, false);
}

/** `1941–45`, `1998/99`, `2010-11`: from one year to another. */
function toYears(
  { year, last = "" }: Groups,
  before: string,
  after: string,
): { expression: DateExpression } | null {
  const first = Number(year);
  const second = last.length === 2 ? Math.floor(first / 100) * 100 + Number(last) : Number(last);
  const isMonth = last.length === 2 && Number(last) <= 12 && second !== first + 1;
  if (isMonth || second <= first || second - first > 200 || /^[-–/]?\d/.test(after) || /[$€£#]$/.test(before))
    return null;
  return { expression: { kind: "years", year: first, lastYear: second } };
}

/** Quarters and halves of a game are no stretches of the year. */
const SPORT =
  /\b(?:touchdowns?|yards?|quarterback|halftime|field\sgoals?|fumble|interceptions?|free\sthrows?|pointer|rebounds?|penalty|goals?|scored?|scoring|victory|comeback|coach|season|minutes?\s(?:left|into|remaining)|game)\b/i;

/** A half without its year is one of the year where money is spoken of. */
const BUSINESS =
  /\b(?:profits?|sales|earnings|revenues?|growth|income|net|percent|results|loss(?:es)?|econom\p{L}+|output|production|year|prices|exports?|imports?|trade)\b|%|\$/iu;

function isOfGame(groups: Groups, before: string, after: string): boolean {
  return !groups.year && !groups.yearDeixis && SPORT.test(`${before} ${after}`);
}

function toQuarter(groups: Groups, before: string, after: string): { expression: DateExpression } | null {
  if (isOfGame(groups, before, after)) return null;
  const quarter = Number.parseInt(groups.quarter ?? "", 10) || parseOrdinal(groups.quarter ?? "");
  if (quarter !== 1 && quarter !== 2 && quarter !== 3 && quarter !== 4) return null;
  return { expression: { kind: "quarter", quarter, ...toYearHint(groups) } };
}

function toHalf(groups: Groups, before: string, after: string): { expression: DateExpression } | null {
  const isTold = groups.year || groups.yearDeixis || BUSINESS.test(`${before} ${after}`);
  if (!isTold || isOfGame(groups, before, after)) return null;
  const half = /^first$/i.test(groups.half ?? "") ? 1 : 2;
  return { expression: { kind: "half", half, ...toYearHint(groups) } };
}
