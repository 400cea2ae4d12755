import { toDisplay } from "@annals/schema/edtf";
import type { ParsedDocument, ParsedReport, TextSpan } from "../../parsed-document.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DateReference, type ResolvedDate, resolveDate } from "../dates/resolve-date.ts";
import type { ExtractedReport } from "../extraction.ts";
import { isHeadlinePlan, isPlan } from "./find-status.ts";

/**
 * What a report says of its own date: the day it is filed under; else the first expression of its opening, resolved
 * against the page's date; else the page's date as the latest day; else the year of the notice.
 */
export function findReportDates(
  text: string,
  parsed: ParsedDocument,
  report: ParsedReport,
  opening: TextSpan[],
  reference: DateReference | null,
): Pick<ExtractedReport, "dates" | "weekday"> {
  if (report.date) {
    const { value: edtf, rule, because, evidence } = report.date;
    return { dates: [{ edtf, rule, because, evidence }], weekday: null };
  }
  const headlinePlans = isHeadlinePlan(report.title?.text ?? "");
  const findings = opening
    .filter((sentence, index) => opening.indexOf(sentence) === index)
    .flatMap((sentence) => findDates(text, sentence).map((finding) => ({ finding, sentence })))
    .filter(({ finding }) => !finding.isBoundary && !finding.isName && isNear(finding.expression.kind));
  const resolved = findings.map(({ finding, sentence }) => {
    const clause = text.slice(sentence.start, finding.start);
    return resolveDate(finding, reference, isPlan(clause) || (headlinePlans && !/\bsaid\b/.test(clause)));
  });
  // A dateline's day and the weekday behind it both date the story: the second is support.
  const dates = resolved.filter(
    ({ edtf }, index) => index === 0 || (index < 3 && edtf !== null && edtf === resolved[0]?.edtf),
  );
  const unresolved = findings[0]?.finding.expression;
  const weekday = unresolved?.kind === "weekday" && dates[0]?.edtf === null ? unresolved.weekday : null;
  const hasDay = dates.some(({ edtf }) => edtf !== null);
  return { dates: hasDay ? dates : [...dates, ...toPageDate(parsed, reference)], weekday };
}

/** Expressions that can date the story itself; a bare year or decade in the opening is background. */
function isNear(kind: string): boolean {
  return kind === "day" || kind === "weekday" || kind === "offset" || kind === "month";
}

/** The page's own date stands for its story where the story gives none. */
function toPageDate(parsed: ParsedDocument, reference: DateReference | null): ResolvedDate[] {
  const { published } = parsed;
  if (published) {
    const { edtf } = published.value;
    const because = `The story gives no day of its own; the page was published on ${toDisplay(edtf)}, so it is of about that day.`;
    return [{ edtf: `${edtf}~`, rule: "date/published", because, evidence: published.evidence }];
  }
  if (!reference) return [];
  const edtf = reference.day ?? String(reference.year);
  return [
    {
      edtf,
      rule: "date/notice-year",
      because: `The story gives no date that can be resolved, but ${reference.words}.`,
      evidence: reference.evidence,
    },
  ];
}
