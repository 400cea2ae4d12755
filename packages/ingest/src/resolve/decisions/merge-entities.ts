import { byText, groupBy } from "../../order.ts";
import type { Entity, MergedEntity, Naming } from "../entities/entity.ts";
import { byPlace, type NameCell } from "../entities/name-tally.ts";
import { toDecisionReason } from "./decision-claims.ts";
import type { EntityMerges, KeptEntity } from "./entity-merges.ts";

/**
 * Makes entities one that somebody decided are one: their namings name the one that is kept, and it has all that they say.
 * @param entities with each that is to be one with others all of these
 */
export function mergeEntities(
  { namings, entities }: { namings: readonly Naming[]; entities: readonly Entity[] },
  { kept }: EntityMerges,
): { namings: Naming[]; entities: Entity[] } {
  if (kept.size === 0) return { namings: [...namings], entities: [...entities] };
  const groups = groupBy(entities.toSorted(byId), ({ id }) => kept.get(id)?.id ?? id);
  return {
    namings: namings.map((naming) => toKept(naming, kept.get(naming.entityId))),
    entities: [...groups].map(([id, group]) => toOne(id, group, kept)),
  };
}

function byId(a: Entity, b: Entity): number {
  return byText(a.id, b.id);
}

/** A naming of an entity that is taken for another one. */
function toKept(naming: Naming, target: KeptEntity | undefined): Naming {
  if (!target) return naming;
  const { rule, because } = toWhy(naming.name, target);
  return {
    ...naming,
    name: { ...naming.name, kind: target.name.kind, rule, because },
    entityId: target.id,
  };
}

function toWhy({ rule, because }: { rule: string; because: string }, { decision }: KeptEntity) {
  // Adjectives and labels stay what they are: what is claimed of them follows from their rule.
  return {
    rule: rule.startsWith("name/demonym") ? rule : "decision/merge",
    because: `${because} ${toDecisionReason(decision)}`,
  };
}

function toOne(id: string, group: readonly Entity[], kept: EntityMerges["kept"]): Entity {
  const [first] = group;
  const own = group.find((entity) => entity.id === id);
  const others = group.filter((entity) => entity.id !== id);
  if (!first || others.length === 0) return own ?? (first as Entity);
  const target = kept.get(others[0]?.id ?? "");
  const cells = group.flatMap((entity) => {
    const to = kept.get(entity.id);
    return to ? entity.cells.map((cell) => toKeptCell(cell, to)) : entity.cells;
  });
  return {
    id,
    kind: target?.name.kind ?? first.kind,
    key: target?.name.key ?? first.key,
    name: (own ?? toMostNamed(others)).name,
    cells: cells.toSorted((a, b) => byPlace(a.examples[0], b.examples[0])),
    metonyms: group.flatMap(({ metonyms }) => metonyms),
    isOfManyStates: group.some(({ isOfManyStates }) => isOfManyStates),
    merged: others.flatMap((entity) => {
      const to = kept.get(entity.id);
      return to ? [toMerged(entity, to)] : [];
    }),
    moved: group.flatMap(({ moved }) => moved ?? []),
  };
}

function toKeptCell(cell: NameCell, target: KeptEntity): NameCell {
  const { rule } = toWhy({ ...cell, because: "" }, target);
  const examples = cell.examples.map((example) => ({
    ...example,
    because: toWhy({ ...cell, because: example.because }, target).because,
  }));
  return { ...cell, rule, examples };
}

function toMostNamed(entities: readonly Entity[]): Entity {
  const count = ({ cells }: Entity) => cells.reduce((sum, cell) => sum + cell.count, 0);
  const [best] = entities.toSorted((a, b) => count(b) - count(a) || byId(a, b));
  if (!best) throw new RangeError("at least one entity is taken for another");
  return best;
}

function toMerged({ name, cells }: Entity, { decision }: KeptEntity): MergedEntity {
  return { name, decision, example: (cells[0]?.examples ?? []).slice(0, 1) };
}
