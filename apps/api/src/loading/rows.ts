import type { Prisma } from "@annals/schema/client";
import type { Context } from "../context.ts";
import { batch, toGroupsBy, toMapBy } from "./batch.ts";

/** Makes the statement that reads the rows of some ids. */
export type RowsSql = (ids: readonly string[]) => Prisma.Sql;

/**
 * Reads the row with that id, together with all others that are asked for under this name; null if there is none. The
 * statement must give each row its `id`.
 */
export function loadRow<Row extends { id: string }>(
  context: Context,
  name: string,
  toSql: RowsSql,
  id: string,
): Promise<Row | null> {
  const read = async (ids: readonly string[]) =>
    toMapBy(await context.db.$queryRaw<Row[]>(toSql(ids)), (row) => row.id);
  return batch(context, name, read).load(id);
}

/** Reads a row that a foreign key promises. Throws if it is gone: the database broke its own rule, or changed meanwhile. */
export async function loadRowOrThrow<Row extends { id: string }>(
  context: Context,
  name: string,
  toSql: RowsSql,
  id: string,
): Promise<Row> {
  const row = await loadRow<Row>(context, name, toSql, id);
  if (row === null) throw new Error(`${name} ${id} is not there.`);
  return row;
}

/**
 * Reads the rows that belong to that parent, together with those of all other parents that are asked for under this name.
 * The statement must give each row its `parentId`, and the rows of a parent in their order.
 */
export async function loadGroup<Row>(
  context: Context,
  name: string,
  toSql: RowsSql,
  parentId: string,
): Promise<(Row & { parentId: string })[]> {
  const read = async (ids: readonly string[]) =>
    toGroupsBy(await context.db.$queryRaw<(Row & { parentId: string })[]>(toSql(ids)), (row) => row.parentId);
  return (await batch(context, name, read).load(parentId)) ?? [];
}
