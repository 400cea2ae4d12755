import type { Decision, EntityName } from "./decision.ts";
import { type DecisionBook, findDifference, NO_DECISIONS, toEntities, toReports } from "./decision-book.ts";
import { toNameId } from "./entity-merges.ts";

/** The decisions in force before and after an archive changes. */
export interface DecisionChange {
  before: DecisionBook;
  after: DecisionBook;
}

/** Where decisions stay as they are. */
export function toUnchanged(decisions: DecisionBook = NO_DECISIONS): DecisionChange {
  return { before: decisions, after: decisions };
}

/** The decisions that are in force before or after only. */
function toChanged({ before, after }: DecisionChange): Decision[] {
  return before === after ? [] : findDifference(before, after);
}

/** The reports that changed decisions name. */
export function toChangedReports(change: DecisionChange): string[] {
  return toChanged(change).flatMap(({ correction }) => toReports(correction));
}

/** The reports that are named together with some by one decision, before or after: what one is counted under bears on all. */
export function toNamedWith(reportIds: readonly string[], { before, after }: DecisionChange): string[] {
  const named = reportIds.flatMap((id) => [
    ...(before.ofReport.get(id) ?? []),
    ...(after.ofReport.get(id) ?? []),
  ]);
  return [...new Set([...new Set(named)].flatMap(({ correction }) => toReports(correction)))];
}

/** The entities that changed decisions name, and all that hang together with any of them by decision, before or after. */
export function toChangedEntities(change: DecisionChange): EntityName[] {
  const names = toChanged(change).flatMap(({ correction }) => toEntities(correction));
  return [...names, ...names.flatMap((name) => toOneWith(toNameId(name), change))];
}

/** The entities that are one with an entity by decision, or that were one with it but for a decision, before or after. */
export function toOneWith(entityId: string, { before, after }: DecisionChange): EntityName[] {
  return [before, after].flatMap(({ merges, moves }) => [
    ...(merges.groups.get(entityId) ?? []),
    ...(moves.groups.get(entityId) ?? []),
  ]);
}

/** The ids under which an archive as it stood has what is meant by some ids of entities before they are merged. */
export function toStoredIds(entityIds: Iterable<string>, { before }: DecisionChange): string[] {
  return [...new Set([...entityIds].map((id) => before.merges.kept.get(id)?.id ?? id))];
}
