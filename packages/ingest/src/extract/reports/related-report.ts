import type { ParsedDocument, ParsedRelated } from "../../parsed-document.ts";
import type { ExtractedReport } from "../extraction.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { findAttribution } from "./find-attribution.ts";
import { findKind } from "./find-kind.ts";
import { findPlace } from "./find-place.ts";
import { findStatus } from "./find-status.ts";
import { findNeighbourBounds, toBounded } from "./neighbour-bounds.ts";

/** An entry of a list of related news: it tells of an event by headline, address and labels. */
export function toRelatedReport(
  text: string,
  parsed: ParsedDocument,
  entry: ParsedRelated,
  listedBy: number,
  names: NamedSpan[],
): ExtractedReport {
  const { title, date } = entry;
  const bounds = findNeighbourBounds(parsed.reports[listedBy]?.related ?? [], entry);
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
    lead: null,
    dates: date
      ? [{ edtf: date.value, rule: date.rule, because: date.because, evidence: date.evidence }]
      : bounds
        ? [toBounded(bounds)]
        : [],
    bounds,
    weekday: null,
    kind: findKind(text, [title]),
    place: findPlace(text, [title], names),
    occasion: null,
    attribution: findAttribution(text, parsed, [title], names),
    path,
    citations: [],
    context: entry.context,
    listedBy,
    evidence: { start: title.start, end: title.end },
    core: [title],
    spans: [title],
  };
}
