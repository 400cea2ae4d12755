import { groupBy } from "../../order.ts";
import type { DecisionChange } from "../decisions/decision-change.ts";
import { type Group, isOpen } from "../merging/cluster-tellings.ts";
import type { Comparable } from "../merging/telling.ts";
import type { Traits } from "../merging/traits.ts";
import type { ReportWorld } from "./report-world.ts";

/** What is known of the reports that were reached. */
interface Known {
  /** See `Reached`. */
  relinked: ReadonlySet<string>;
  /** Ids of all that are heard, before or after. */
  heardIds: readonly string[];
  /** For all of them the events that they were counted under. */
  formerEvents: ReadonlyMap<string, string>;
}

/**
 * The reports that were reached, and whose events stay as they are to the last claim: those of a group that is all that was
 * heard of one event, where each is told as it was, nobody decided on any, and no link of theirs has come or gone.
 * @param groups all that is heard now of what was reached
 */
export function findSettled(
  world: ReportWorld,
  groups: readonly Group<Comparable>[],
  { relinked, heardIds, formerEvents }: Known,
  { before, after }: DecisionChange,
): Traits[] {
  const heardOf = groupBy([...new Set(heardIds)], (id) => formerEvents.get(id) ?? "");
  const isWholeEvent = (tellings: readonly Traits[]) => {
    const eventId = formerEvents.get(tellings[0]?.id ?? "");
    return (
      eventId !== undefined &&
      heardOf.get(eventId)?.length === tellings.length &&
      tellings.every(({ id }) => formerEvents.get(id) === eventId)
    );
  };
  const isAsBefore = (one: Traits) =>
    !world.reports.present.has(one.id) &&
    !world.reports.replaced.has(one.documentId) &&
    !world.hearings.isTurned(one) &&
    !before.ofReport.has(one.id) &&
    !after.ofReport.has(one.id) &&
    !relinked.has(one.id) &&
    // A report that tells no day loses its links where another happening fits it as well.
    !isOpen(one);
  return groups
    .map(({ tellings }) => tellings)
    .filter((tellings) => isWholeEvent(tellings) && tellings.every(isAsBefore))
    .flat();
}
