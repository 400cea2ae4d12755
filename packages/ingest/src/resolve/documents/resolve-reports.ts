import { toId } from "@annals/schema/ids";
import type { AttributionRow, CitationRow, ReportRow } from "@annals/schema/rows";
import { DATE_RULE_VERSION } from "../../extract/dates/date-expression.ts";
import { REPORT_RULE_VERSION } from "../../extract/extraction.ts";
import { toCitedName } from "../../formats/origin/outlets.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import type { Telling } from "../merging/telling.ts";
import { toDay } from "../to-day.ts";
import { toPositionClaims } from "./position-claims.ts";
import { toSourceId } from "./source-tally.ts";

/** The reports with their chains of sources and their links. */
export interface Reports {
  rows: ReportRow[];
  attributions: AttributionRow[];
  citations: CitationRow[];
  claims: ClaimDraft[];
}

/** The rows of the reports, and the claims on their dates and chains. */
export function resolveReports(
  tellings: readonly Telling[],
  eventIdOf: ReadonlyMap<string, string>,
): Reports {
  return {
    rows: tellings.map((telling) => toReportRow(telling, eventIdOf.get(telling.id) ?? "")),
    attributions: tellings.flatMap(({ id, report }) =>
      report.attribution.map(({ value }, position) => ({
        id: toId("att", id, position),
        reportId: id,
        position,
        sourceId: toSourceId(value),
      })),
    ),
    citations: tellings.flatMap(({ id, report }) =>
      report.citations.map(({ name, url, start, end }, position) => ({
        id: toId("cit", id, position),
        reportId: id,
        position,
        name,
        url,
        start,
        end,
        sourceId: toSourceId(toCitedName(name, url)),
      })),
    ),
    claims: tellings.flatMap((telling) => [
      ...toDateClaims(telling),
      ...toAttributionClaims(telling),
      ...toPositionClaims(telling),
    ]),
  };
}

function toReportRow({ id, document, report, position, date }: Telling, eventId: string): ReportRow {
  return {
    id,
    documentId: document.id,
    position,
    role: report.role,
    status: report.status,
    title: report.title?.text ?? null,
    description: report.description?.text ?? null,
    topic: report.topic?.text ?? null,
    start: report.start,
    end: report.end,
    isPartial: report.isPartial,
    dateEdtf: date.edtf,
    dateFrom: toDay(date.from),
    dateTo: toDay(date.to),
    datePrecision: date.precision,
    eventId,
  };
}

function toDateClaims({ id, document, report, date }: Telling): ClaimDraft[] {
  return report.dates.map(({ edtf, rule, because, evidence }) => ({
    subject: "report",
    subjectId: id,
    property: "date",
    value: edtf,
    rule,
    ruleVersion: DATE_RULE_VERSION,
    status: edtf === date.edtf ? "SHOWN" : "RIVAL",
    because,
    evidence: inDocument(document, evidence),
  }));
}

function toAttributionClaims({ id, document, report }: Telling): ClaimDraft[] {
  return report.attribution.map(({ value, rule, because, evidence }) => ({
    subject: "report",
    subjectId: id,
    property: "attribution",
    value,
    rule,
    ruleVersion: REPORT_RULE_VERSION,
    status: "SHOWN",
    because,
    evidence: inDocument(document, evidence),
  }));
}
