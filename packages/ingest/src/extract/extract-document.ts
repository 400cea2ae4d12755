import type { ParsedDocument } from "../parsed-document.ts";
import type { Extraction, FoundName } from "./extraction.ts";
import { findNames } from "./names/find-names.ts";
import { extractReports } from "./reports/extract-reports.ts";
import { toZones } from "./zones.ts";

/** Everything that a document says by itself. Pure: the same text gives the same answer. */
export function extractDocument(text: string, parsed: ParsedDocument): Extraction {
  const zones = toZones(text, parsed);
  const day = parsed.published?.value.edtf ?? parsed.reports[0]?.date?.value ?? null;
  const names = findNames(text, zones, day).flatMap((name): FoundName[] => {
    const zone = zones.find(({ start, end }) => name.start >= start && name.end <= end);
    return zone ? [{ ...name, zone: zone.kind }] : [];
  });
  return { parsed, names, reports: extractReports(text, parsed, names) };
}
