import { toId } from "@annals/schema/ids";
import type { FoundName } from "../../extract/extraction.ts";
import { findEntityName } from "../../extract/names/entity-name.ts";
import type { NameKind } from "../../extract/names/named-span.ts";
import { groupBy } from "../../order.ts";
import type { Entity } from "./entity.ts";
import { linkArchiveNames, type NameLink } from "./link-archive-names.ts";
import { byPlace, type NameCell, type NameTally } from "./name-tally.ts";

/** What a name that a document has is taken for, as far as the whole archive tells. */
export interface NameKnowledge {
  /** The name with the kind, key, rule and reason that the archive gives it. */
  toKnown<Name extends Nameable>(name: Name): Name;
}

/** What of a name the archive may know better. */
type Nameable = Pick<FoundName, "kind" | "key" | "rule"> & { confidence: number; because: string };

/**
 * What tallies tell of the names that they count. A label that looks like nothing takes the kind under which the archive
 * knows the name; a person takes the key of the fuller name that the archive links to (see `link-archive-names.ts`).
 */
export function toKnowledge(tallies: Iterable<NameTally>): NameKnowledge {
  const all = [...tallies].filter(({ cells }) => cells.length > 0);
  const kindsByKey = new Map<string, Set<NameKind>>();
  for (const { kind, key } of all)
    if (kind !== "OTHER") kindsByKey.set(key, (kindsByKey.get(key) ?? new Set<NameKind>()).add(kind));
  const links = linkArchiveNames(all);
  return {
    toKnown(name) {
      const known =
        name.rule === "name/label" && name.kind === "OTHER" ? [...(kindsByKey.get(name.key) ?? [])] : [];
      const kind = known.length === 1 && known[0] ? known[0] : name.kind;
      const link = kind === "PERSON" ? links.get(name.key) : undefined;
      if (!link) return { ...name, kind };
      const key = links.get(link.key)?.key ?? link.key;
      return { ...name, kind, key, ...(name.rule.startsWith("link/") ? {} : toWhy(name, link)) };
    },
  };
}

/** A link of the archive is as sure as itself and the name that it links. */
function toWhy({ confidence, because }: Nameable, link: NameLink) {
  return {
    rule: link.rule,
    because: `${because} ${link.because}`,
    confidence: Math.min(confidence, link.confidence),
  };
}

/** The id of the thing that a known name names. */
export function toEntityId({ kind, key }: Pick<FoundName, "kind" | "key">): string {
  return toId("ent", kind, key);
}

/** The entities that tallies make, in no order. */
export function toEntities(tallies: Iterable<NameTally>, knowledge: NameKnowledge): Entity[] {
  const all = [...tallies];
  const cells = all.flatMap((tally) => tally.cells.map((cell) => toKnownCell(tally, cell, knowledge)));
  const tallyOf = groupBy(all, ({ kind, key }) => toEntityId({ kind, key }));
  return [...groupBy(cells, (cell) => toEntityId(cell))].map(([id, group]) => {
    const own = tallyOf.get(id) ?? [];
    return toEntity(id, group, {
      metonyms: own.flatMap(({ metonyms }) => metonyms),
      isOfManyStates: group.some(({ isOfManyStates }) => isOfManyStates),
    });
  });
}

/** A cell with what it is taken for. */
interface KnownCell extends NameCell {
  kind: NameKind;
  key: string;
  isOfManyStates: boolean;
}

function toKnownCell(
  { kind, key, isOfManyStates }: NameTally,
  cell: NameCell,
  knowledge: NameKnowledge,
): KnownCell {
  const examples = cell.examples.map((example) => {
    const { because } = knowledge.toKnown({ ...cell, kind, key, because: example.because });
    return { ...example, because };
  });
  const { because: _, ...known } = knowledge.toKnown({ ...cell, kind, key, because: "" });
  return { ...known, examples, isOfManyStates };
}

/** The entity that some mentions make. */
function toEntity(
  id: string,
  cells: readonly KnownCell[],
  { metonyms, isOfManyStates }: Pick<Entity, "metonyms" | "isOfManyStates">,
): Entity {
  const ordered = cells.toSorted((a, b) => byPlace(a.examples[0], b.examples[0]));
  const [first] = ordered;
  if (!first) throw new RangeError("an entity is named at least once");
  const { kind, key } = first;
  return { id, kind, key, name: findEntityName(ordered), cells: ordered, metonyms, isOfManyStates };
}
