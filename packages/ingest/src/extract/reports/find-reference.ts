import { parseEdtf, toDisplay } from "@annals/schema/edtf";
import { findOutlet } from "../../formats/outlets.ts";
import type { ParsedDocument, ParsedReport } from "../../parsed-document.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DateReference, resolveDate } from "../dates/resolve-date.ts";

/**
 * The day from which the relative dates of a report count: the day that the page files it under, then the page's own
 * date, then a dateline with its year, then the year of an agency's notice. Null where the page tells none of them.
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
  return { day, year: Number(day.slice(0, 4)), words: `${says} ${toDisplay(day)}`, evidence };
}

/** `WASHINGTON, Oct 16, 2017 (AFP)`: a dateline that gives its year. One without it tells no day. */
function toDatelineReference(text: string, { dateline }: ParsedDocument): DateReference | null {
  const [finding] = dateline?.date ? findDates(text, dateline.date) : [];
  if (!finding) return null;
  const { edtf, evidence } = resolveDate(finding, null, false);
  return toReference(edtf ?? undefined, evidence, "the dateline is of");
}

/** The notice of an agency belongs to its story; that of a site's footer tells when the page was saved. */
function toNoticeReference({ rights }: ParsedDocument): DateReference | null {
  if (!rights?.year || findOutlet(rights.holder ?? "")?.kind !== "AGENCY") return null;
  const evidence = [rights.yearSpan ?? { start: rights.start, end: rights.end }];
  return {
    day: null,
    year: rights.year,
    words: `the page's copyright notice is of ${rights.year}`,
    evidence,
  };
}
