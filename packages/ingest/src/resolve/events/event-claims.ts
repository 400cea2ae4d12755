import { REPORT_RULE_VERSION } from "../../extract/extraction.ts";
import type { Words } from "../../parsed-document.ts";
import { RESOLVE_RULE_VERSION } from "../archive.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import type { Cluster } from "../merging/cluster-tellings.ts";
import type { Telling } from "../merging/telling.ts";
import { toSourceClaims } from "./independent-sources.ts";
import { toNamingClaims } from "./naming-claims.ts";
import { toNumberClaims } from "./number-claims.ts";

/**
 * Why an event is shown as it is: title, place, kind, merges, independent sources, and numbers and names that reports give differently. Its date has a file of its own.
 * @param ranked its reports, the one that tells it best first
 * @param placed the report whose place is shown
 */
export function toEventClaims(
  eventId: string,
  cluster: Cluster,
  ranked: Telling[],
  placed: Telling | undefined,
): ClaimDraft[] {
  return [
    ...toTitleClaims(eventId, ranked),
    ...toPlaceClaims(eventId, ranked, placed),
    ...ranked
      .slice(0, 1)
      .flatMap((best) => [...toDescriptionClaims(eventId, best), ...toKindClaims(eventId, best)]),
    ...toMergeClaims(eventId, cluster),
    ...toSourceClaims(eventId, cluster.tellings),
    ...toNumberClaims(eventId, cluster.tellings),
    ...toNamingClaims(eventId, cluster.tellings),
  ];
}

/** The words that a report gives its event for a headline. */
export function toTitle({ report }: Telling): string {
  return report.title?.text ?? report.description?.text ?? report.excerpt;
}

function toTitleClaims(eventId: string, ranked: Telling[]): ClaimDraft[] {
  const shown = ranked[0] ? toTitle(ranked[0]) : "";
  return ranked.flatMap((telling, index): ClaimDraft[] => {
    const { report, document } = telling;
    if (!report.title) return [];
    const isShown = report.title.text === shown;
    const because =
      ranked.length === 1
        ? "It is the headline of the only report."
        : isShown
          ? "It is shown because it tells the happening itself, at first hand."
          : "Another report tells the happening more directly.";
    return [
      {
        subject: "event",
        subjectId: eventId,
        property: "title",
        value: report.title.text,
        rule: index === 0 ? "title/best-report" : "title/headline",
        ruleVersion: RESOLVE_RULE_VERSION,
        status: isShown ? "SHOWN" : "RIVAL",
        because,
        evidence: inDocument(document, [report.title]),
      },
    ];
  });
}

/** What a report says of its event beyond the headline: the page's own description, or the first sentence of the story. */
export function findDescription({ report: { description, lead } }: Telling): Words | null {
  return description ?? lead;
}

function toDescriptionClaims(eventId: string, best: Telling): ClaimDraft[] {
  const description = findDescription(best);
  if (!description) return [];
  const isLead = description === best.report.lead;
  return [
    {
      subject: "event",
      subjectId: eventId,
      property: "description",
      value: description.text,
      rule: isLead ? "description/lead" : "description/page",
      ruleVersion: RESOLVE_RULE_VERSION,
      status: "SHOWN",
      because: isLead
        ? "It is the first sentence of the story whose headline is shown."
        : "The page whose headline is shown describes it so.",
      evidence: inDocument(best.document, [description]),
    },
  ];
}

function toPlaceClaims(eventId: string, ranked: Telling[], placed: Telling | undefined): ClaimDraft[] {
  return ranked.flatMap(({ report: { place }, placeId, document }): ClaimDraft[] => {
    if (!place) return [];
    const isShown = placeId === placed?.placeId;
    return [
      {
        subject: "event",
        subjectId: eventId,
        property: "place",
        value: place.value,
        rule: place.rule,
        ruleVersion: REPORT_RULE_VERSION,
        status: isShown ? "SHOWN" : "RIVAL",
        because: place.because,
        evidence: inDocument(document, place.evidence),
      },
    ];
  });
}

function toKindClaims(eventId: string, { report: { kind }, document }: Telling): ClaimDraft[] {
  return [
    {
      subject: "event",
      subjectId: eventId,
      property: "kind",
      value: kind.value,
      rule: kind.rule,
      ruleVersion: REPORT_RULE_VERSION,
      status: "SHOWN",
      because: kind.because,
      evidence: inDocument(document, kind.evidence),
    },
  ];
}

/** One claim a join: the two reports, and why they tell of one happening. */
function toMergeClaims(eventId: string, cluster: Cluster): ClaimDraft[] {
  return cluster.joins.map(({ a, b, rule, strength, because }) => ({
    subject: "event",
    subjectId: eventId,
    property: "merge",
    value: `${a.id} ${b.id}`,
    rule,
    ruleVersion: RESOLVE_RULE_VERSION,
    status: "SHOWN",
    confidence: Math.min(1, strength),
    because,
    evidence: [a, b].flatMap((telling) => inDocument(telling.document, toMergeEvidence(telling, rule))),
  }));
}

function toMergeEvidence({ report }: Telling, rule: string) {
  const headline = report.title ?? report.core[0] ?? { start: report.start, end: report.end };
  if (rule === "merge/permalink") return report.path?.evidence ?? [];
  if (rule === "merge/occasion" && report.occasion) {
    return [report.occasion.sentence, ...report.dates.slice(0, 1).flatMap(({ evidence }) => evidence)];
  }
  return [headline];
}
