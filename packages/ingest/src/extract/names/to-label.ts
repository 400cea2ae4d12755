import type { Zone } from "../zones.ts";
import { findGazetteerEntry } from "./gazetteer.ts";
import { toFoldedName } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";
import { toShownName } from "./to-named-span.ts";

/** A label or a link's words name one thing as a whole, whatever they look like. */
export function toLabel(text: string, zone: Zone): NamedSpan {
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
    because: isCitation ? "The page names it as its source." : "The page files the report under this label.",
    evidence: null,
    confidence: 1,
  };
}
