import type { ParsedDocument, ParsedReport, TextSpan, Words } from "../../parsed-document.ts";
import type { ExtractedReport } from "../extraction.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { findSentences } from "../sentences.ts";
import { findAttribution } from "./find-attribution.ts";
import { type Background, findBackground } from "./find-background.ts";
import { findKind } from "./find-kind.ts";
import { findOccasion } from "./find-occasion.ts";
import { findPlace } from "./find-place.ts";
import { findReference } from "./find-reference.ts";

/** The happenings that a story recalls or announces, as reports of their own. */
export function toBackgroundReports(
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
    lead: null,
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
