import { byText } from "../../order.ts";
import type { DecisionChange } from "../decisions/decision-change.ts";
import { type DecidedCluster, regroupClusters } from "../decisions/regroup-clusters.ts";
import { groupTellings, toCluster } from "../merging/cluster-tellings.ts";
import { findCopied } from "../merging/find-copied.ts";
import type { Telling } from "../merging/telling.ts";
import type { Traits } from "../merging/traits.ts";
import type { KnownArchive } from "./known-archive.ts";
import { type Member, toMember } from "./known-reports.ts";
import { reachReports } from "./reach-reports.ts";
import type { ReportWorld } from "./report-world.ts";
import { findSettled } from "./settled-groups.ts";

/** The reports that can be counted under other events now that documents are added, and how they are grouped. */
export interface GrownEvents {
  /** Ids of all that may have changed, those that are gone too, and echoes. */
  reportIds: Set<string>;
  /** Ids of those of them that are heard before or after: their events are derived anew. */
  heardIds: Set<string>;
  /** The reports that are heard now, in order of document and place. */
  tellings: Telling[];
  /** Those of the changed ones that are echoes now (see `partEchoes`). */
  echoes: Telling[];
  clusters: DecidedCluster[];
  /** The reports that are heard now, were reached too, and whose events stay as they are. */
  settled: Traits[];
  /** For all of these the events that they were counted under. */
  formerEvents: Map<string, string>;
}

/**
 * Finds all reports that a chain of likenesses, addresses or decisions connects with changed ones, before or after, and groups
 * them anew: nothing outside of such a chain can have changed (see `clusterTellings`). Their traits are enough for that: only the
 * reports of events that can have changed are read with their documents, and those that may be copies.
 * @param changed reports that are new or told anew, and those that they were before
 */
export async function growEvents(
  known: KnownArchive,
  world: ReportWorld,
  changed: readonly Member[],
  decisions: DecisionChange,
): Promise<GrownEvents> {
  const reached = await reachReports(world, changed, decisions);
  const formerEvents = await known.findEventIds([...reached.versions.keys()]);
  const versions = [...reached.versions.values()].flat();
  const sizes = world.blocks.takeSizes();
  const present = versions.filter(({ isPresent }) => isPresent).map(({ telling }) => telling);
  const heard = present.filter((telling) => world.hearings.isHeard(telling));
  const copied = findCopied(heard, sizes);
  const read = await readTellings(
    world,
    heard.filter(({ id }) => copied.has(id)),
  );
  const groups = groupTellings(
    heard.map((telling) => read.get(telling.id) ?? telling),
    sizes,
    decisions.after,
  );
  const heardIds = versions
    .map(({ telling }) => telling)
    .filter((telling) => world.hearings.isEverHeard(telling))
    .map(({ id }) => id);
  const settled = findSettled(world, groups, { ...reached, heardIds, formerEvents }, decisions);
  const settledIds = new Set(settled.map(({ id }) => id));
  const told = await readTellings(
    world,
    present.filter(({ id }) => !settledIds.has(id)),
  );
  const getTold = ({ id }: Traits): Telling => {
    const telling = told.get(id);
    if (!telling) throw new RangeError(`the archive has the traits of ${id}, and not the report`);
    return telling;
  };
  const clusters = groups
    .filter(({ tellings }) => !tellings.some(({ id }) => settledIds.has(id)))
    .map(({ tellings, pairs }) =>
      toCluster({
        tellings: tellings.map(getTold),
        pairs: pairs.map(([a, b]) => [getTold(a), getTold(b)]),
      }),
    );
  const inOrder = [...told.values()].toSorted(
    (a, b) => byText(a.documentId, b.documentId) || a.position - b.position,
  );
  return {
    reportIds: new Set([...reached.versions.keys()].filter((id) => !settledIds.has(id))),
    heardIds: new Set(heardIds.filter((id) => !settledIds.has(id))),
    tellings: inOrder.filter((telling) => world.hearings.isHeard(telling)),
    echoes: inOrder.filter((telling) => !world.hearings.isHeard(telling)),
    clusters: regroupClusters(clusters, decisions.after.all),
    settled,
    formerEvents,
  };
}

/** Reports as they are now, read with their documents, by id. */
async function readTellings(world: ReportWorld, tellings: readonly Traits[]): Promise<Map<string, Telling>> {
  const versions = [...(await world.reports.readVersions(tellings.map(toMember))).values()].flat();
  return new Map(
    versions.filter(({ isPresent }) => isPresent).map(({ telling }) => [telling.id, telling] as const),
  );
}
