import { byText } from "../order.ts";
import { type Cluster, clusterTellings, WEAKEST } from "./cluster-tellings.ts";
import { compareTellings } from "./compare-tellings.ts";
import type { Member, ReportVersion, ReportWorld } from "./report-world.ts";
import type { Telling } from "./telling.ts";

/** The reports that can be counted under other events now that documents are added, and how they are grouped. */
export interface GrownEvents {
  /** Ids of all that may have changed, those that are gone too. */
  reportIds: Set<string>;
  /** The reports that there are now, in order of document and place. */
  tellings: Telling[];
  clusters: Cluster[];
}

/**
 * Finds all reports that a chain of likenesses or addresses connects with changed ones, before or after, and groups them
 * anew: nothing outside of such a chain can have changed (see `clusterTellings`).
 * @param changed reports that are new or told anew, and those that they were before
 */
export async function growEvents(world: ReportWorld, changed: readonly Member[]): Promise<GrownEvents> {
  const reached = new Map<string, ReportVersion[]>();
  let frontier = toDistinct(changed);
  while (frontier.length > 0) {
    const versions = await world.toVersions(frontier);
    for (const [id, of] of versions) reached.set(id, of);
    const tellings = [...versions.values()].flat().map(({ telling }) => telling);
    await world.findBlocks(tellings);
    const partners = toDistinct(tellings.flatMap((telling) => world.findPartners(telling)));
    const partnerVersions = await world.toVersions(partners);
    const mates = await world.findUnitMates(tellings);
    const next: Member[] = [
      ...tellings.flatMap((telling) => world.findUpset(telling)),
      ...[...mates.values()].flat(),
    ];
    for (const one of tellings)
      for (const { reportId, documentId } of toDistinct(world.findPartners(one))) {
        if (reached.has(reportId)) continue;
        for (const { telling: other } of partnerVersions.get(reportId) ?? [])
          if (isLinked(one, other)) next.push({ reportId, documentId });
      }
    frontier = toDistinct(next).filter(({ reportId }) => !reached.has(reportId));
  }
  const tellings = [...reached.values()]
    .flat()
    .filter(({ isPresent }) => isPresent)
    .map(({ telling }) => telling)
    .toSorted((a, b) => byText(a.document.id, b.document.id) || a.position - b.position);
  return {
    reportIds: new Set(reached.keys()),
    tellings,
    clusters: clusterTellings(tellings, world.toSizes()),
  };
}

function isLinked(one: Telling, other: Telling): boolean {
  const found = one.id === other.id ? null : compareTellings(one, other);
  return found !== null && found.strength >= WEAKEST;
}

function toDistinct(members: readonly Member[]): Member[] {
  return [...new Map(members.map((member) => [member.reportId, member])).values()];
}
