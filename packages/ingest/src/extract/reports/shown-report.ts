import type { ParsedDocument, ParsedReport, TextSpan, Words } from "../../parsed-document.ts";
import type { ExtractedReport } from "../extraction.ts";
import { findGazetteerEntry } from "../names/gazetteer.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { findSentences, isReadable } from "../sentences.ts";
import { findAttribution } from "./find-attribution.ts";
import { findKind } from "./find-kind.ts";
import { findOccasion } from "./find-occasion.ts";
import { findPlace } from "./find-place.ts";
import { findReference } from "./find-reference.ts";
import { findReportDates } from "./find-report-dates.ts";
import { findStatus } from "./find-status.ts";
import { toExcerpt } from "./to-excerpt.ts";

const LEAD_PARAGRAPHS = 2;

/** A report that the page shows as such: its story, a teaser, an entry of an index. */
export function toShownReport(
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
    lead: toLead(text, lead, parsed),
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

/** The first sentence that tells something: a dateline in front of it is none. */
function toLead(text: string, sentences: TextSpan[], { dateline }: ParsedDocument): Words | null {
  const first = sentences.find(
    ({ start, end }) => start >= (dateline?.end ?? 0) && isReadable({ start, end }),
  );
  return first ? { ...first, text: text.slice(first.start, first.end).replace(/\s+/g, " ") } : null;
}
