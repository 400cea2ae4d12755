import type { ParsedDocument, TextSpan, Words } from "../../parsed-document.ts";
import type { ExtractedReport } from "../extraction.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { findDatedLine } from "./dated-line.ts";
import { findAttribution } from "./find-attribution.ts";
import { findKind } from "./find-kind.ts";
import { findOccasion } from "./find-occasion.ts";
import { findPlace } from "./find-place.ts";
import type { Happening } from "./happenings/happening.ts";

/** A happening that a story recalls or announces, as a report of its own. */
export function toBackgroundReport(
  text: string,
  parsed: ParsedDocument,
  { start, end, clause, sentence, status, date }: Happening,
  names: NamedSpan[],
): ExtractedReport {
  const title = status === "STATEMENT" ? toLine(text, clause) : toHeadline(text, clause, sentence);
  return {
    start,
    end,
    role: "BACKGROUND",
    status,
    title,
    description: null,
    topic: null,
    isPartial: false,
    excerpt: text.slice(start, end),
    lead: null,
    dates: date ? [date] : [],
    bounds: null,
    weekday: null,
    kind: findKind(text, [title]),
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

/** What stands before the happening itself: `In 1956, `, `This includes `, `Officials also said on Friday that `. */
const PREAMBLE =
  /^(?:(?:in|on|during|by)\s[^,]{3,30}\d,\s(?:\d{4},?\s)?|(?:considering|given|despite|(?:adding|noting|saying)\sthat)\s|(?:this|that|it|these)\s(?:includes?|means?|was|is)\s|(?:[\p{L}’'-]+\s){1,6}?(?:said|says|noted|added|stated)\s(?:(?:(?:late|early|earlier|on|last)\s){0,2}(?:\p{Lu}\p{L}+day|week|month|today|yesterday)\s)?(?:that\s)?)/iu;
const FEWEST_LETTERS = 25;
/** A clause that leaves who or what it tells of to the words before it. */
const LACKS_SUBJECT =
  /^(?:was|were|had|has|have|is|are|will|would|with|where|whom|whose|worth|be|been|to|than|\p{Ll}+(?:ed|ing|en)|held|took|put|sent|led|made)\b/u;
const LONGEST_HEADLINE = 220;

/** A clause as a headline: with its subject, without its preamble. */
function toHeadline(text: string, clause: TextSpan, sentence: TextSpan): Words {
  const line = findDatedLine(text, clause);
  if (line) return toLine(text, line.words);
  const own = withoutPreamble(text, clause);
  const isCut = LACKS_SUBJECT.test(text.slice(own.start, own.end));
  if (!isCut || clause.end - sentence.start > LONGEST_HEADLINE) return toLine(text, own);
  return toLine(text, withoutPreamble(text, { start: sentence.start, end: clause.end }));
}

function withoutPreamble(text: string, { start, end }: TextSpan): TextSpan {
  const preamble = PREAMBLE.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: end - start - preamble >= FEWEST_LETTERS ? start + preamble : start, end };
}

/** Words on one line, a capital first, no full stop at the end. */
function toLine(text: string, { start, end }: TextSpan): Words {
  const words = text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/[.,;:]$/, "");
  return { start, end, text: words.charAt(0).toUpperCase() + words.slice(1) };
}
