import { byText } from "../../order.ts";
import { type Relations, resolveRelations } from "../events/resolve-relations.ts";
import { type PlacedReport, type Telling, toPlacedReports } from "../merging/telling.ts";
import type { Traits } from "../merging/traits.ts";
import type { KnownArchive, KnownDocument } from "./known-archive.ts";
import type { ReportWorld } from "./report-world.ts";

/** The links that may have changed, by the events from which they lead. */
export interface GrownRelations extends Relations {
  /** Ids of the events all of whose links are made anew. */
  listing: Set<string>;
}

/** The reports by which links may have changed. */
interface ChangedReports {
  changed: readonly Telling[];
  reached: readonly Traits[];
  gone: readonly KnownDocument[];
}

/**
 * The links between events that may have changed: those of pages that are new, that are counted under another event now, or that
 * list what is.
 * @param reports
 *   - changed: those that are new or told anew, and those whose event is another now; as they are now
 *   - reached: all that may have changed the event that they are counted under
 *   - gone: documents that go, with theirs
 * @param eventIdOf for the reports that may have changed the event that they are counted under
 * @param formerEvents the same, as it was
 */
export async function growRelations(
  known: KnownArchive,
  world: ReportWorld,
  { changed, reached, gone }: ChangedReports,
  eventIdOf: ReadonlyMap<string, string>,
  formerEvents: ReadonlyMap<string, string>,
): Promise<GrownRelations> {
  const pages = await findPages(world, changed);
  const stored = await known.findEventIds(pages.map(({ id }) => id));
  const ids = [...pages, ...gone.flatMap(({ document }) => toPlacedReports(document))].map(({ id }) => id);
  const listing = new Set(
    ids.flatMap((id) =>
      [formerEvents.get(id), stored.get(id), eventIdOf.get(id)].filter((one) => one !== undefined),
    ),
  );
  const inReach = reached.filter(
    ({ id, role }) => role !== "RELATED" && listing.has(eventIdOf.get(id) ?? ""),
  );
  const beyond = (await known.findPages([...listing])).filter(({ reportId }) => !eventIdOf.has(reportId));
  const documentIds = new Set([
    ...inReach.map(({ documentId }) => documentId),
    ...beyond.map(({ documentId }) => documentId),
  ]);
  const all = (await world.reports.readReports([...documentIds])).toSorted(
    (a, b) => byText(a.document.id, b.document.id) || a.position - b.position,
  );
  const others = all.map(({ id }) => id).filter((id) => !eventIdOf.has(id));
  const eventOf = new Map([...(await known.findEventIds(others)), ...eventIdOf]);
  const { rows, claims } = resolveRelations(all, eventOf);
  const own = rows.filter(({ eventId }) => listing.has(eventId));
  const linkIds = new Set(own.map(({ id }) => id));
  return { listing, rows: own, claims: claims.filter(({ subjectId }) => linkIds.has(subjectId)) };
}

/** The reports that list some reports, and those of them that list others. */
async function findPages(world: ReportWorld, changed: readonly Telling[]): Promise<PlacedReport[]> {
  const documentIds = [...new Set(changed.map(({ document }) => document.id))];
  const all = await world.reports.readReports(documentIds);
  const byPlace = new Map(all.map((placed) => [`${placed.document.id} ${placed.position}`, placed]));
  const ids = new Set(changed.map(({ id }) => id));
  const pages = new Map<string, PlacedReport>();
  for (const entry of all) {
    const page = byPlace.get(`${entry.document.id} ${entry.report.listedBy}`);
    if (page && (ids.has(entry.id) || ids.has(page.id))) pages.set(page.id, page);
  }
  return [...pages.values()];
}
