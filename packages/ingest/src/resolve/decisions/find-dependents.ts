import type { Decision } from "./decision.ts";
import { toEntities, toReports } from "./decision-book.ts";
import { toNameId } from "./entity-merges.ts";

/**
 * The later decisions in force that were made on what a decision made: on the event or the entity that it joined, or on a part
 * that it took out. Without it they would say something else.
 * @param inForce in their order
 */
export function findDependents(decision: Decision, inForce: readonly Decision[]): Decision[] {
  const { kind } = decision.correction;
  if (kind !== "MERGE" && kind !== "SPLIT") return [];
  const made = new Set(toThings(decision));
  return inForce.filter(
    (other) => other.position > decision.position && toThings(other).some((thing) => made.has(thing)),
  );
}

function toThings({ correction }: Decision): string[] {
  return [...toReports(correction), ...toEntities(correction).map(toNameId)];
}
