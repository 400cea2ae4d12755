import { parseEdtf, toDisplay } from "@annals/schema/edtf";
import { findOutlet } from "../../formats/origin/outlets.ts";
import type { ParsedDocument, ParsedReport, TextSpan } from "../../parsed-document.ts";
import { countDays, toDay } from "../dates/calendar.ts";
import { findDates } from "../dates/find-dates.ts";
import { inferYear, type YearlessDay } from "../dates/infer-year.ts";
import type { DateReference } from "../dates/resolve-date.ts";
import { resolveMoment } from "../dates/resolve-moment.ts";
import { findHeadlineYear } from "./headline-year.ts";
import { findEntryBounds } from "./neighbour-bounds.ts";

/**
 * The day from which the relative dates of a report count: the day that the page files it under; then the year in the headline of a
 * chronology that gives no other; then the dateline's, its
 * year written or that of the page's own date; then the page's own date (its byline or address); then a dateline or date
 * without its year where the story leaves one year only; then the year between the entries before and behind it in a
 * dated list; then that of an agency's notice. Null where the page tells
 * none of them. Never the day of ingest.
 */
export function findReference(
  text: string,
  parsed: ParsedDocument,
  report: ParsedReport,
): DateReference | null {
  const published = toReference(
    parsed.published?.value.edtf,
    parsed.published?.evidence,
    "the page was published on",
  );
  return (
    toReference(report.date?.value, report.date?.evidence, "the page files it under") ??
    findHeadlineYear(text, report) ??
    toDatelineReference(text, parsed, published) ??
    published ??
    toInferredReference(text, parsed, report) ??
    toNeighbourReference(parsed, report) ??
    toNoticeReference(parsed)
  );
}

function toReference(
  edtf: string | undefined,
  evidence: DateReference["evidence"] = [],
  says: string,
): DateReference | null {
  if (!edtf) return null;
  const date = parseEdtf(edtf);
  if (!date.ok || date.value.from === null || date.value.from !== date.value.to) return null;
  const day = date.value.from;
  return { day, year: Number(day.slice(0, 4)), words: `${says} ${toDisplay(day)}`, evidence };
}

/** A story is filed at most this many days before its page is dated. */
const LONGEST_DELAY = 7;

/** `WASHINGTON, Oct 16, 2017 (AFP)`: a dateline that gives its year, or lies within days of the page's own date. */
function toDatelineReference(
  text: string,
  { dateline }: ParsedDocument,
  published: DateReference | null,
): DateReference | null {
  const [finding] = dateline?.date ? findDates(text, dateline.date) : [];
  if (finding?.expression.kind !== "day") return null;
  const context = {
    day: published?.day ?? null,
    year: published?.year ?? null,
    isFuture: false,
    mentioned: null,
  };
  const moment = resolveMoment(finding.expression, context);
  if (moment?.unit !== "day") return null;
  if (finding.expression.year !== null) return toReference(moment.day, [finding], "the dateline is of");
  if (!published?.day || Math.abs(countDays(moment.day, published.day)) > LONGEST_DELAY) return null;
  const { day } = moment;
  const words = `the dateline is of ${toDisplay(day)}, and ${published.words}`;
  return { day, year: Number(day.slice(0, 4)), words, evidence: [toSpan(finding), ...published.evidence] };
}

function toSpan({ start, end }: TextSpan): TextSpan {
  return { start, end };
}

/** A day of writing without its year, the year by what the story says. */
function toInferredReference(
  text: string,
  parsed: ParsedDocument,
  report: ParsedReport,
): DateReference | null {
  const stated = findYearlessDay(text, parsed);
  if (!stated) return null;
  const { rights } = parsed;
  const limit = rights?.year ? { year: rights.year, span: rights.yearSpan ?? rights } : null;
  const isOfStory = limit !== null && findOutlet(rights?.holder ?? "")?.kind === "AGENCY";
  const inferred = isOfStory
    ? { year: limit.year, words: `the copyright notice is of ${limit.year}`, evidence: [toSpan(limit.span)] }
    : inferYear(text, stated, report.paragraphs, limit);
  if (!inferred) return null;
  const day = toDay(inferred.year, stated.month, stated.day);
  if (!parseEdtf(day).ok) return null;
  const words = `the page is of ${toDisplay(day)}: ${inferred.words}`;
  return { day, year: inferred.year, words, evidence: [...stated.evidence, ...inferred.evidence] };
}

/** The dateline's day or the page's own date, where it has no year. */
function findYearlessDay(text: string, { dateline, published }: ParsedDocument): YearlessDay | null {
  const [finding] = dateline?.date ? findDates(text, dateline.date) : [];
  if (finding?.expression.kind === "day" && finding.expression.lastDay === null) {
    const { month, day } = finding.expression;
    return { month, day, evidence: [toSpan(finding)] };
  }
  const own = /^XXXX-(?<month>\d\d)-(?<day>\d\d)$/.exec(published?.value.edtf ?? "")?.groups;
  if (!own || !published) return null;
  return { month: Number(own.month), day: Number(own.day), evidence: published.evidence };
}

/** An entry of a list by date lies between the nearest dated ones: of their day or year, if they have one. */
function toNeighbourReference(parsed: ParsedDocument, report: ParsedReport): DateReference | null {
  const bounds = findEntryBounds(parsed, report);
  const [first = "", last = first] = bounds?.edtf?.split("/") ?? [];
  if (!bounds || first.slice(0, 4) !== last.slice(0, 4)) return null;
  const words = `the list has it between entries of ${toDisplay(first)} and ${toDisplay(last)}`;
  const { evidence } = bounds;
  return { day: first === last ? first : null, year: Number(first.slice(0, 4)), words, evidence };
}

/** The notice of an agency belongs to its story; that of a site's footer tells when the page was saved. */
function toNoticeReference({ rights }: ParsedDocument): DateReference | null {
  if (!rights?.year || findOutlet(rights.holder ?? "")?.kind !== "AGENCY") return null;
  const evidence = [rights.yearSpan ?? { start: rights.start, end: rights.end }];
  return {
    day: null,
    year: rights.year,
    words: `the page's copyright notice is of ${rights.year}`,
    evidence,
  };
}
