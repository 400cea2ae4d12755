import { findDocumentDates } from "./extract/dates/find-document-dates.ts";
import { toTimexType } from "./extract/dates/to-timex.ts";
import type { ExtractedReport, Extraction, FoundName } from "./extract/extraction.ts";
import { findEntityName } from "./extract/names/entity-name.ts";
import { findToldOccasion } from "./extract/reports/find-told-occasion.ts";
import { SpanSet } from "./extract/span-set.ts";
import { groupBy } from "./order.ts";
import type { TextSpan } from "./parsed-document.ts";
import { findReplies } from "./resolve/documents/replies/find-replies.ts";

/**
 * What a document says by itself, as one plain object: the shape that `annals extract --json` prints, a line a document.
 * Offsets count UTF-16 code units; dates are EDTF; `inReplyTo` is the 0-based position of the answered comment.
 */
export function toSummary(path: string, text: string, extraction: Extraction) {
  const { parsed, names } = extraction;
  const { dateline } = parsed;
  const slice = (span: TextSpan | null) => toOwnWords(text, span);
  return {
    path,
    format: parsed.format,
    language: parsed.language,
    title: toOwnWords(text, parsed.title),
    published: parsed.published
      ? {
          date: parsed.published.value.edtf,
          time: parsed.published.value.time,
          offset: parsed.published.value.offset,
        }
      : null,
    dateline: dateline ? { place: slice(dateline.place), agency: slice(dateline.agency) } : null,
    images: parsed.images.map(({ caption, credit }) => ({ caption: slice(caption), credit: slice(credit) })),
    entities: toEntities(text, names),
    dates: toDates(text, extraction),
    reports: toReports(text, extraction),
    comments: toComments(text, extraction),
    warnings: parsed.warnings.map(({ code, message, span }) => ({
      code,
      message,
      start: span?.start ?? null,
      end: span?.end ?? null,
    })),
  };
}

function toEntities(text: string, names: FoundName[]) {
  const groups = groupBy(names, ({ kind, key }) => `${kind} ${key}`);
  const nameOf = new Map([...groups].map(([entity, named]) => [entity, findEntityName(named)]));
  return names
    .filter(({ zone, isAdjective }) => zone !== "COMMENT" && !isAdjective)
    .map(({ start, end, kind, key, name }) => {
      const quote = text.slice(start, end);
      return { start, end, quote, kind, name: nameOf.get(`${kind} ${key}`) ?? name };
    });
}

/** The expressions of time; a person who is called as a month is (`May agreed`) is none. */
function toDates(text: string, { parsed, names }: Extraction) {
  const persons = new SpanSet(names.filter(({ kind }) => kind === "PERSON"));
  return findDocumentDates(text, parsed)
    .filter(({ finding }) => finding.expression.kind !== "month" || !persons.overlaps(finding))
    .map(({ finding, resolved }) => {
      return { ...toQuoted(text, finding), edtf: resolved.edtf, type: toTimexType(finding) };
    });
}

function toReports(text: string, { reports }: Extraction) {
  const related = reports.filter(({ role }) => role === "RELATED");
  return reports
    .filter(({ role }) => role !== "RELATED")
    .flatMap((report) => {
      const position = reports.indexOf(report);
      const listed = related.filter(({ listedBy }) => listedBy === position);
      const told = toReport(text, report, listed);
      const occasion = findToldOccasion(text, report);
      return occasion ? [told, { ...told, ...toOccasion(text, occasion) }] : [told];
    });
}

function toReport(text: string, report: ExtractedReport, related: ExtractedReport[]) {
  const isBackground = report.role === "BACKGROUND";
  const title = toOwnWords(text, report.title);
  return {
    title: isBackground ? null : title,
    description: isBackground ? title : (report.description?.text ?? null),
    start: report.start,
    end: report.end,
    date: toDate(report),
    bounds: report.bounds?.edtf ?? null,
    status: report.status,
    evidence: toQuoted(text, report.evidence),
    topic: report.topic?.text ?? null,
    sources: report.citations.map(({ name, url }) => ({ name, url })),
    related: related.map((entry) => ({
      title: toOwnWords(text, entry.title),
      path: entry.path?.value ?? null,
      date: toDate(entry),
      bounds: entry.bounds?.edtf ?? null,
      context: entry.context.map((label) => label.text),
    })),
    attribution: report.attribution.map(({ value }) => value),
    isPartial: report.isPartial,
  };
}

/** The meeting behind a saying: in the archive both are one event, here the meeting is printed as a report of its own. */
function toOccasion(text: string, span: TextSpan) {
  const evidence = toQuoted(text, span);
  return {
    title: null,
    description: evidence.quote,
    start: span.start,
    end: span.end,
    status: "OCCURRED" as const,
    evidence,
    topic: null,
    sources: [],
    related: [],
    isPartial: false,
  };
}

/** The words as the page has them, markup and all, on one line; the archive shows them cleaned. */
function toOwnWords(text: string, span: TextSpan | null): string | null {
  return span
    ? text
        .slice(span.start, span.end)
        .trim()
        .replace(/\s*[\n\u00A0]\s*/g, " ")
    : null;
}

function toQuoted(text: string, { start, end }: TextSpan) {
  return { start, end, quote: text.slice(start, end) };
}

function toDate({ dates }: ExtractedReport): string | null {
  return dates.find(({ edtf }) => edtf !== null)?.edtf ?? null;
}

function toComments(text: string, { parsed }: Extraction) {
  const comments = parsed.comments ?? [];
  const parentOf = new Map(findReplies(comments, text).map(({ comment, parent }) => [comment, parent]));
  return comments.map(({ author, score, up, down, start, end }, position) => ({
    author: author?.text ?? null,
    score,
    up,
    down,
    start,
    text: text.slice(start, end),
    inReplyTo: parentOf.get(position) ?? null,
  }));
}
