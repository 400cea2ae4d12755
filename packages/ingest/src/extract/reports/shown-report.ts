import type { ParsedDocument, ParsedReport, Stated, TextSpan, Words } from "../../parsed-document.ts";
import type { DateReference } from "../dates/resolve-date.ts";
import type { ExtractedReport } from "../extraction.ts";
import { findGazetteerEntry } from "../names/gazetteer/gazetteer.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { findSentences } from "../sentences.ts";
import { findDatedLine } from "./dated-line.ts";
import { findAttribution } from "./find-attribution.ts";
import { findKind } from "./find-kind.ts";
import { findOccasion } from "./find-occasion.ts";
import { findPlace } from "./find-place.ts";
import { findReference } from "./find-reference.ts";
import { findReportDates } from "./find-report-dates.ts";
import { findStoryLead, type StoryLead } from "./find-story.ts";
import { findTellingSentences, withoutHeadings } from "./telling-sentences.ts";
import { toExcerpt } from "./to-excerpt.ts";

const LEAD_PARAGRAPHS = 2;

/** A report that the page shows as such: its story, a teaser, an entry of an index; what its lead tells; and the day it counts from. */
export function toShownReport(
  text: string,
  parsed: ParsedDocument,
  report: ParsedReport,
  names: NamedSpan[],
): { shown: ExtractedReport; lead: StoryLead; reference: DateReference | null } {
  const story = withoutChronology(
    text,
    report.paragraphs.filter(({ end }) => end > (parsed.dateline?.start ?? 0)),
  );
  const sentences = story.map((paragraph) => findSentences(text, paragraph));
  const [lead = []] = sentences;
  const opening = sentences.slice(0, LEAD_PARAGRAPHS + 1).flat();
  const title = report.title;
  const telling = findOpening(text, story, parsed);
  const reference = findReference(text, parsed, report);
  const occasion = findOccasion(text, opening);
  const captions = report.role === "MAIN" ? parsed.images.map(({ caption }) => caption) : [];
  const core = [title, report.description, story[0], occasion?.sentence, ...captions].filter(
    (span) => span != null,
  );
  const told = findStoryLead(text, report, telling, reference, names);
  const { datedIn, ...dates } = findReportDates(text, parsed, report, told, telling, reference, names);
  const shown: ExtractedReport = {
    start: report.start,
    end: report.end,
    role: report.role,
    status: told.status,
    title,
    description: report.description,
    topic: report.topic,
    isPartial: report.isPartial,
    excerpt: toExcerpt(text, report),
    lead: told.sentence ? toWords(text, told.sentence) : null,
    ...dates,
    kind: findKind(
      text,
      [title, report.description, ...lead].filter((span) => span != null),
    ),
    place:
      findPlace(text, [...(occasion ? [occasion.sentence] : []), ...core], names) ??
      findDatelinePlace(text, parsed, names),
    occasion: occasion ?? (title ? findOccasion(text, [title]) : null),
    attribution: findOwnAttribution(text, parsed, report, story, names),
    path: report.path,
    citations: report.citations,
    context: [
      ...report.context,
      ...report.related.flatMap((entry) => entry.context).filter(isFirstOfItsWords),
    ],
    listedBy: null,
    evidence: toEvidence(report, told, datedIn, telling, names),
    core,
    spans: [title, report.description, ...report.paragraphs].filter((span) => span != null),
  };
  return { shown, lead: told, reference };
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

/** A story without its lines that open with a date, where there are two and more: none of them is the story's own lead. */
function withoutChronology(text: string, story: TextSpan[]): TextSpan[] {
  const told = story.filter((paragraph) => !findDatedLine(text, paragraph));
  return told.length < story.length - 1 ? told : story;
}

/** The sentences of the first paragraphs that tell something; further paragraphs where the first are headings alone. */
function findOpening(text: string, story: TextSpan[], parsed: ParsedDocument): TextSpan[] {
  const first = findTellingSentences(text, story.slice(0, 3 * LEAD_PARAGRAPHS), parsed);
  const [lead] = withoutHeadings(text, first);
  const from = story.findIndex(({ end }) => lead !== undefined && end >= lead.end);
  const opening = story.slice(Math.max(0, from), Math.max(0, from) + LEAD_PARAGRAPHS + 1);
  return withoutHeadings(text, findTellingSentences(text, opening, parsed));
}

/**
 * The chain by which the report itself reached the page: that of all of an entry; of a story by its headline, first paragraph and
 * closing line, and by what the next ones quote of its speaker. Where nobody is named there, the second paragraph tells. What
 * another outlet is said to have told further down is a report of its own.
 */
function findOwnAttribution(
  text: string,
  parsed: ParsedDocument,
  { role, title, start, end }: ParsedReport,
  story: TextSpan[],
  names: NamedSpan[],
): Stated<string>[] {
  const find = (spans: TextSpan[]) => findAttribution(text, parsed, spans, names);
  if (role === "ITEM") return find([{ start, end }]);
  const [lead, ...further] = story.slice(0, LEAD_PARAGRAPHS + 1);
  const closing = story.slice(-1).filter((last) => isCredit(text.slice(last.start, last.end)));
  const quoting = further
    .flatMap((paragraph) => findSentences(text, paragraph))
    .filter((sentence) => QUOTES_HIM.test(text.slice(sentence.start, sentence.end)));
  const own = [...(title ? [title] : []), ...(lead ? [lead] : []), ...quoting, ...closing];
  const chain = find(own);
  const isTold = parsed.dateline?.agency != null || chain.some(({ rule }) => rule.startsWith("attribution/"));
  return isTold ? chain : find([...own, ...further.slice(0, 1)]);
}

/** `“…,” Kyodo quoted him as saying`, `“…,” she told NHK`: the speaker of the story goes on. */
const QUOTES_HIM =
  /["”»][^"“”«»]{0,80}\b(?:quoted\s+(?:him|her|them|the\s+\p{L}+)\s+as|(?:he|she|they)\s+(?:told|said\s+in\s+an?\s+interview))\b/iu;

const LONGEST_CREDIT = 120;
const MOST_CREDIT_WORDS = 6;
const CREDIT =
  /^\W{0,3}(?:sources?\b|via\b|based on\b|(?:(?:with|additional)\s+)?reporting\b|with\b|by\b|originally\b|first\s+published\b|this\s+(?:story|article|report)\b|the\s+(?:story|article|report)\s+was\b)/iu;

/** A closing line that says where the story comes from. */
function isCredit(line: string): boolean {
  const words = line.match(/\S+/gu)?.length ?? 0;
  return line.length <= LONGEST_CREDIT && (words <= MOST_CREDIT_WORDS || CREDIT.test(line));
}

function toWords(text: string, { start, end }: TextSpan): Words {
  return { start, end, text: text.slice(start, end).replace(/\s+/g, " ") };
}

const BEFORE_NAME = 60;

/**
 * The words that tell the report: the headline of an entry; the lead of a story, with the sentence behind it where the lead
 * tells who it was by office alone and that sentence opens with the name; or the sentence that dates it.
 */
function toEvidence(
  { role, title, description, start, end }: ParsedReport,
  { sentence, date }: StoryLead,
  datedIn: TextSpan | null,
  telling: TextSpan[],
  names: NamedSpan[],
): TextSpan {
  if (role === "ITEM" || !sentence) return toSpan(title ?? description ?? { start, end });
  if (!date && datedIn) return datedIn;
  const next = telling[telling.indexOf(sentence) + 1];
  const isPersonIn = (span: TextSpan) => (name: NamedSpan) =>
    name.kind === "PERSON" && name.start >= span.start && name.end <= span.end;
  const isNamedNext =
    next !== undefined &&
    !names.some(isPersonIn(sentence)) &&
    names.some(isPersonIn({ start: next.start, end: Math.min(next.end, next.start + BEFORE_NAME) }));
  return isNamedNext ? { start: sentence.start, end: next.end } : sentence;
}

function toSpan({ start, end }: TextSpan): TextSpan {
  return { start, end };
}
