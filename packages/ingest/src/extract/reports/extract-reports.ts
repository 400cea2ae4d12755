import type { ParsedDocument, ParsedRelated, ParsedReport, TextSpan, Words } from "../../parsed-document.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DateReference, type ResolvedDate, resolveDate } from "../dates/resolve-date.ts";
import type { ExtractedReport } from "../extraction.ts";
import { findGazetteerEntry } from "../names/gazetteer.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { findSentences } from "../sentences.ts";
import { findAttribution } from "./find-attribution.ts";
import { type Background, findBackground } from "./find-background.ts";
import { findKind } from "./find-kind.ts";
import { findOccasion } from "./find-occasion.ts";
import { findPlace } from "./find-place.ts";
import { findReference } from "./find-reference.ts";
import { findStatus, isHeadlinePlan, isPlan } from "./find-status.ts";

const LEAD_PARAGRAPHS = 2;
const EXCERPT_LENGTH = 300;

/** All reports of a document: those that the page shows, those that its stories recall, and those that its pages list. */
export function extractReports(text: string, parsed: ParsedDocument, names: NamedSpan[]): ExtractedReport[] {
  const shown = parsed.reports.map((report) => toShownReport(text, parsed, report, names));
  const background = parsed.reports.flatMap((report, index) => {
    const main = shown[index];
    return main && report.role === "MAIN" ? toBackgroundReports(text, parsed, report, main, names) : [];
  });
  const related = parsed.reports.flatMap((report, index) =>
    report.related.map((entry) => toRelatedReport(text, parsed, entry, index, names)),
  );
  return [...shown, ...background, ...related];
}

function toShownReport(
  text: string,
  parsed: ParsedDocument,
  report: ParsedReport,
  names: NamedSpan[],
): ExtractedReport {
  const sentences = report.paragraphs.map((paragraph) => findSentences(text, paragraph));
  const [lead = []] = sentences;
  const opening = sentences.slice(0, LEAD_PARAGRAPHS + 1).flat();
  const title = report.title;
  const leadWords = lead.map((sentence) => text.slice(sentence.start, sentence.end)).join(" ");
  const reference = findReference(text, parsed, report);
  const occasion = findOccasion(text, opening);
  const captions = report.role === "MAIN" ? parsed.images.map(({ caption }) => caption) : [];
  const core = [title, report.description, report.paragraphs[0], occasion?.sentence, ...captions].filter(
    (span) => span != null,
  );
  const dates = findReportDates(text, parsed, report, [...lead, ...opening], reference);
  return {
    start: report.start,
    end: report.end,
    role: report.role,
    status: findStatus(title?.text ?? null, leadWords || (report.description?.text ?? "")),
    title,
    description: report.description,
    topic: report.topic,
    isPartial: report.isPartial,
    excerpt: toExcerpt(text, report),
    ...dates,
    kind: findKind(
      text,
      [title, report.description, ...lead].filter((span) => span != null),
    ),
    place:
      findPlace(text, [...(occasion ? [occasion.sentence] : []), ...core], names) ??
      findDatelinePlace(text, parsed, names),
    occasion: occasion ?? (title ? findOccasion(text, [title]) : null),
    attribution: findAttribution(text, parsed, report, names),
    path: report.path,
    citations: report.citations,
    context: [
      ...report.context,
      ...report.related.flatMap((entry) => entry.context).filter(isFirstOfItsWords),
    ],
    listedBy: null,
    core,
    spans: [title, report.description, ...report.paragraphs].filter((span) => span != null),
  };
}

function isFirstOfItsWords(words: Words, index: number, all: Words[]): boolean {
  return all.findIndex((other) => other.text === words.text) === index;
}

/**
 * What a report says of its own date: the day it is filed under; else the first expression of its opening, resolved
 * against the page's date; else the page's date as the latest day; else the year of the notice.
 */
function findReportDates(
  text: string,
  parsed: ParsedDocument,
  report: ParsedReport,
  opening: TextSpan[],
  reference: DateReference | null,
): Pick<ExtractedReport, "dates" | "weekday"> {
  if (report.date) {
    const { value: edtf, rule, because, evidence } = report.date;
    return { dates: [{ edtf, rule, because, evidence }], weekday: null };
  }
  const headlinePlans = isHeadlinePlan(report.title?.text ?? "");
  const findings = opening
    .filter((sentence, index) => opening.indexOf(sentence) === index)
    .flatMap((sentence) => findDates(text, sentence).map((finding) => ({ finding, sentence })))
    .filter(({ finding }) => !finding.isBoundary && !finding.isName && isNear(finding.expression.kind));
  const resolved = findings.map(({ finding, sentence }) => {
    const clause = text.slice(sentence.start, finding.start);
    return resolveDate(finding, reference, isPlan(clause) || (headlinePlans && !/\bsaid\b/.test(clause)));
  });
  // A dateline's day and the weekday behind it both date the story: the second is support.
  const dates = resolved.filter(
    ({ edtf }, index) => index === 0 || (index < 3 && edtf !== null && edtf === resolved[0]?.edtf),
  );
  const unresolved = findings[0]?.finding.expression;
  const weekday = unresolved?.kind === "weekday" && dates[0]?.edtf === null ? unresolved.weekday : null;
  const hasDay = dates.some(({ edtf }) => edtf !== null);
  return { dates: hasDay ? dates : [...dates, ...toPageDate(parsed, reference)], weekday };
}

