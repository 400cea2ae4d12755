/** An object of a planned answer as resolvers get it, where an operation has fields that declare no read. */
export interface Prepared {
  /** Its GraphQL type. */
  type: string;
  /** Its row's id, if one of its fields is left to a resolver. */
  id: string | null;
  /** The values of its planned fields, by the key of their answer. */
  values: Record<string, unknown>;
}

const known = new WeakMap<object, Prepared>();

/** Makes the object that stands for it. `$id` among the values is the id. */
export function toPrepared(type: string, { $id, ...values }: Record<string, unknown>): object {
  const stand = typeof $id === "string" ? { id: $id } : {};
  known.set(stand, { type, id: typeof $id === "string" ? $id : null, values });
  return stand;
}

/** What stands behind an object; null if it is none of a planned answer. */
export function findPrepared(source: unknown): Prepared | null {
  return typeof source === "object" && source !== null ? (known.get(source) ?? null) : null;
}
