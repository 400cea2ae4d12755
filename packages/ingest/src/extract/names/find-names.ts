import { toTokens } from "../tokens.ts";
import type { Zone } from "../zones.ts";
import { findOrganizations } from "./find-organizations.ts";
import { findOtherNames } from "./find-other-names.ts";
import { findPersons } from "./find-persons.ts";
import { findPlaces } from "./find-places.ts";
import { findGazetteerEntry } from "./gazetteer.ts";
import { linkPersons } from "./link-persons.ts";
import { toFoldedName } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";
import { selectSpans } from "./select-spans.ts";
import { toShownName } from "./to-named-span.ts";

/** A longer stretch is a defect of the page and names nothing. */
const LONGEST_NAME = 300;

/**
 * Finds what the blocks of one document name. Two steps: each block by itself (gazetteer, shapes, titles), then the
 * document as a whole (surnames, full names without a title, names joined to a person's).
 * @returns spans in order of the text, none of which overlap
 */
export function findNames(text: string, zones: Zone[]): NamedSpan[] {
  const labels = zones.filter(isLabel);
  const prose = zones.filter((zone) => !isLabel(zone));
  const blocks = prose.map((zone) => toTokens(text, zone));
  const found = prose.flatMap((zone, index) => {
    const tokens = blocks[index] ?? [];
    return selectSpans([
      ...findOtherNames(text, zone),
      ...findOrganizations(text, tokens),
      ...findPlaces(text, tokens),
      ...findPersons(text, tokens),
    ]);
  });
  const linked = linkPersons(text, [...found, ...labels.map((zone) => toLabel(text, zone))], blocks);
  return selectSpans(linked).filter(({ start, end }) => end - start <= LONGEST_NAME);
}

function isLabel(zone: Zone): boolean {
  return zone.kind === "CONTEXT" || zone.kind === "CITATION";
}

/** A label or a link's words name one thing as a whole, whatever they look like. */
function toLabel(text: string, zone: Zone): NamedSpan {
  const written = text.slice(zone.start, zone.end);
  const entry = findGazetteerEntry(written);
  const name = toShownName(written);
  const isCitation = zone.kind === "CITATION";
  return {
    start: zone.start,
    end: zone.end,
    kind: entry?.kind ?? (isCitation ? "ORGANIZATION" : "OTHER"),
    key: entry?.key ?? toFoldedName(name),
    name,
    isAdjective: entry?.isAdjective ?? false,
    rule: isCitation ? "name/citation" : "name/label",
    because: isCitation
      ? "The page links to it as its source."
      : "The page files the report under this label.",
    evidence: null,
    confidence: 1,
  };
}
