import type { TextSpan } from "../../parsed-document.ts";

/** Which one is meant, counted from the day of writing. */
export type Deixis = "last" | "this" | "next" | null;

/** What an expression of time says, before anything outside it is known. Months are 1 to 12, weekdays 0 (Sunday) to 6. */
export type DateExpression =
  | { kind: "day"; year: number | null; month: number; day: number; lastDay: number | null }
  | { kind: "month"; year: number | null; month: number; deixis: Deixis; isMiddle: boolean }
  | { kind: "season"; year: number | null; season: 21 | 22 | 23 | 24; deixis: Deixis }
  | { kind: "year"; year: number }
  | { kind: "years"; year: number; lastYear: number }
  | { kind: "decade"; decade: number }
  | { kind: "century"; century: number; isMiddle: boolean }
  | { kind: "weekday"; weekday: number; deixis: Deixis }
  | { kind: "offset"; unit: "day" | "week" | "month" | "year"; amount: number };

/** An expression of time in a text. */
export interface DateFinding extends TextSpan {
  quote: string;
  expression: DateExpression;
  /** It opens or ends a stretch of time (`since 1992`, `until June 4`) and does not date a happening. */
  isBoundary: boolean;
  /** It is part of a name (`the 1956 Declaration`) and does not date a happening. */
  isName: boolean;
}

/** Version of every rule in `extract/dates/`; raise it when any of them changes what it finds. */
export const DATE_RULE_VERSION = 1;
