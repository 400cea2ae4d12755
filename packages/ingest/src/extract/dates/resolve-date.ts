import { toDisplay } from "@annals/schema/edtf";
import type { TextSpan } from "../../parsed-document.ts";
import type { DateExpression, DateFinding } from "./date-expression.ts";

/** The time that relative expressions of a document are counted from. Never the day of ingest. */
export interface DateReference {
  /** The day of writing, `YYYY-MM-DD`; null if only the year is known. */
  day: string | null;
  /** The year of writing. */
  year: number;
  /** In words, for the reason: `the page was published on 2017-03-20`. */
  words: string;
  /** Where the document says so. */
  evidence: TextSpan[];
}

/** What an expression of time means. */
export interface ResolvedDate {
  /** EDTF; null where it cannot be known. */
  edtf: string | null;
  rule: string;
  because: string;
  evidence: TextSpan[];
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/**
 * Resolves an expression against the day of writing. What it cannot resolve stays null, with the reason.
 * @param isFuture whether the sentence speaks of what is to come
 */
export function resolveDate(
  finding: DateFinding,
  reference: DateReference | null,
  isFuture: boolean,
): ResolvedDate {
  const span = { start: finding.start, end: finding.end };
  const absolute = toAbsolute(finding.expression);
  if (absolute) {
    return {
      edtf: absolute,
      rule: "date/stated",
      because: `“${finding.quote}” is a date in itself.`,
      evidence: [span],
    };
  }
  const rule = `date/${finding.expression.kind === "offset" ? "relative" : finding.expression.kind}`;
  if (!reference) {
    return {
      edtf: toYearless(finding.expression),
      rule,
      because: `“${finding.quote}” counts from the day of writing, and the page does not tell that day.`,
      evidence: [span],
    };
  }
  const edtf = toRelative(finding.expression, reference, isFuture);
  const because = edtf
    ? `“${finding.quote}” is ${toDisplay(edtf)}, because ${reference.words}.`
    : `“${finding.quote}” needs the day of writing, and only the year is known: ${reference.words}.`;
  return { edtf, rule, because, evidence: [span, ...reference.evidence] };
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, "0");
}

/** EDTF of an expression that needs nothing else; null if it does. */
function toAbsolute(expression: DateExpression): string | null {
  switch (expression.kind) {
    case "day":
      return expression.year === null ? null : toDays(expression, pad(expression.year, 4));
    case "month":
      return expression.year === null
        ? null
        : `${pad(expression.year, 4)}-${pad(expression.month)}${expression.isMiddle ? "~" : ""}`;
    case "season":
      return expression.year === null ? null : `${pad(expression.year, 4)}-${expression.season}`;
    case "year":
      return pad(expression.year, 4);
    case "years":
      return expression.year <= expression.lastYear
        ? `${pad(expression.year, 4)}/${pad(expression.lastYear, 4)}`
        : null;
    case "decade":
      return `${pad(Math.floor(expression.decade / 10), 3)}X`;
    case "century":
      return expression.isMiddle ? `${pad(expression.century - 1)}5X~` : `${pad(expression.century - 1)}XX`;
    default:
      return null;
  }
}

function toDays({ month, day, lastDay }: DateExpression & { kind: "day" }, year: string): string {
  const first = `${year}-${pad(month)}-${pad(day)}`;
  return lastDay === null ? first : `${first}/${year}-${pad(month)}-${pad(lastDay)}`;
}

/** What a day without a year says by itself: `XXXX-06-01`. */
function toYearless(expression: DateExpression): string | null {
  return expression.kind === "day" && expression.lastDay === null ? toDays(expression, "XXXX") : null;
}

function toRelative(expression: DateExpression, reference: DateReference, isFuture: boolean): string | null {
  switch (expression.kind) {
    case "day":
      return toDays(expression, pad(toNearestYear(expression.month, expression.day, reference), 4));
    case "month":
      return `${pad(toYearOfMonth(expression.month, expression.deixis, reference, isFuture), 4)}-${pad(expression.month)}${expression.isMiddle ? "~" : ""}`;
    case "season": {
      const month = [3, 6, 9, 12][expression.season - 21] ?? 3;
      return `${pad(toYearOfMonth(month, expression.deixis, reference, isFuture), 4)}-${expression.season}`;
    }
    case "weekday":
      return reference.day === null ? null : toWeekday(expression, reference.day, isFuture);
    case "offset":
      return toOffset(expression, reference);
    default:
      return null;
  }
}

/** The year in which a day without a year lies nearest to the day of writing. */
function toNearestYear(month: number, day: number, { day: writing, year }: DateReference): number {
  if (writing === null) return year;
  const distance = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - Date.parse(writing));
  return [year, year - 1, year + 1].toSorted((a, b) => distance(a) - distance(b))[0] ?? year;
}

function toYearOfMonth(
  month: number,
  deixis: string | null,
  { day, year }: DateReference,
  isFuture: boolean,
): number {
  const current = day === null ? null : Number(day.slice(5, 7));
  if (deixis === "last") return current !== null && month < current ? year : year - 1;
  if (deixis === "next") return current !== null && month > current ? year : year + 1;
  if (deixis === "this" || current === null) return year;
  if (isFuture) return month < current ? year + 1 : year;
  return month > current ? year - 1 : year;
}

/** A bare weekday is the nearest one back (today included), or forward where the sentence speaks of what is to come. */
function toWeekday(
  { weekday, deixis }: DateExpression & { kind: "weekday" },
  day: string,
  isFuture: boolean,
): string {
  const writing = new Date(`${day}T00:00:00Z`);
  const back = (writing.getUTCDay() - weekday + 7) % 7;
  const forward = (7 - back) % 7;
  const days =
    deixis === "next" ? forward || 7 : deixis === "last" ? -(back || 7) : isFuture ? forward : -back;
  return toShifted(writing, days);
}

function toShifted(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

function toOffset(
  { unit, amount }: DateExpression & { kind: "offset" },
  { day, year }: DateReference,
): string | null {
  if (unit === "year") return pad(year + amount, 4);
  if (day === null) return null;
  const writing = new Date(`${day}T00:00:00Z`);
  if (unit === "day") return toShifted(writing, amount);
  if (unit === "month") {
    const month = new Date(Date.UTC(writing.getUTCFullYear(), writing.getUTCMonth() + amount, 1));
    return month.toISOString().slice(0, 7);
  }
  const monday = toShifted(writing, -((writing.getUTCDay() + 6) % 7) + amount * 7);
  return `${monday}/${toShifted(new Date(`${monday}T00:00:00Z`), 6)}`;
}

/** The weekday's English name of a calendar day `YYYY-MM-DD`. */
export function toWeekdayName(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}
