import { toPlainText } from "../../formats/page/plain-text.ts";
import type { ParsedDocument, TextSpan } from "../../parsed-document.ts";
import { findReference } from "../reports/find-reference.ts";
import { findSentences } from "../sentences.ts";
import { toZones } from "../zones.ts";
import { toMonthOf } from "./calendar.ts";
import type { DateFinding } from "./date-expression.ts";
import { findDates } from "./find-dates.ts";
import { findTense, isToldPast, type Tense } from "./find-tense.ts";
import type { Moment } from "./moment.ts";
import { findNumericOrder, withOrder } from "./numeric-order.ts";
import { type DateReference, type ResolvedDate, resolveDate } from "./resolve-date.ts";
import { resolveMoment } from "./resolve-moment.ts";

/** An expression of time of a document and what it means there. */
export interface DocumentDate {
  finding: DateFinding;
  resolved: ResolvedDate;
  /** The stretch of the calendar that it means; null if it means none or that is not known. */
  moment: Moment | null;
}

/**
 * All expressions of time in the headlines, stories and captions of a page, in order, each resolved against the date of
 * its report and, where it asks for that, against the date told before it.
 */
export function findDocumentDates(given: string, parsed: ParsedDocument): DocumentDate[] {
  const text = toPlainText(given);
  const order = findNumericOrder(text);
  const references = new Map<number, DateReference | null>();
  const toReference = (index: number) => {
    const report = parsed.reports[index];
    if (!references.has(index)) references.set(index, report ? findReference(text, parsed, report) : null);
    return references.get(index) ?? null;
  };
  let mentioned: Moment | null = null;
  let told: number | null = null;
  const dates: DocumentDate[] = [];
  for (const zone of toZones(text, parsed)) {
    if (zone.kind !== "TITLE" && zone.kind !== "BODY" && zone.kind !== "CAPTION") continue;
    const index = zone.report ?? 0;
    if (told !== index || zone.kind !== "BODY") mentioned = null;
    told = index;
    for (const date of findZoneDates(text, zone, toReference(index), mentioned, order)) {
      dates.push(date);
      if (zone.kind === "BODY") mentioned = toMentioned(text, date) ?? mentioned;
    }
  }
  return dates;
}

/** The dates of one block; what each tells is known to those behind it. */
function findZoneDates(
  text: string,
  zone: TextSpan,
  reference: DateReference | null,
  before: Moment | null,
  order: ReturnType<typeof findNumericOrder>,
): DocumentDate[] {
  let mentioned = before;
  const sentences = findSentences(text, zone);
  let at = 0;
  // The whole block at once: what ends in a full stop (`5 p.m. EST`) may look like the end of a sentence.
  return findDates(text, zone).map((found) => {
    const finding = withOrder(found, order);
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= finding.start) at += 1;
    const sentence = sentences[at] ?? zone;
    const tense = findTense(text, finding, sentence);
    const isFuture = isAhead(tense, finding, reference);
    const isPast = isToldPast(text, finding, sentence);
    const resolved = resolveDate(finding, reference, isFuture, mentioned, isPast);
    const { day = null, year = null } = reference ?? {};
    const context = { day, year, isFuture, isPast, mentioned };
    const moment = resolveMoment(finding.expression, context);
    const date = { finding, resolved, moment };
    mentioned = toMentioned(text, date) ?? mentioned;
    return date;
  });
}

/** How many months ahead of the day of writing a month without a year and verb is meant to lie, at most. */
const MONTHS_AHEAD = 3;

/** Whether an expression looks ahead: by the verb beside it; without one, a month is the nearer one. */
function isAhead(tense: Tense, { expression }: DateFinding, reference: DateReference | null): boolean {
  if (tense !== null || expression.kind !== "month" || !reference?.day) return tense === "FUTURE";
  const ahead = (expression.month - toMonthOf(reference.day) + 12) % 12;
  return ahead > 0 && ahead <= MONTHS_AHEAD;
}

/** What a later `the next day` or `that year` can be counted from. */
function toMentioned(text: string, { finding, moment }: DocumentDate): Moment | null {
  const { expression } = finding;
  // `the quarter ended Sept. 30` goes on about the quarter, and `a year earlier` only compares.
  if (/\bend(?:ed|ing)\s+(?:on\s+)?$/i.test(text.slice(Math.max(0, finding.start - 12), finding.start)))
    return null;
  if (expression.kind === "shift" && expression.unit === "year") return null;
  if (moment === null || moment.unit === "decade" || moment.unit === "century") return null;
  if (moment.unit === "range") return moment.to.unit === "range" ? null : moment.to;
  return expression.kind === "offset" && expression.unit === "day" && expression.amount === 0 ? null : moment;
}
