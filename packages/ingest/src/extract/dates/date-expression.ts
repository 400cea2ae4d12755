import type { TextSpan } from "../../parsed-document.ts";

/** Which one is meant, counted from the day of writing. */
export type Deixis = "last" | "this" | "next" | null;

/** A stretch of the calendar that can be counted. */
export type Unit = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";

/** A stretch of time that can be counted, hours and less included. */
export type DurationUnit = Unit | "hour" | "minute" | "second";

/** How a year is told where it is not written: `last year` is -1; null where nothing tells it. */
export interface YearHint {
  year: number | null;
  /** Years from the year of writing: `in October last year`. */
  yearOffset: number | null;
  /** Years from the year of the date told before: `on September 6 of that year` is 0. */
  toldYear?: number;
}

/** What an expression of time says, before anything outside it is known. Months are 1 to 12, weekdays 0 (Sunday) to 6. */
export type DateExpression =
  | ({ kind: "day"; month: number; day: number; lastDay: number | null; weekday: number | null } & YearHint)
  /** `2/7/2017`: which of the two is the month, the expression does not tell. */
  | { kind: "numeric"; first: number; second: number; year: number }
  | ({ kind: "month"; month: number; deixis: Deixis } & YearHint)
  | ({ kind: "season"; season: 21 | 22 | 23 | 24; deixis: Deixis } & YearHint)
  | ({ kind: "quarter"; quarter: 1 | 2 | 3 | 4 } & YearHint)
  | ({ kind: "half"; half: 1 | 2 } & YearHint)
  | ({ kind: "holiday"; holiday: string; deixis: Deixis } & YearHint)
  | { kind: "year"; year: number; isFiscal: boolean }
  | { kind: "years"; year: number; lastYear: number }
  | { kind: "decade"; decade: number }
  | { kind: "century"; century: number }
  /** `Tuesday of last week` gives its week, counted from that of the day of writing. */
  | { kind: "weekday"; weekday: number; deixis: Deixis; week?: number }
  /** Counted from the day told before: `the following Monday`, `the previous Friday`. */
  | { kind: "told-weekday"; weekday: number; deixis: "last" | "next" }
  /** Counted from the day of writing: `last week`, `three days ago`, `tomorrow`. */
  | { kind: "offset"; unit: Unit; amount: number; isAgo?: true }
  /** Counted from the date told before: `the next day`, `a year earlier`, `that month`. */
  | { kind: "shift"; unit: Unit; amount: number }
  /** A time of day by itself: `at 10 p.m.`. */
  | { kind: "clock" }
  /** From one point to another: `from May to July 2010`. */
  | { kind: "range"; from: DateExpression; to: DateExpression }
  /** No date but a direction: `now`, `recently`, `soon`. */
  | { kind: "vague"; direction: "PAST" | "PRESENT" | "FUTURE" }
  /** How long: `two years` is 2; null for `several years`. */
  | { kind: "duration"; unit: DurationUnit; amount: number | null }
  /** How often: `every day`, `weekly`, `every Tuesday`; the value is that of TIMEX3. */
  | { kind: "set"; value: string };

/** Expressions of one kind. */
export type ExpressionOf<Kind extends DateExpression["kind"]> = DateExpression & { kind: Kind };

/** Which part of it is meant: `early May`, `mid-1990s`, `late last year`; `about 1850`. */
export type Part = "START" | "MID" | "END" | "APPROX" | null;

/** An expression of time in a text. */
export interface DateFinding extends TextSpan {
  quote: string;
  expression: DateExpression;
  part: Part;
  /** The time of day as ISO 8601 or TIMEX3 write it: `T09:00`, `TMO` in the morning; null if it tells none. */
  time: string | null;
  /** The two points of a range, where each has words of its own. */
  ends: [TextSpan, TextSpan] | null;
  /** It opens or ends a stretch of time (`since 1992`, `until June 4`) and does not date a happening. */
  isBoundary: boolean;
  /** It is part of a name (`the 1956 Declaration`) and does not date a happening. */
  isName: boolean;
}

/** Version of every rule in `extract/dates/`; raise it when any of them changes what it finds. */
export const DATE_RULE_VERSION = 10;
