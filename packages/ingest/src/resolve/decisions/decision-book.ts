import type { Correction, Decision, EntityName } from "./decision.ts";
import { type EntityMerges, toEntityMerges, toNameId } from "./entity-merges.ts";
import { type EntityMoves, toEntityMoves, toSplitNames } from "./entity-moves.ts";

/** The decisions in force, found by what they correct. Each list is in the order in which they apply. */
export interface DecisionBook {
  all: readonly Decision[];
  /** By the id of each report that they name. */
  ofReport: ReadonlyMap<string, readonly Decision[]>;
  /** By the id of the entity that is shown for the one that they name; merges are not among them. */
  ofEntity: ReadonlyMap<string, readonly Decision[]>;
  /** By the id of the document whose comments or whose own rows they correct. */
  ofDocument: ReadonlyMap<string, readonly Decision[]>;
  merges: EntityMerges;
  moves: EntityMoves;
}

/** Sorts decisions in force by what they correct. */
export function toDecisionBook(inForce: readonly Decision[]): DecisionBook {
  const all = inForce.toSorted((a, b) => a.position - b.position);
  const merges = toEntityMerges(all);
  const index = (toKeys: (correction: Correction) => readonly string[]) => {
    const found = new Map<string, Decision[]>();
    for (const decision of all)
      for (const key of new Set(toKeys(decision.correction)))
        found.set(key, [...(found.get(key) ?? []), decision]);
    return found;
  };
  return {
    all,
    ofReport: index(toReports),
    ofEntity: index((correction) =>
      correction.kind === "MERGE" ? [] : toEntities(correction).map((name) => toShownId(name, merges)),
    ),
    ofDocument: index(toDocuments),
    merges,
    moves: toEntityMoves(all),
  };
}

/** Where nobody has decided anything. */
export const NO_DECISIONS: DecisionBook = toDecisionBook([]);

/** The reports by which a correction names events. */
export function toReports(correction: Correction): string[] {
  if ("events" in correction) return correction.events.flat();
  if ("apart" in correction) return [...correction.apart, ...correction.rest];
  return "event" in correction ? correction.event : [];
}

/** The entities that a correction names. */
export function toEntities(correction: Correction): EntityName[] {
  if ("as" in correction) return toSplitNames(correction);
  if ("entities" in correction) return correction.entities;
  return "entity" in correction ? [correction.entity] : [];
}

/** The documents that a correction names. */
export function toDocuments(correction: Correction): string[] {
  return "document" in correction ? [correction.document] : [];
}

/** The id of the entity that is shown for one of some name. */
function toShownId(name: EntityName, { kept }: EntityMerges): string {
  const id = toNameId(name);
  return kept.get(id)?.id ?? id;
}

/** The decisions that only one of two books has. */
export function findDifference(one: DecisionBook, other: DecisionBook): Decision[] {
  const [ids, otherIds] = [one, other].map(({ all }) => new Set(all.map(({ id }) => id)));
  return [...one.all.filter(({ id }) => !otherIds?.has(id)), ...other.all.filter(({ id }) => !ids?.has(id))];
}
