import { toChosenVariants } from "../../formats/page/variants.ts";
import type { Zone } from "../zones.ts";
import { findGazetteerEntry } from "./gazetteer/gazetteer.ts";
import { findHanEntry, hasHan } from "./gazetteer/han-gazetteer.ts";
import { toFoldedName } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";
import { toShownName } from "./to-named-span.ts";

/** A label or a link's words name one thing as a whole, whatever they look like. */
export function toLabel(text: string, zone: Zone): NamedSpan {
  const written = text.slice(zone.start, zone.end);
  const name = zone.means ?? toShownName(toChosenVariants(written));
  const listed = findGazetteerEntry(name);
  const han = listed === null && hasHan(name) ? findHanEntry(name) : null;
  const entry = listed ?? han;
  const isCitation = zone.kind === "CITATION";
  const because = isCitation
    ? `The page names it as its source${zone.means ? ", by a link to its site" : ""}.`
    : "The page files the report under this label.";
  return {
    start: zone.start,
    end: zone.end,
    kind: isCitation && han?.key == null ? (listed?.kind ?? "ORGANIZATION") : (entry?.kind ?? "OTHER"),
    key: entry?.key ?? toFoldedName(name),
    name,
    isAdjective: listed?.isAdjective ?? false,
    rule: isCitation ? "name/citation" : "name/label",
    because: han && !isCitation ? `${because} ${han.because}` : because,
    evidence: null,
    confidence: isCitation ? 1 : (han?.confidence ?? 1),
  };
}
