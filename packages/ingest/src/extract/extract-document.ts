import { toFunctionShare } from "../formats/page/language.ts";
import { toPlainText } from "../formats/page/plain-text.ts";
import type { ParsedDocument } from "../parsed-document.ts";
import type { Extraction, FoundName } from "./extraction.ts";
import { findNames } from "./names/find-names.ts";
import type { NamedSpan } from "./names/named-span.ts";
import { extractReports } from "./reports/extract-reports.ts";
import { toZones, type Zone } from "./zones.ts";

/** Everything that a document says by itself. Pure: the same text gives the same answer. */
export function extractDocument(given: string, parsed: ParsedDocument): Extraction {
  const text = toPlainText(given);
  const zones = toZones(text, parsed);
  const day = parsed.published?.value.edtf ?? parsed.reports[0]?.date?.value ?? null;
  const isEnglish = mayBeEnglish(text, parsed.language);
  const { place = null, agency = null } = parsed.dateline ?? {};
  const names = toZoned(findNames(text, zones, day, isEnglish, place, agency), zones);
  return { parsed, names, reports: extractReports(text, parsed, names) };
}

/** Prose of another language has more function words than this; a table of names has them in its names alone. */
const LEAST_FUNCTION_SHARE = 0.2;

function mayBeEnglish(text: string, language: string): boolean {
  if (/^(?:en|und)\b/.test(language)) return true;
  return (toFunctionShare(text, language) ?? 1) < LEAST_FUNCTION_SHARE;
}

/** Each name with the kind of its zone. Both come in order of the text. */
function toZoned(names: NamedSpan[], zones: Zone[]): FoundName[] {
  let at = 0;
  return names.flatMap((name): FoundName[] => {
    while (at < zones.length && (zones[at]?.end ?? 0) < name.end) at++;
    const zone = zones[at];
    return zone && name.start >= zone.start ? [{ ...name, zone: zone.kind }] : [];
  });
}
