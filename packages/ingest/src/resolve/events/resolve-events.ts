import { toId, toSlug } from "@annals/schema/ids";
import type { EventEntityRow, EventRow } from "@annals/schema/rows";
import { byText } from "../../order.ts";
import type { ClaimDraft } from "../claims.ts";
import { correctEvent } from "../decisions/correct-event.ts";
import type { DecisionBook } from "../decisions/decision-book.ts";
import { overrule, toRulingClaims } from "../decisions/decision-claims.ts";
import { toApartKey } from "../decisions/is-apart.ts";
import type { DecidedCluster } from "../decisions/regroup-clusters.ts";
import type { Telling } from "../merging/telling.ts";
import { toDay } from "../to-day.ts";
import { findDescription, toEventClaims, toTitle } from "./event-claims.ts";
import { resolveEventDate } from "./event-date.ts";
import { toEventEntities } from "./event-entities.ts";

/** An event that reports tell of, before it has a slug. */
export interface Event {
  id: string;
  tellings: Telling[];
  row: Omit<EventRow, "slug">;
  entities: EventEntityRow[];
  claims: ClaimDraft[];
}

/** The event of each group of reports, in order of their ids. */
export function toEvents(clusters: readonly DecidedCluster[], decisions: DecisionBook): Event[] {
  return clusters.map((cluster) => toEvent(cluster, decisions)).toSorted((a, b) => byText(a.id, b.id));
}

/** For the id of each report the id of its event. */
export function toEventIds(events: readonly Event[]): Map<string, string> {
  return new Map(events.flatMap(({ id, tellings }) => tellings.map((telling) => [telling.id, id])));
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
function toEventId(cluster: DecidedCluster, decisions: DecisionBook): string {
  const founding = cluster.tellings.filter(({ id }) => toApartKey(id, decisions) === "");
  const [address] = founding.flatMap(({ permalink }) => permalink ?? []).toSorted(byText);
  return toId("evt", address ?? cluster.tellings[0]?.id ?? "");
}

function toEvent(cluster: DecidedCluster, decisions: DecisionBook): Event {
  const id = toEventId(cluster, decisions);
  const ranked = toRanked(cluster.tellings);
  const [best] = ranked;
  if (!best) throw new RangeError("a cluster has at least one report");
  const { date, toClaims } = resolveEventDate(cluster.tellings);
  const placed =
    ranked.find(({ placeId, report }) => placeId !== null && report.place?.rule !== "place/dateline") ??
    ranked.find(({ placeId }) => placeId !== null);
  const what = {
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
    isHidden: false,
  };
  // A correction changes what is shown and not the address under which others have linked to it.
  const row = { ...what, slugStem: toSlugStem(what), ...correctEvent(cluster.rulings) };
  const { rows: entities, claims: participants } = toEventEntities(row, cluster.tellings);
  const derived = [...toClaims(id), ...toEventClaims(id, cluster, ranked, placed), ...participants];
  const claims = [
    ...overrule(derived, cluster.rulings),
    ...toRulingClaims({ subject: "event", subjectId: id }, cluster.rulings),
  ];
  return { id, tellings: cluster.tellings, row, entities, claims };
}

/** Once a report tells that it happened, it happened; else it is planned if a report announces it; else it is something said. */
function toStatus(tellings: Telling[]): EventRow["status"] {
  const statuses = new Set<string>(tellings.map(({ report }) => report.status));
  if (statuses.has("OCCURRED") || statuses.has("BACKGROUND")) return "OCCURRED";
  return statuses.has("PLANNED") ? "PLANNED" : "STATEMENT";
}

/** Its date and title as a slug. */
function toSlugStem({ dateEdtf, title }: Pick<EventRow, "dateEdtf" | "title">): string {
  const day =
    dateEdtf
      ?.replace(/[^0-9X-]+/g, "-")
      .replace(/-{2,}/g, "-")
      .replace(/^-|-$/g, "")
      .toLowerCase() ?? "undated";
  return `${day}-${toSlug(title, 70)}`.replace(/-$/, "");
}
