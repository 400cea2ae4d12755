import type { TextSpan } from "../../parsed-document.ts";
import { countDays, countDaysOfMonth, toDay, toWeekdayOf, toYearOf } from "./calendar.ts";
import type { DateFinding } from "./date-expression.ts";
import { findDates } from "./find-dates.ts";
import { findTense } from "./find-tense.ts";
import { toFirstDay } from "./moment.ts";
import { toWeekdayName } from "./resolve-date.ts";
import { resolveMoment } from "./resolve-moment.ts";

/** A day whose year a page leaves out, and where it is written. */
export interface YearlessDay {
  month: number;
  day: number;
  evidence: TextSpan[];
}

/** The year of such a day, with the reason in words and the spans that it rests on. */
export interface InferredYear {
  year: number;
  words: string;
  evidence: TextSpan[];
}

/** Pages of the web are no older than this: a story that speaks of 1956 is not of 1957. */
const FIRST_YEAR = 1994;
/** Where nothing bounds it from above, a story is of the year behind the latest day or month that it speaks of as past. */
const LONGEST_GAP_DAYS = 366;
/** The weekday of the day of writing stands in the opening. */
const OPENING_PARAGRAPHS = 3;
const MOST_CHARACTERS = 20_000;

/**
 * The year of a day of writing that is told without it, from what the story itself says: a weekday that only some years
 * put on that day, the latest date that it speaks of as past, the earliest that it announces, and a year that the page
 * cannot be younger than. Null where more than one year is left.
 * @param paragraphs of the story, in order
 * @param limit the year of a notice on the page, which the page cannot be younger than; null if it has none
 */
export function inferYear(
  text: string,
  stated: YearlessDay,
  paragraphs: readonly TextSpan[],
  limit: { year: number; span: TextSpan } | null,
): InferredYear | null {
  const clues = findClues(text, stated, paragraphs);
  const first = clues.past ? toYearOf(clues.past.day) : null;
  const last = Math.min(clues.plan?.year ?? 9999, limit?.year ?? 9999);
  const isBounded = last !== 9999;
  // A plan is made in its own year or the one before.
  const from = first ?? (clues.plan ? last - 1 : null);
  if (from === null || (!isBounded && !clues.weekday)) return null;
  const years: number[] = [];
  for (let year = from; year <= Math.min(last, from + (isBounded ? 50 : 1)); year += 1) {
    if (stated.day > countDaysOfMonth(year, stated.month)) continue;
    const day = toDay(year, stated.month, stated.day);
    const gap = clues.past === null ? 0 : countDays(clues.past.day, day);
    const isAfter = gap >= 0 && (isBounded || (gap <= LONGEST_GAP_DAYS && clues.past?.isFine === true));
    const isWeekday = clues.weekday === null || toWeekdayOf(day) === clues.weekday.weekday;
    if (isAfter && isWeekday) years.push(year);
  }
  const [year] = years;
  if (year === undefined || years.length > 1) return null;
  const day = toDay(year, stated.month, stated.day);
  return { year, words: toWords(text, clues, day, limit), evidence: toEvidence(clues, limit, last) };
}

/** What a story says that bounds the day of its writing. */
interface Clues {
  weekday: (TextSpan & { weekday: number }) | null;
  /** The latest date that it speaks of as past. */
  past: (TextSpan & { day: string; isFine: boolean }) | null;
  /** The earliest year that it announces something for. */
  plan: (TextSpan & { year: number }) | null;
}

function findClues(text: string, stated: YearlessDay, paragraphs: readonly TextSpan[]): Clues {
  const clues: Clues = { weekday: null, past: null, plan: null };
  const start = paragraphs[0]?.start ?? 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.end - start > MOST_CHARACTERS) break;
    for (const finding of findDates(text, paragraph)) {
      const isFuture = findTense(text, finding, paragraph) === "FUTURE";
      const span = { start: finding.start, end: finding.end };
      const weekday = toWeekday(finding, stated);
      if (weekday !== null && !clues.weekday && !isFuture && index < OPENING_PARAGRAPHS)
        clues.weekday = { ...span, weekday };
      const moment = resolveMoment(finding.expression, { day: null, year: null, isFuture, mentioned: null });
      if (!moment || finding.isName) continue;
      const day = toFirstDay(moment);
      if (isFuture) {
        // `by 2030` is a goal of any year before.
        if (
          /\b(?:by|until|till)\s+(?:the\s+end\s+of\s+)?$/i.test(
            text.slice(Math.max(0, span.start - 20), span.start),
          )
        )
          continue;
        if (!clues.plan || toYearOf(day) < clues.plan.year) clues.plan = { ...span, year: toYearOf(day) };
      } else if (toYearOf(day) >= FIRST_YEAR && (!clues.past || day > clues.past.day))
        clues.past = { ...span, day, isFine: moment.unit === "day" || moment.unit === "month" };
    }
  }
  return clues;
}

/** The weekday that the day of writing falls on: `said on Sunday`, or written beside the day itself. */
function toWeekday({ expression }: DateFinding, stated: YearlessDay): number | null {
  if (expression.kind === "weekday") return expression.deixis === null ? expression.weekday : null;
  const isStated =
    expression.kind === "day" && expression.month === stated.month && expression.day === stated.day;
  return isStated ? expression.weekday : null;
}

function toWords(
  text: string,
  { weekday, past, plan }: Clues,
  day: string,
  limit: { year: number } | null,
): string {
  const quote = (span: TextSpan) => `“${text.slice(span.start, span.end)}”`;
  const reasons = [
    past ? `speaks of ${quote(past)} as past` : "",
    plan ? `announces something for ${quote(plan)}` : "",
    limit ? `has a notice of ${limit.year}` : "",
    weekday ? `has a ${toWeekdayName(day)} for its day` : "",
  ].filter((reason) => reason !== "");
  return `only ${toYearOf(day)} fits what the story says: it ${reasons.join(", ")}`;
}

function toEvidence(
  { weekday, past, plan }: Clues,
  limit: { span: TextSpan } | null,
  last: number,
): TextSpan[] {
  const spans = [past, plan, weekday, last === 9999 ? null : (limit?.span ?? null)];
  return spans.flatMap((span) => (span ? [{ start: span.start, end: span.end }] : []));
}
