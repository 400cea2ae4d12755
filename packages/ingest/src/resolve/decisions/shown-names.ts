import { toFoldedName, toNameForm } from "../../extract/names/name-forms.ts";

/** An entity that a decision names by its key, and the name that the archive shows it by: null where it has no such entity by now. */
export interface KeyedEntity {
  key: string;
  name: string | null;
}

/** Names of what has become a part of something else, as they were written. */
export interface MergedNames {
  /** By the decision itself. */
  own: readonly string[];
  /** By any decision, into what it corrects. */
  all: readonly string[];
}

/**
 * Returns the names that a reader knows the entities of a decision by, in its order: of one that was merged away its former
 * name. Where the archive has none, as before its documents come, the key.
 */
export function toShownNames(entities: readonly KeyedEntity[], { own, all }: MergedNames): string[] {
  const written = entities.map(({ key, name }) => name ?? findWritten(key, [...own, ...all]));
  const rest = own.filter((name) => !written.includes(name));
  // The key of an organization need not follow from its name: of one name and one key that are left over, each is the other's.
  const isLast = rest.length === 1 && written.filter((name) => name === null).length === 1;
  return written.map((name, index) => name ?? (isLast ? rest[0] : undefined) ?? entities[index]?.key ?? "");
}

function findWritten(key: string, names: readonly string[]): string | null {
  const plain = key.replace(/ \([^()]*\)$/, "");
  return names.find((name) => [toFoldedName(name), toNameForm(name)].includes(plain)) ?? null;
}
