import { findEntityName } from "../../extract/names/entity-name.ts";
import { byText, groupBy } from "../../order.ts";
import type { Entity, MovedMentions, Naming } from "../entities/entity.ts";
import { toEntities } from "../entities/name-knowledge.ts";
import { byPlace, MOST_EXAMPLES, type NameCell, tallyNames } from "../entities/name-tally.ts";
import type { EntityName } from "./decision.ts";
import { toNameId } from "./entity-merges.ts";
import type { EntityMoves } from "./entity-moves.ts";
import { findMoved, type MovedNaming, toMovedRule } from "./move-namings.ts";

/** Mentions that one decision moved from one entity, or to one. */
type Group = readonly MovedNaming[];

/**
 * Makes mentions name the entities that somebody decided they name. What an entity has lost or won is told anew from its
 * mentions: a tally cannot forget one.
 * @param namings with all of each entity that decisions take mentions of, or give mentions to
 */
export function moveMentions(
  { namings, entities }: { namings: readonly Naming[]; entities: readonly Entity[] },
  moves: EntityMoves,
): { namings: Naming[]; entities: Entity[] } {
  const moved = moves.all.length === 0 ? new Map<Naming, MovedNaming>() : findMoved(namings, moves);
  if (moved.size === 0) return { namings: [...namings], entities: [...entities] };
  const all = [...moved.values()];
  const lost = groupBy(
    all.filter(({ from, moved: now }) => from !== now.entityId),
    ({ from }) => from,
  );
  const won = groupBy(all, (one) => one.moved.entityId);
  const stayed = groupBy(
    namings.filter((naming) => !naming.isSettled && !moved.has(naming)),
    ({ entityId }) => entityId,
  );
  const former = new Map(entities.map((entity) => [entity.id, entity]));
  const affected = [
    ...new Set([...all.map(({ naming }) => naming.entityId), ...lost.keys(), ...won.keys()]),
  ].toSorted(byText);
  const made = affected.flatMap((id) =>
    toEntityNow(id, former.get(id), stayed.get(id) ?? [], won.get(id) ?? []),
  );
  const nameOf = new Map([...former.values(), ...made].map(({ id, name }) => [id, name]));
  const toldAnew = new Set(affected);
  const others = entities.filter(({ id }) => !toldAnew.has(id));
  return {
    namings: namings.map((naming) => moved.get(naming)?.moved ?? naming),
    entities: [
      ...others,
      ...made.map((entity) => ({
        ...entity,
        moved: [
          ...toMovedMentions(entity.id, lost.get(entity.id) ?? [], (one) => one.moved.entityId, nameOf),
          ...toMovedMentions(entity.id, won.get(entity.id) ?? [], (one) => one.from, nameOf),
        ],
      })),
    ],
  };
}

/** An entity as its mentions are now; none where it has none any more. */
function toEntityNow(
  id: string,
  former: Entity | undefined,
  stayed: readonly Naming[],
  won: Group,
): Entity[] {
  const own = toEntities(tallyNames(stayed).values(), { toKnown: (name) => name }).filter(
    (entity) => entity.id === id,
  );
  const groups = [...groupBy(won, ({ move }) => move.decision.id).values()];
  const cells = [
    ...own.flatMap((entity) => entity.cells),
    ...groups.flatMap((group) => toWonCells(group)),
  ].toSorted((a, b) => byPlace(a.examples[0], b.examples[0]));
  const name = toName(former, own, won);
  if (cells.length === 0 || name === null) return [];
  const { kind, key } = name;
  const given = own.length === 0 ? won.at(-1)?.move.name : null;
  return [
    {
      id,
      kind,
      key,
      name: given ?? own[0]?.name ?? findEntityName(cells.map((cell) => ({ ...cell, kind, key }))),
      cells,
      metonyms: former?.metonyms ?? [],
      isOfManyStates: own.some(({ isOfManyStates }) => isOfManyStates),
    },
  ];
}

function toName(former: Entity | undefined, own: readonly Entity[], won: Group): EntityName | null {
  return former ?? own[0] ?? won[0]?.move.to ?? null;
}

/** What mentions that one decision moved say of the entity that they name now. */
function toWonCells(group: Group): NameCell[] {
  const [first] = group;
  if (!first) return [];
  const { decision, to } = first.move;
  const now = group.map(({ naming, moved: { name } }) => ({
    ...naming,
    name: { ...name, key: to.key, rule: naming.name.rule },
  }));
  const tallies = [...tallyNames(now).values()].filter((tally) => toNameId(tally) === toNameId(to));
  return tallies.flatMap(({ cells }) =>
    cells.map((cell) => ({ ...cell, rule: toMovedRule(cell.rule, decision) })),
  );
}

/** For each decision and each other entity what is told of the mentions that went or came. */
function toMovedMentions(
  id: string,
  moved: Group,
  toOther: (one: MovedNaming) => string,
  nameOf: ReadonlyMap<string, string>,
): MovedMentions[] {
  const groups = [...groupBy(moved, (one) => `${one.move.decision.id} ${toOther(one)}`).values()];
  return groups.flatMap((group): MovedMentions[] => {
    const [first] = group;
    if (!first) return [];
    const { decision, name } = first.move;
    const examples = group.map(({ naming: { document, name: found } }) => ({
      documentId: document.id,
      start: found.start,
      end: found.end,
      quote: document.text.slice(found.start, found.end),
    }));
    return [
      {
        decision,
        other: nameOf.get(toOther(first)) ?? first.naming.name.name,
        isMade: name !== null && first.moved.entityId === id,
        examples: examples.toSorted(byPlace).slice(0, MOST_EXAMPLES),
      },
    ];
  });
}
