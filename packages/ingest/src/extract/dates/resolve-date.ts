import { toDisplay } from "@annals/schema/edtf";
import type { TextSpan } from "../../parsed-document.ts";
import { pad, toWeekdayOf } from "./calendar.ts";
import type { DateExpression, DateFinding } from "./date-expression.ts";
import { type Moment, toEdtf } from "./moment.ts";
import { resolveMoment } from "./resolve-moment.ts";

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
 * @param mentioned the date told before, for `the next day` and `that year`
 * @param isPast whether a past verb tells it: a day without a year is then hardly one that is to come
 */
export function resolveDate(
  finding: DateFinding,
  reference: DateReference | null,
  isFuture: boolean,
  mentioned: Moment | null = null,
  isPast = false,
): ResolvedDate {
  const { expression, quote, part } = finding;
  const span = { start: finding.start, end: finding.end };
  const stated = resolveMoment(expression, { day: null, year: null, isFuture, mentioned: null });
  if (stated) {
    return {
      edtf: toEdtf(stated, part),
      rule: "date/stated",
      because: `“${quote}” is a date in itself.`,
      evidence: [span],
    };
  }
  const rule = toRule(expression);
  const open = toOpenReason(expression);
  if (open) return { edtf: null, rule, because: `“${quote}” ${open}.`, evidence: [span] };
  if (isOfTale(expression) && mentioned) {
    const moment = resolveMoment(expression, {
      day: reference?.day ?? null,
      year: reference?.year ?? null,
      isFuture,
      mentioned,
    });
    const edtf = moment && toEdtf(moment, part);
    return {
      edtf,
      rule,
      because: edtf
        ? `“${quote}” is ${toDisplay(edtf)}, counted from the date told before it.`
        : `“${quote}” leads out of the calendar.`,
      evidence: [span],
    };
  }
  if (!reference) {
    return {
      edtf: toYearless(expression),
      rule,
      because: `“${quote}” counts from the day of writing, and the page does not tell that day.`,
      evidence: [span],
    };
  }
  const { day, year } = reference;
  // Without a tale around it, `the next day` could be any day.
  const moment = isOfTale(expression)
    ? null
    : resolveMoment(expression, { day, year, isFuture, isPast, mentioned });
  const edtf = moment && toEdtf(moment, part);
  const because = edtf
    ? `“${quote}” is ${toDisplay(edtf)}, because ${reference.words}.`
    : isOfTale(expression)
      ? `“${quote}” counts from a date told before it, and none was.`
      : day !== null
        ? `“${quote}” leads to no day of the calendar, counted from the day of writing.`
        : `“${quote}” needs the day of writing, and only the year is known: ${reference.words}.`;
  return { edtf, rule, because, evidence: [span, ...reference.evidence] };
}

/** Whether an expression counts from what was told before it. */
export function isOfTale(expression: DateExpression): boolean {
  const { kind } = expression;
  return kind === "shift" || kind === "clock" || kind === "told-weekday" || "toldYear" in expression;
}

function toRule({ kind }: DateExpression): string {
  if (kind === "offset" || kind === "shift" || kind === "told-weekday") return "date/relative";
  return `date/${kind}`;
}

/** Why an expression has no date, whatever the day of writing; null if it may have one. */
function toOpenReason({ kind }: DateExpression): string | null {
  if (kind === "duration") return "tells how long, not when";
  if (kind === "set") return "tells how often, not when";
  if (kind === "vague") return "tells no date";
  return kind === "numeric"
    ? "can be read day first or month first, and nothing else on the page decides it"
    : null;
}

/** What a day or days without a year say by themselves: `XXXX-06-01`, `XXXX-06-01/XXXX-06-03`. */
function toYearless(expression: DateExpression): string | null {
  if (expression.kind !== "day") return null;
  const { month, day, lastDay } = expression;
  const on = (one: number) => `XXXX-${pad(month)}-${pad(one)}`;
  return lastDay === null ? on(day) : day < lastDay ? `${on(day)}/${on(lastDay)}` : null;
}

/** The weekday's English name of a calendar day `YYYY-MM-DD`. */
export function toWeekdayName(day: string): string {
  return WEEKDAYS[toWeekdayOf(day)] ?? "";
}
