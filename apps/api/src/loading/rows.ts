import type { Prisma } from "@annals/schema/client";
import type { Context } from "../context.ts";
import { batch, toMapBy } from "./batch.ts";

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