/** Expressions that can date the story itself; a bare year or decade in the opening is background. */
function isNear(kind: string): boolean {
  return kind === "day" || kind === "weekday" || kind === "offset" || kind === "month";
}

/** The page's own date stands for its story where the story gives none. */
function toPageDate(parsed: ParsedDocument, reference: DateReference | null): ResolvedDate[] {
  const { published } = parsed;
  if (published) {
    const { edtf } = published.value;
    const because = `The story gives no day of its own; the page was published on ${edtf}.`;
    return [{ edtf, rule: "date/published", because, evidence: published.evidence }];
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

function findDatelinePlace(
  text: string,
  { dateline }: ParsedDocument,
  names: NamedSpan[],
): ExtractedReport["place"] {
  const span = dateline?.place;
  const place =
    span && names.find((name) => name.kind === "PLACE" && name.start >= span.start && name.end <= span.end);
  if (!span || !place) return null;
  const because = `The dateline says that it was written in ${text.slice(span.start, span.end)}; the story names no other place.`;
  return {
    value: findGazetteerEntry(place.name)?.name ?? place.name,
    key: place.key,
    rule: "place/dateline",
    because,
    evidence: [{ start: span.start, end: span.end }],
  };
}

function toBackgroundReports(
  text: string,
  parsed: ParsedDocument,
  report: ParsedReport,
  main: ExtractedReport,
  names: NamedSpan[],
): ExtractedReport[] {
  const sentences = report.paragraphs.flatMap((paragraph) => findSentences(text, paragraph));
  const rest = sentences.filter((sentence) => sentence !== sentences[0]);
  const mainEdtf = main.dates.find(({ edtf }) => edtf !== null)?.edtf ?? null;
  const reference = findReference(text, parsed, report);
  return findBackground(text, rest, reference, mainEdtf).map((found) =>
    toBackgroundReport(text, parsed, found, names),
  );
}

function toBackgroundReport(
  text: string,
  parsed: ParsedDocument,
  found: Background,
  names: NamedSpan[],
): ExtractedReport {
  const { clause, status, date } = found;
  const title = toHeadline(text, clause);
  return {
    start: found.start,
    end: found.end,
    role: "BACKGROUND",
    status,
    title,
    description: null,
    topic: null,
    isPartial: false,
    excerpt: text.slice(found.start, found.end),
    dates: [date],
    weekday: null,
    kind: findKind(text, [clause]),
    place: findPlace(text, [clause], names),
    occasion: findOccasion(text, [clause]),
    attribution: findAttribution(text, parsed, found, names),
    path: null,
    citations: [],
    context: [],
    listedBy: null,
    core: [clause],
    spans: [{ start: found.start, end: found.end }],
  };
}

/** What stands before the happening itself: `In 1956, `, `This includes `, `Officials also said that `. */
const PREAMBLE =
  /^(?:(?:in|on|during|by)\s[^,]{3,30}\d,\s|(?:this|that|it|these)\s(?:includes?|means?|was|is)\s|(?:[\p{L}’'-]+\s){1,6}?(?:said|says|noted|added|stated)\s(?:that\s)?)/iu;
const FEWEST_LETTERS = 25;

/** A clause as a headline: without its preamble, on one line, a capital first, no full stop at the end. */
function toHeadline(text: string, { start, end }: TextSpan): Words {
  const preamble = PREAMBLE.exec(text.slice(start, end))?.[0].length ?? 0;
  const from = end - start - preamble >= FEWEST_LETTERS ? start + preamble : start;
  const words = text
    .slice(from, end)
    .replace(/\s+/g, " ")
    .replace(/[.,;:]$/, "");
  return { start: from, end, text: words.charAt(0).toUpperCase() + words.slice(1) };
}

function toRelatedReport(
  text: string,
  parsed: ParsedDocument,
  entry: ParsedRelated,
  listedBy: number,
  names: NamedSpan[],
): ExtractedReport {
  const { title, date } = entry;
  const path = {
    value: entry.path,
    rule: "path/link",
    because: "The list of related news links to it.",
    evidence: [entry.pathSpan],
  };
  return {
    start: entry.start,
    end: entry.end,
    role: "RELATED",
    status: findStatus(title.text, ""),
    title,
    description: null,
    topic: null,
    isPartial: false,
    excerpt: title.text,
    dates: date
      ? [{ edtf: date.value, rule: date.rule, because: date.because, evidence: date.evidence }]
      : [],
    weekday: null,
    kind: findKind(text, [title]),
    place: findPlace(text, [title], names),
    occasion: null,
    attribution: findAttribution(text, parsed, title, names),
    path,
    citations: [],
    context: entry.context,
    listedBy,
    core: [title],
    spans: [title],
  };
}

/** Whole sentences from the start of the story, up to 300 characters; never more of it than that. */
function toExcerpt(text: string, report: ParsedReport): string {
  const sentences = report.paragraphs.flatMap((paragraph) => findSentences(text, paragraph));
  let excerpt = report.description?.text ?? "";
  for (const { start, end } of excerpt === "" ? sentences : []) {
    const next = `${excerpt} ${text.slice(start, end)}`.trim();
    if (next.length > EXCERPT_LENGTH)
      return excerpt || `${next.slice(0, EXCERPT_LENGTH - 1).replace(/\s+\S*$/, "")}…`;
    excerpt = next;
  }
  return excerpt || (report.title?.text ?? "");
}
