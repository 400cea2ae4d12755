import type { ParsedDocument } from "../../parsed-document.ts";
import type { ExtractedReport } from "../extraction.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { toBackgroundReports } from "./background-report.ts";
import { toRelatedReport } from "./related-report.ts";
import { toShownReport } from "./shown-report.ts";

/** All reports of a document: those that the page shows, those that its stories recall, and those that its pages list. */
export function extractReports(text: string, parsed: ParsedDocument, names: NamedSpan[]): ExtractedReport[] {
  const shown = parsed.reports.map((report) => toShownReport(text, parsed, report, names));
  const background = parsed.reports.flatMap((report, index) => {
    const main = shown[index];
    return main && report.role === "MAIN" ? toBackgroundReports(text, parsed, report, main, names) : [];
  });
  const related = parsed.reports.flatMap((report, index) =>
    report.related.map((entry) => toRelatedReport(text, parsed, entry, index, names)),
  );
  return [...shown, ...background, ...related];
}
