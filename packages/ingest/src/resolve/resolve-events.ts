import { toId, toSlug } from "@annals/schema/ids";
import type { EventEntityRow, EventRow } from "@annals/schema/rows";
import { assignSlugs, byText } from "../order.ts";
import type { ClaimDraft } from "./claims.ts";
import { type Cluster, clusterTellings } from "./cluster-tellings.ts";
import { findDescription, toEventClaims, toTitle } from "./event-claims.ts";
import { resolveEventDate } from "./event-date.ts";
import { type EventEntities, toEventEntities } from "./event-entities.ts";
import type { Telling } from "./telling.ts";
import { toDay } from "./to-day.ts";

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
  const slugs = assignSlugs(drafts, toWantedSlug, ({ id }) => id);
  return {
    rows: drafts.map((draft) => ({ ...draft.row, slug: slugs.get(draft) ?? draft.id })),
    entities: drafts.flatMap(({ entities }) => entities.rows),
    claims: drafts.flatMap(({ claims, entities }) => [...claims, ...entities.claims]),
    eventIdOf: new Map(drafts.flatMap(({ id, cluster }) => cluster.tellings.map((telling) => [telling, id]))),
  };
}

interface EventDraft {
  id: string;
  cluster: Cluster;
  row: Omit<EventRow, "slug">;
  entities: EventEntities;
  claims: ClaimDraft[];
}

const STATUSES = ["OCCURRED", "PLANNED", "STATEMENT", "BACKGROUND"];
const ROLES = ["MAIN", "ITEM", "RELATED", "BACKGROUND"];

/** The reports from the one that tells the happening best: at first hand, with a headline, as happened, with a description. */
function toRanked(tellings: Telling[]): Telling[] {
  return tellings.toSorted(
    (a, b) =>
      toMeetingFirst(a) - toMeetingFirst(b) ||
      ROLES.indexOf(a.report.role) - ROLES.indexOf(b.report.role) ||
      Number(a.report.title === null) - Number(b.report.title === null) ||
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
  const placed =
    ranked.find(({ placeId, report }) => placeId !== null && report.place?.rule !== "place/dateline") ??
    ranked.find(({ placeId }) => placeId !== null);
  const row = {
    id,
    title: toTitle(best),
    description: findDescription(best)?.text ?? null,
    kind: best.report.kind.value,
    status: toStatus(cluster.tellings),
    dateEdtf: date.edtf,
    dateFrom: toDay(date.from),
    dateTo: toDay(date.to),
    datePrecision: date.precision,
    placeId: placed?.placeId ?? null,
  };
  const claims = [...toClaims(id), ...toEventClaims(id, cluster, ranked, placed)];
  return { id, cluster, row, entities: toEventEntities(row, cluster.tellings), claims };
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
