import { byText } from "../../order.ts";
import { type DecisionChange, toNamedWith } from "../decisions/decision-change.ts";
import { type DecidedCluster, regroupClusters } from "../decisions/regroup-clusters.ts";
import { clusterTellings, WEAKEST } from "../merging/cluster-tellings.ts";
import { canBeAlike } from "../merging/compare-tellings.ts";
import type { Telling } from "../merging/telling.ts";
import type { Member, ReportVersion } from "./known-reports.ts";
import type { ReportWorld } from "./report-world.ts";

/** How many reports of the archive are in memory at once to be compared. */
const COMPARED_AT_ONCE = 1000;

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
    const linked = await findAlike(world, tellings, reached);
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

/** The reports not yet reached that can be linked to some, before or after. */
async function findAlike(
  world: ReportWorld,
  tellings: readonly Telling[],
  reached: ReadonlyMap<string, unknown>,
): Promise<Member[]> {
  const asked = new Map<string, { member: Member; by: Telling[] }>();
  for (const telling of tellings)
    for (const member of toUnreached(world.blocks.findPartners(telling), reached)) {
      const known = asked.get(member.reportId);
      if (known) known.by.push(telling);
      else asked.set(member.reportId, { member, by: [telling] });
    }
  const all = [...asked.values()];
  const alike: Member[] = [];
  for (let at = 0; at < all.length; at += COMPARED_AT_ONCE) {
    const some = all.slice(at, at + COMPARED_AT_ONCE);
    const traits = await world.reports.readTraits(some.map(({ member }) => member));
    for (const { member, by } of some)
      if (traits.get(member.reportId)?.some((one) => by.some((other) => canBeAlike(other, one, WEAKEST))))
        alike.push(member);
  }
  return alike;
}

/** Each report once that has not been reached. */
function toUnreached(members: readonly Member[], reached: ReadonlyMap<string, unknown>): Member[] {
  const distinct = new Map(members.map((member) => [member.reportId, member]));
  return [...distinct.values()].filter(({ reportId }) => !reached.has(reportId));
}
