import { toDisplay } from "@annals/schema/edtf";
import type { ParsedDocument, ParsedReport, TextSpan } from "../../parsed-document.ts";
import type { DateFinding } from "../dates/date-expression.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DateReference, type ResolvedDate, resolveDate } from "../dates/resolve-date.ts";
import type { ExtractedReport } from "../extraction.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { isDateOfSaying, isNearDay, isOfDay } from "./date-role.ts";
import { findSpeech } from "./find-speech.ts";
import { isHeadlinePlan, isPlan } from "./find-status.ts";
import type { StoryLead } from "./find-story.ts";
import { isLater } from "./happenings/happening-time.ts";
import { findEntryBounds, toBounded } from "./neighbour-bounds.ts";

/** The dates of a report, and the words that it is dated by where they stand outside its lead. */
type ReportDates = Pick<ExtractedReport, "dates" | "bounds" | "weekday"> & { datedIn: TextSpan | null };

/**
 * What a report says of its own date: the day it is filed under; else what its lead is dated by, with the dateline's day
 * as support or instead; else a weekday of the sentences behind the lead; else nothing but bounds, for an entry between dated ones; else the page's date as the latest day, or the
 * year of the notice.
 * @param opening the sentences of the first paragraphs, the dateline's among them
 */
export function findReportDates(
  text: string,
  parsed: ParsedDocument,
  report: ParsedReport,
  lead: StoryLead,
  opening: TextSpan[],
  reference: DateReference | null,
  names: NamedSpan[],
): ReportDates {
  if (report.date) {
    const { value: edtf, rule, because, evidence } = report.date;
    return { dates: [{ edtf, rule, because, evidence }], bounds: null, weekday: null, datedIn: null };
  }
  const own = lead.date && isPossible(lead.date, lead, reference) ? [lead.date] : [];
  // What is to come on a day that cannot be resolved is not of the day on which it is announced.
  const isOpenPlan = lead.status === "PLANNED" && lead.date !== null && lead.date.edtf === null;
  const dateline = isOpenPlan || isOfOtherDay(text, lead) ? [] : findDatelineDate(text, parsed, reference);
  const later =
    lead.date || dateline.length > 0 ? null : findLaterDay(text, report, lead, opening, reference, names);
  const given = [...own, ...(later ? [later.date] : []), ...dateline];
  const [first] = given.filter(({ edtf }) => edtf !== null);
  // A dateline's day and the weekday behind it both date the story: the second is support.
  const dates = first ? given.filter(({ edtf }) => edtf === first.edtf) : given.slice(0, 1);
  const bounds = first ? null : findEntryBounds(parsed, report);
  const unresolved = lead.date && lead.date.edtf === null ? lead.finding : null;
  return {
    dates: first
      ? dates
      : [
          ...dates,
          ...(bounds ? [toBounded(bounds)] : isOpenPlan ? [] : toPageDate(text, parsed, lead, reference)),
        ],
    bounds,
    weekday:
      unresolved?.expression.kind === "weekday" ? unresolved.expression.weekday : (later?.weekday ?? null),
    datedIn: later?.sentence ?? null,
  };
}

/**
 * Whether the lead tells of another weekday than it is told on, `struck late Saturday, officials said early Sunday`, and no
 * year says which day that is: it is not the dateline's.
 */
function isOfOtherDay(text: string, { finding, date, sentence }: StoryLead): boolean {
  if (!sentence || !finding || date?.edtf !== null || finding.expression.kind !== "weekday") return false;
  const { weekday } = finding.expression;
  return findDates(text, sentence).some(
    ({ expression }) => expression.kind === "weekday" && expression.weekday !== weekday,
  );
}

function findDatelineDate(
  text: string,
  { dateline }: ParsedDocument,
  reference: DateReference | null,
): ResolvedDate[] {
  const [finding] = dateline?.date ? findDates(text, dateline.date).filter(isOfDay) : [];
  return finding ? [resolveDate(finding, reference, false)] : [];
}

const LONGEST_DATE_LINE = 60;
/** What a line of a date holds besides it, in UTF-16 code units: a place, a weekday, marks. */
const MOST_BESIDES = 24;

/** A weekday behind the lead, or the day of a line that holds little else: `<January 22 (Tuesday) Moscow>`. */
function findLaterDay(
  text: string,
  report: ParsedReport,
  lead: StoryLead,
  opening: TextSpan[],
  reference: DateReference | null,
  names: NamedSpan[],
) {
  const headlinePlans = isHeadlinePlan(report.title?.text ?? "");
  for (const sentence of opening.filter((other) => other !== lead.sentence)) {
    const length = sentence.end - sentence.start;
    const isLine = (found: TextSpan) =>
      length <= LONGEST_DATE_LINE && length - (found.end - found.start) <= MOST_BESIDES;
    const [finding] = findDates(text, sentence).filter(
      (found) =>
        !found.isBoundary &&
        !found.isName &&
        (isNearDay(found) ||
          (isOfDay(found) && (isLine(found) || isOfSameSaying(text, sentence, found, lead, names)))),
    );
    if (!finding) continue;
    const before = text.slice(sentence.start, finding.start);
    const date = resolveDate(
      finding,
      reference,
      isPlan(before) || (headlinePlans && !/\bsaid\b/.test(before)),
    );
    if (!isPossible(date, lead, reference)) continue;
    const { expression } = finding;
    const weekday = date.edtf === null && expression.kind === "weekday" ? expression.weekday : null;
    return { date, sentence: isLine(finding) ? null : sentence, weekday };
  }
  return null;
}

/** What is not announced is of no day to come. */
function isPossible({ edtf }: ResolvedDate, { status }: StoryLead, reference: DateReference | null): boolean {
  return status === "PLANNED" || !isLater(edtf, reference);
}

/** `are speaking after the meeting`: what is going on at the time of writing. */
const IS_GOING_ON =
  /\b(?:is|are)\s+(?:\p{Ll}+ly\s+|now\s+|currently\s+)?(?!going\b|planning\b|expecting\b)\p{Ll}+ing\b/u;
const REACH = 160;

/** `Speaking on January 21, he also said`: the day on which the speaker of the lead speaks. */
function isOfSameSaying(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  { status, speaker }: StoryLead,
  names: NamedSpan[],
): boolean {
  if (status !== "STATEMENT" || speaker === null) return false;
  const speech = findSpeech(text, sentence, names);
  const isSame = speech?.speaker === speaker || speech?.speaker === "he";
  return speech !== null && isSame && isDateOfSaying(text, finding, speech.saying);
}

/** The page's own date stands for its story where the story gives none: exactly, if it tells of what is going on. */
function toPageDate(
  text: string,
  { published }: ParsedDocument,
  { sentence, status }: StoryLead,
  reference: DateReference | null,
): ResolvedDate[] {
  if (published) {
    const { edtf } = published.value;
    const words = sentence ? text.slice(sentence.start, Math.min(sentence.end, sentence.start + REACH)) : "";
    const isNow = status === "OCCURRED" && IS_GOING_ON.test(words);
    const because = isNow
      ? `The story tells of what is going on; the page was published on ${toDisplay(edtf)}.`
      : `The story gives no day of its own; the page was published on ${toDisplay(edtf)}, so it is of about that day.`;
    return [
      { edtf: isNow ? edtf : `${edtf}~`, rule: "date/published", because, evidence: published.evidence },
    ];
  }
  if (!reference) return [];
  const edtf = reference.day ?? String(reference.year);
  return [
    {
      edtf,
      rule: "date/notice-year",
      because: `The story gives no date that can be resolved, but ${reference.words}.`,
      evidence: reference.evidence,
    },
  ];
}
