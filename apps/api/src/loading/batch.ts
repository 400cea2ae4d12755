import DataLoader from "dataloader";
import type { Context } from "../context.ts";

/**
 * Gives the request's loader of that name, which collects the ids asked for at one level of the answer and fetches them
 * with one call of `load`. An id that is missing in the map gives null. `name` must tell loaders with other arguments apart.
 */
export function batch<Value>(
  context: Context,
  name: string,
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): DataLoader<string, Value | null> {
  const known = context.loaders.get(name);
  if (known !== undefined) return known as DataLoader<string, Value | null>;
  const loader = new DataLoader<string, Value | null>(async (ids) => {
    const values = await load(ids);
    return ids.map((id) => values.get(id) ?? null);
  });
  context.loaders.set(name, loader as DataLoader<string, unknown>);
  return loader;
}

/** Maps rows by a key that each has once. */
export function toMapBy<Row>(rows: readonly Row[], toKey: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [toKey(row), row]));
}
