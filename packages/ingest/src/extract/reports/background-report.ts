import type { ParsedDocument, TextSpan, Words } from "../../parsed-document.ts";
import type { ExtractedReport } from "../extraction.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { findAttribution } from "./find-attribution.ts";
import type { Happening } from "./find-happenings.ts";
import { findKind } from "./find-kind.ts";
import { findOccasion } from "./find-occasion.ts";
import { findPlace } from "./find-place.ts";

/** A happening that a story recalls or announces, as a report of its own. */
export function toBackgroundReport(
  text: string,
  parsed: ParsedDocument,
  { start, end, clause, sentence, status, date }: Happening,
  names: NamedSpan[],
): ExtractedReport {
  return {
    start,
    end,
    role: "BACKGROUND",
    status,
    title: toHeadline(text, clause),
    description: null,
    topic: null,
    isPartial: false,
    excerpt: text.slice(start, end),
    lead: null,
    dates: date ? [date] : [],
    weekday: null,
    kind: findKind(text, [clause]),
    place: findPlace(text, [clause], names),
    occasion: findOccasion(text, [clause]),
    attribution: findAttribution(text, parsed, [sentence], names),
    path: null,
    citations: [],
    context: [],
    listedBy: null,
    evidence: clause,
    core: [clause],
    spans: [{ start, end }],
  };
}

/** What stands before the happening itself: `In 1956, `, `This includes `, `Officials also said that `. */
const PREAMBLE =
  /^(?:(?:in|on|during|by)\s[^,]{3,30}\d,\s(?:\d{4},\s)?|(?:this|that|it|these)\s(?:includes?|means?|was|is)\s|(?:[\p{L}’'-]+\s){1,6}?(?:said|says|noted|added|stated)\s(?:that\s)?)/iu;
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
