import { groupBy } from "../../order.ts";
import type { ResolvableDocument } from "../archive.ts";
import type { Entity, Naming } from "./entity.ts";
import { type NameKnowledge, toEntities, toEntityId } from "./name-knowledge.ts";
import { tallyNames } from "./name-tally.ts";
import { isDoubtful, splitNamesakes } from "./split-namesakes.ts";

/** The names of a document with their entities, before two of one name are told apart. */
export function toNamings(document: ResolvableDocument, knowledge: NameKnowledge): Naming[] {
  return document.extraction.names.map((found) => {
    const name = knowledge.toKnown(found);
    return { document, name, entityId: toEntityId(name) };
  });
}

/**
 * Tells two of one name apart.
 * @param namings with all of each person who may be two
 * @returns the namings as they are then, and the entities
 */
export function tellApart(
  namings: readonly Naming[],
  entities: readonly Entity[],
): { namings: Naming[]; entities: Entity[] } {
  const doubtful = entities.filter(isDoubtful);
  if (doubtful.length === 0) return { namings: [...namings], entities: [...entities] };
  const own = groupBy(namings, ({ entityId }) => entityId);
  const split = new Map(
    doubtful.flatMap((entity) => {
      const group = own.get(entity.id) ?? [];
      const moves = splitNamesakes(group);
      return moves.size > 0 ? [[entity.id, { entity, group, moves }] as const] : [];
    }),
  );
  const parts = [...split.values()].flatMap(({ entity, group, moves }) =>
    toParts(
      entity,
      group.map((naming) => moves.get(naming) ?? naming),
    ),
  );
  return {
    namings: namings.map((naming) => split.get(naming.entityId)?.moves.get(naming) ?? naming),
    entities: [...entities.filter(({ id }) => !split.has(id)), ...parts],
  };
}

/** The persons that namings of one plain key make once they are told apart. */
function toParts(plain: Entity, namings: readonly Naming[]): Entity[] {
  const tallies = tallyNames(namings);
  return toEntities(tallies.values(), { toKnown: (name) => name }).filter(({ kind }) => kind === plain.kind);
}
