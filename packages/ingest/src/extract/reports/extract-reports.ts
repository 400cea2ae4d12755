import type { ParsedDocument, ParsedReport, TextSpan } from "../../parsed-document.ts";
import { findDocumentDates } from "../dates/find-document-dates.ts";
import type { ResolvedDate } from "../dates/resolve-date.ts";
import type { ExtractedReport } from "../extraction.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { toBackgroundReport } from "./background-report.ts";
import type { StoryLead } from "./find-story.ts";
import { findHappenings } from "./happenings/find-happenings.ts";
import type { Happening, Story } from "./happenings/happening.ts";
import { mergeRepeated } from "./merge-repeated.ts";
import { toRelatedReport } from "./related-report.ts";
import { toShownReport } from "./shown-report.ts";
import { findTellingSentences } from "./telling-sentences.ts";

/** All reports of a document: those that the page shows, those that its stories recall, and those that its pages list. */
export function extractReports(text: string, parsed: ParsedDocument, names: NamedSpan[]): ExtractedReport[] {
  const resolveShift = toShiftResolver(text, parsed);
  const told = parsed.reports.map((report) => ({ report, ...toShownReport(text, parsed, report, names) }));
  const background = told
    .filter(({ report }) => report.role === "MAIN")
    .flatMap(({ report, shown, lead, reference }) => {
      const story = { ...toStory(shown, lead), reference, names, resolveShift };
      const happenings = findHappenings(text, findStorySentences(text, parsed, report), story);
      return mergeRepeated(text, toOwnHappening(shown, lead), happenings).map((found) =>
        toBackgroundReport(text, parsed, found, names),
      );
    });
  const related = parsed.reports.flatMap((report, index) =>
    report.related.map((entry) => toRelatedReport(text, parsed, entry, index, names)),
  );
  return [...told.map(({ shown }) => shown), ...background, ...related];
}

/** Resolves by all dates of the page in order; they are read only where a story asks for it. */
function toShiftResolver(text: string, parsed: ParsedDocument): Story["resolveShift"] {
  let dates: Map<number, ResolvedDate> | null = null;
  return ({ start, end }) => {
    dates ??= new Map(findDocumentDates(text, parsed).map((date) => [date.finding.start, date.resolved]));
    const because = `“${text.slice(start, end)}” counts from a date told before it, and none was.`;
    return dates.get(start) ?? { edtf: null, rule: "date/relative", because, evidence: [{ start, end }] };
  };
}

function toStory({ dates, status }: ExtractedReport, { sentence, finding, speaker }: StoryLead) {
  const date = dates.find(({ edtf }) => edtf !== null) ?? null;
  return { date, dating: finding, lead: sentence, status, speaker };
}

/** The sentences of a story and its standfirst. The description of a page without a story is that of another page. */
function findStorySentences(
  text: string,
  parsed: ParsedDocument,
  { description, paragraphs }: ParsedReport,
): TextSpan[] {
  const standfirst = description && paragraphs.length > 0 ? [description] : [];
  return findTellingSentences(text, [...standfirst, ...paragraphs], parsed);
}

/** The story as one of its happenings: what tells it again is no other one. */
function toOwnHappening(shown: ExtractedReport, lead: StoryLead): Happening {
  const { evidence } = shown;
  const { date, status, speaker } = toStory(shown, lead);
  return { ...evidence, clause: evidence, sentence: evidence, status, date, speaker };
}
