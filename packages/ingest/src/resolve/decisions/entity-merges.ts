import { toId } from "@annals/schema/ids";
import type { Decision, EntityName } from "./decision.ts";

/** The entity that another one is taken for, and by whose decision. */
export interface KeptEntity {
  id: string;
  name: EntityName;
  decision: Decision;
}

/** Which entities are one by decision. */
export interface EntityMerges {
  /** For the id of each entity that is merged away the one that is kept. */
  kept: ReadonlyMap<string, KeptEntity>;
  /** For the id of each entity that any decision merges all that are one with it. */
  groups: ReadonlyMap<string, readonly EntityName[]>;
}

/** The id of the entity of a name. */
export function toNameId({ kind, key }: EntityName): string {
  return toId("ent", kind, key);
}

/**
 * Follows the decisions that merge entities, in their order: the first that each names is kept. What is not named in any
 * document may stand among them, as what others are taken for, too: so it does not matter what an archive holds.
 */
export function toEntityMerges(decisions: readonly Decision[]): EntityMerges {
  const nameOf = new Map<string, EntityName>();
  const parent = new Map<string, { id: string; decision: Decision }>();
  const findRoot = (from: string): string => {
    let root = from;
    for (let next = parent.get(root); next; next = parent.get(root)) root = next.id;
    return root;
  };
  for (const decision of decisions) {
    const { correction } = decision;
    if (correction.kind !== "MERGE" || !("entities" in correction)) continue;
    for (const name of correction.entities) nameOf.set(toNameId(name), name);
    const [first, ...others] = correction.entities.map((name) => findRoot(toNameId(name)));
    for (const other of others)
      if (first !== undefined && findRoot(other) !== first)
        parent.set(findRoot(other), { id: first, decision });
  }
  const kept = new Map<string, KeptEntity>();
  const groups = new Map<string, EntityName[]>();
  for (const [id, name] of nameOf) {
    const root = findRoot(id);
    const rootName = nameOf.get(root) ?? name;
    groups.set(root, [...(groups.get(root) ?? []), name]);
    const link = parent.get(id);
    if (link) kept.set(id, { id: root, name: rootName, decision: link.decision });
  }
  for (const id of nameOf.keys()) groups.set(id, groups.get(findRoot(id)) ?? []);
  return { kept, groups };
}
