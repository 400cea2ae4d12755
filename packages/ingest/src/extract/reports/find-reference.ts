import { parseEdtf } from "@annals/schema/edtf";
import type { ParsedDocument, ParsedReport } from "../../parsed-document.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DateReference, resolveDate } from "../dates/resolve-date.ts";

/**
 * The day from which the relative dates of a report count: the day that the page files it under, then the page's own
 * date, then the dateline with the year of the notice, then that year alone. Null where the page tells none of them.
 */
export function findReference(
  text: string,
  parsed: ParsedDocument,
  report: ParsedReport,
): DateReference | null {
  return (
    toReference(report.date?.value, report.date?.evidence, "the page files it under") ??
    toReference(parsed.published?.value.edtf, parsed.published?.evidence, "the page was published on") ??
    toDatelineReference(text, parsed) ??
    toNoticeReference(parsed)
  );
}

function toReference(
  edtf: string | undefined,
  evidence: DateReference["evidence"] = [],
  says: string,
): DateReference | null {
  if (!edtf) return null;
  const date = parseEdtf(edtf);
  if (!date.ok || date.value.from === null || date.value.from !== date.value.to) return null;
  const day = date.value.from;
  return { day, year: Number(day.slice(0, 4)), words: `${says} ${day}`, evidence };
}

/** `TOKYO, March 20` under a notice of 2017. */
function toDatelineReference(text: string, parsed: ParsedDocument): DateReference | null {
  const notice = toNoticeReference(parsed);
  const [finding] = parsed.dateline?.date ? findDates(text, parsed.dateline.date) : [];
  if (!notice || !finding) return null;
  const { edtf, evidence } = resolveDate(finding, notice, false);
  return toReference(edtf ?? undefined, evidence, "the dateline and the year of the notice make it");
}

function toNoticeReference({ rights }: ParsedDocument): DateReference | null {
  if (!rights?.year) return null;
  const evidence = [rights.yearSpan ?? { start: rights.start, end: rights.end }];
  return {
    day: null,
    year: rights.year,
    words: `the page's copyright notice is of ${rights.year}`,
    evidence,
  };
}
