import { toId, toSlug } from "@annals/schema/ids";
import type { EventEntityRow, EventRow } from "@annals/schema/rows";
import { REPORT_RULE_VERSION } from "../extract/extraction.ts";
import { findOutlet } from "../formats/outlets.ts";
import { assignSlugs, byText, groupBy } from "../order.ts";
import { RESOLVE_RULE_VERSION } from "./archive.ts";
import { type ClaimDraft, inDocument } from "./claims.ts";
import { type Cluster, clusterTellings } from "./cluster-tellings.ts";
import { resolveEventDate } from "./event-date.ts";
import type { Telling } from "./telling.ts";

/** The events that reports tell of. */
export interface Events {
  rows: EventRow[];
  entities: EventEntityRow[];
  claims: ClaimDraft[];
  /** The id of the event that a report is counted under. */
  eventIdOf: Map<Telling, string>;
}

/** Merges reports into events. The same reports in any order give the same events, ids and slugs. */
export function resolveEvents(tellings: Telling[]): Events {
  const drafts = clusterTellings(tellings)
    .map(toDraft)
    .toSorted((a, b) => byText(a.id, b.id));
  const slugs = assignSlugs(drafts, toWantedSlug, ({ id }) => id.slice(4, 10));
  return {
    rows: drafts.map((draft) => ({ ...draft.row, slug: slugs.get(draft) ?? draft.id })),
    entities: drafts.flatMap(toEntities),
    claims: drafts.flatMap(({ claims }) => claims),
    eventIdOf: new Map(drafts.flatMap(({ id, cluster }) => cluster.tellings.map((telling) => [telling, id]))),
  };
}

interface EventDraft {
  id: string;
  cluster: Cluster;
  row: Omit<EventRow, "slug">;
  claims: ClaimDraft[];
}

const STATUSES = ["OCCURRED", "PLANNED", "STATEMENT", "BACKGROUND"];
const ROLES = ["MAIN", "ITEM", "RELATED", "BACKGROUND"];

/** The reports from the one that tells the happening best: as happened, at first hand, with a description. */
function toRanked(tellings: Telling[]): Telling[] {
  return tellings.toSorted(
    (a, b) =>
      toMeetingFirst(a) - toMeetingFirst(b) ||
      ROLES.indexOf(a.report.role) - ROLES.indexOf(b.report.role) ||
      STATUSES.indexOf(a.report.status) - STATUSES.indexOf(b.report.status) ||
      Number(a.report.description === null) - Number(b.report.description === null) ||
      byText(a.id, b.id),
  );
}

/** Of several reports of a meeting, the one whose headline tells of the meeting comes before what was said there. */
function toMeetingFirst({ report }: Telling): number {
  return report.kind.value === "MEETING" && report.role !== "BACKGROUND" ? 0 : 1;
}

/** The address or the report that founds an event. */
function toEventId(cluster: Cluster): string {
  const [address] = cluster.tellings.flatMap(({ permalink }) => permalink ?? []).toSorted(byText);
  return toId("evt", address ?? cluster.tellings[0]?.id ?? "");
}

function toDraft(cluster: Cluster): EventDraft {
  const id = toEventId(cluster);
  const ranked = toRanked(cluster.tellings);
  const [best] = ranked;
  if (!best) throw new RangeError("a cluster has at least one report");
  const { date, toClaims } = resolveEventDate(cluster.tellings);
  const described = ranked.find(({ report }) => report.description !== null);
  const placed =
    ranked.find(({ placeId, report }) => placeId !== null && report.place?.rule !== "place/dateline") ??
    ranked.find(({ placeId }) => placeId !== null);
  const row = {
    id,
    title: toTitle(best),
    description: described?.report.description?.text ?? null,
    kind: best.report.kind.value,
    status: toStatus(cluster.tellings),
    dateEdtf: date.edtf,
    dateFrom: toDay(date.from),
    dateTo: toDay(date.to),
    datePrecision: date.precision,
    placeId: placed?.placeId ?? null,
  };
  const claims = [
    ...toClaims(id),
    ...toTitleClaims(id, ranked),
    ...toPlaceClaims(id, ranked, placed),
    ...toKindClaims(id, best),
    ...toMergeClaims(id, cluster),
  ];
  return { id, cluster, row, claims };
}

function toTitle({ report }: Telling): string {
  return report.title?.text ?? report.description?.text ?? report.excerpt;
}

/** A day as the database takes it; null stays null. */
export function toDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** Once a report tells that it happened, it happened; else it is planned if a report announces it; else it is something said. */
function toStatus(tellings: Telling[]): EventRow["status"] {
  const statuses = new Set<string>(tellings.map(({ report }) => report.status));
  if (statuses.has("OCCURRED") || statuses.has("BACKGROUND")) return "OCCURRED";
  return statuses.has("PLANNED") ? "PLANNED" : "STATEMENT";
}

function toWantedSlug({ row }: EventDraft): string {
  const day =
    row.dateEdtf
      ?.replace(/[^0-9X-]+/g, "-")
      .replace(/^-|-$/g, "")
      .toLowerCase() ?? "undated";
  return `${day}-${toSlug(row.title, 70)}`;
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
  const headline = report.title ?? report.core[0];
  if (rule === "merge/permalink") return report.path?.evidence ?? [];
  if (rule === "merge/occasion" && report.occasion) {
    return [report.occasion.sentence, ...report.dates.slice(0, 1).flatMap(({ evidence }) => evidence)];
  }
  return headline ? [headline] : [];
}

const EVENT_ROLES = ["PLACE", "PARTICIPANT", "TOPIC", "MENTIONED"] as const;

function toEntities({ id, cluster, row }: EventDraft): EventEntityRow[] {
  const namings = cluster.tellings.flatMap((telling) =>
    telling.all.map((naming) => ({ ...naming, isCore: telling.core.includes(naming) })),
  );
  return [...groupBy(namings, ({ entityId }) => entityId)].map(([entityId, group]) => {
    const isLabel = group.every(({ name }) => name.zone === "CONTEXT" || name.zone === "CITATION");
    // Who tells of it does not take part in it.
    const isTeller = group.every(({ name }) => findOutlet(name.name) !== null);
    const canAct = !isTeller && group.some(({ name }) => name.kind !== "OTHER");
    const isCore = canAct && group.some((naming) => naming.isCore && naming.name.zone !== "CONTEXT");
    const role = entityId === row.placeId ? 0 : isCore ? 1 : isLabel ? 2 : 3;
    return {
      eventId: id,
      entityId,
      role: EVENT_ROLES[role] ?? "MENTIONED",
      mentionCount: group.length,
      dateFrom: row.dateFrom ?? null,
    };
  });
}
