import { toId } from "@annals/schema/ids";
import type { RelationRow } from "@annals/schema/rows";
import { byText, groupBy } from "../../order.ts";
import { RESOLVE_RULE_VERSION } from "../archive.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import type { PlacedReport } from "../merging/telling.ts";

/** Links from event to event. */
export interface Relations {
  rows: RelationRow[];
  claims: ClaimDraft[];
}

/** The links from event to event that pages name in their lists of related news. */
export function resolveRelations(
  reports: readonly PlacedReport[],
  eventIdOf: ReadonlyMap<string, string>,
): Relations {
  const byPlace = new Map(reports.map((placed) => [toPlace(placed, placed.position), placed]));
  const listed = reports.flatMap((entry) => {
    const page = byPlace.get(toPlace(entry, entry.report.listedBy));
    const from = page && eventIdOf.get(page.id);
    const to = eventIdOf.get(entry.id);
    return from && to && from !== to ? [{ from, to, entry }] : [];
  });
  const groups = [...groupBy(listed, ({ from, to }) => `${from} ${to}`).values()];
  const relations = groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const labels = group.flatMap(({ entry }) => entry.report.context.map(({ text }) => text));
    const context = [...new Set(labels)].toSorted(byText);
    const id = toId("rel", first.from, first.to);
    const row: RelationRow = { id, eventId: first.from, relatedId: first.to, context, score: context.length };
    return [{ row, claims: group.map(({ entry }) => toClaim(id, entry)) }];
  });
  return { rows: relations.map(({ row }) => row), claims: relations.flatMap(({ claims }) => claims) };
}

function toPlace({ document }: PlacedReport, position: number | null): string {
  return `${document.id} ${position}`;
}

function toClaim(relationId: string, { document, report }: PlacedReport): ClaimDraft {
  const labels = report.context.map(({ text }) => text).join(", ");
  const shared = labels ? `, and says that both share ${labels}` : "";
  return {
    subject: "relation",
    subjectId: relationId,
    property: "related",
    value: labels || null,
    rule: "related/listed",
    ruleVersion: RESOLVE_RULE_VERSION,
    status: "SHOWN",
    because: `The page lists it as related news${shared}.`,
    evidence: inDocument(document, [...(report.title ? [report.title] : []), ...report.context]),
  };
}
