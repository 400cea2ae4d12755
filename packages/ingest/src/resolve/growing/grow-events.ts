import { byText } from "../../order.ts";
import { type DecisionChange, toNamedWith } from "../decisions/decision-change.ts";
import { type DecidedCluster, regroupClusters } from "../decisions/regroup-clusters.ts";
import { clusterTellings, WEAKEST } from "../merging/cluster-tellings.ts";
import { compareTellings } from "../merging/compare-tellings.ts";
import type { Telling } from "../merging/telling.ts";
import type { Member, ReportVersion } from "./known-reports.ts";
import type { ReportWorld } from "./report-world.ts";

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
}

/**
 * Finds all reports that a chain of likenesses, addresses or decisions connects with changed ones, before or after, and groups
 * them anew: nothing outside of such a chain can have changed (see `clusterTellings`).
 * @param changed reports that are new or told anew, and those that they were before
 */
export async function growEvents(
  world: ReportWorld,
  changed: readonly Member[],
  decisions: DecisionChange,
): Promise<GrownEvents> {
  const reached = new Map<string, ReportVersion[]>();
  let frontier = toUnreached([...changed, ...(await world.hear(changed))], reached);
  while (frontier.length > 0) {
    const versions = await world.reports.readVersions(frontier);
    for (const [id, of] of versions) reached.set(id, of);
    const all = [...versions.values()].flat().map(({ telling }) => telling);
    await world.hearings.read(all);
    const tellings = all.filter((telling) => world.hearings.isEverHeard(telling));
    await world.blocks.read(tellings);
    const partnersOf = new Map(
      tellings.map((telling) => [telling, toUnreached(world.blocks.findPartners(telling), reached)]),
    );
    const partners = await world.reports.readVersions(toUnreached([...partnersOf.values()].flat(), reached));
    const linked = [...partnersOf].flatMap(([one, members]) =>
      members.filter(({ reportId }) => partners.get(reportId)?.some(({ telling }) => isLinked(one, telling))),
    );
    const others = tellings.flatMap((telling) => [
      ...world.blocks.findUpset(telling),
      ...world.hearings.findUnitMates(telling),
    ]);
    const named = await world.reports.findMembers(
      toNamedWith(
        frontier.map(({ reportId }) => reportId),
        decisions,
      ),
    );
    frontier = toUnreached([...linked, ...others, ...named], reached);
  }
  const versions = [...reached.values()].flat();
  const present = versions
    .filter(({ isPresent }) => isPresent)
    .map(({ telling }) => telling)
    .toSorted((a, b) => byText(a.document.id, b.document.id) || a.position - b.position);
  const tellings = present.filter((telling) => world.hearings.isHeard(telling));
  const heard = versions.filter(({ telling }) => world.hearings.isEverHeard(telling));
  const clusters = clusterTellings(tellings, world.blocks.toSizes(), decisions.after);
  return {
    reportIds: new Set(reached.keys()),
    heardIds: new Set(heard.map(({ telling }) => telling.id)),
    tellings,
    echoes: present.filter((telling) => !world.hearings.isHeard(telling)),
    clusters: regroupClusters(clusters, decisions.after.all),
  };
}

function isLinked(one: Telling, other: Telling): boolean {
  const found = one.id === other.id ? null : compareTellings(one, other);
  return found !== null && found.strength >= WEAKEST;
}

/** Each report once that has not been reached. */
function toUnreached(members: readonly Member[], reached: ReadonlyMap<string, unknown>): Member[] {
  const distinct = new Map(members.map((member) => [member.reportId, member]));
  return [...distinct.values()].filter(({ reportId }) => !reached.has(reportId));
}
