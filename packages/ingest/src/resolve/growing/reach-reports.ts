import { type DecisionChange, toNamedWith } from "../decisions/decision-change.ts";
import { WEAKEST } from "../merging/cluster-tellings.ts";
import { canBeAlike } from "../merging/compare-tellings.ts";
import type { Comparable } from "../merging/telling.ts";
import type { Member, ReportVersion } from "./known-reports.ts";
import type { ReportWorld } from "./report-world.ts";

/** How many reports of the archive are in memory at once to be compared. */
const COMPARED_AT_ONCE = 1000;

/** The versions of reports as far as they can be compared, by id. */
type Versions = Map<string, ReportVersion<Comparable>[]>;

/** The reports that a chain of likenesses, addresses or decisions connects with changed ones, before or after. */
export interface Reached {
  versions: Versions;
  /** Ids of those that a likeness links with another that did not, or did and does not any more, though neither has changed. */
  relinked: Set<string>;
}

/**
 * Finds all reports that a chain of likenesses, addresses or decisions connects with changed ones, before or after, by their
 * traits.
 * @param changed reports that are new or told anew, and those that they were before
 */
export async function reachReports(
  world: ReportWorld,
  changed: readonly Member[],
  decisions: DecisionChange,
): Promise<Reached> {
  const reached: Versions = new Map();
  const relinked = new Set<string>();
  let frontier = toUnreached([...changed, ...(await world.hear(changed))], reached);
  // Nearly all that is compared is alike, and so is reached next: its traits are not read once more.
  let compared: Versions = new Map();
  while (frontier.length > 0) {
    const unread = frontier.filter(({ reportId }) => !compared.has(reportId));
    for (const [id, of] of [...compared, ...(await world.reports.readTraits(unread))]) reached.set(id, of);
    const all = frontier.flatMap(({ reportId }) => reached.get(reportId) ?? []).map(({ telling }) => telling);
    await world.hearings.read(all);
    const tellings = all.filter((telling) => world.hearings.isEverHeard(telling));
    await world.blocks.read(tellings);
    const linked = await findAlike(world, tellings, reached);
    compared = linked.versions;
    const parted = await findRelinked(world, tellings);
    for (const { reportId } of parted) relinked.add(reportId);
    const mates = tellings.flatMap((telling) => world.hearings.findUnitMates(telling));
    const named = await world.reports.findMembers(
      toNamedWith(
        frontier.map(({ reportId }) => reportId),
        decisions,
      ),
    );
    frontier = toUnreached([...linked.members, ...parted, ...mates, ...named], reached);
  }
  return { versions: reached, relinked };
}

/** The reports not yet reached that can be linked to some, before or after, and their versions. */
async function findAlike(
  world: ReportWorld,
  tellings: readonly Comparable[],
  reached: ReadonlyMap<string, unknown>,
): Promise<{ members: Member[]; versions: Versions }> {
  const asked = new Map<string, { member: Member; by: Comparable[] }>();
  for (const telling of tellings)
    for (const member of toUnreached(world.blocks.findPartners(telling), reached)) {
      const known = asked.get(member.reportId);
      if (known) known.by.push(telling);
      else asked.set(member.reportId, { member, by: [telling] });
    }
  const all = [...asked.values()];
  const members: Member[] = [];
  const alike: Versions = new Map();
  for (let at = 0; at < all.length; at += COMPARED_AT_ONCE) {
    const some = all.slice(at, at + COMPARED_AT_ONCE);
    const versions = await world.reports.readTraits(some.map(({ member }) => member));
    for (const { member, by } of some) {
      const of = versions.get(member.reportId);
      if (!of || !areAlike(of, by)) continue;
      members.push(member);
      alike.set(member.reportId, of);
    }
  }
  return { members, versions: alike };
}

/** The alike ones of the reports in upset blocks that are compared now and were not, or the other way round. */
async function findRelinked(world: ReportWorld, tellings: readonly Comparable[]): Promise<Member[]> {
  const linked = new Map<string, Member>();
  for (const pairs of world.blocks.findUpset(tellings)) {
    const versions = await world.reports.readTraits([...new Set(pairs.flat())]);
    for (const [a, b] of pairs) {
      const others = versions.get(b.reportId)?.map(({ telling }) => telling) ?? [];
      if (areAlike(versions.get(a.reportId) ?? [], others)) linked.set(a.reportId, a).set(b.reportId, b);
    }
  }
  return [...linked.values()];
}

function areAlike(versions: readonly ReportVersion<Comparable>[], others: readonly Comparable[]): boolean {
  return versions.some(({ telling }) => others.some((other) => canBeAlike(other, telling, WEAKEST)));
}

/** Each report once that has not been reached. */
function toUnreached(members: readonly Member[], reached: ReadonlyMap<string, unknown>): Member[] {
  const distinct = new Map(members.map((member) => [member.reportId, member]));
  return [...distinct.values()].filter(({ reportId }) => !reached.has(reportId));
}
