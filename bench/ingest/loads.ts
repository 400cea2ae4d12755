import { join } from "node:path";
import { type PrismaClient, withConnection } from "@annals/schema/client";
import { TABLES, type Table } from "../../packages/ingest/src/store/tables.ts";

const WORKING = ["extraction", "nameTally", "sourceTally", "reportTraits", "reportBlock"];

/** The tables that make the archive. */
export const ARCHIVE_TABLES: Table[] = TABLES.filter(({ name }) => !WORKING.includes(name));

/** The tables that say how to derive more. */
export const WORKING_TABLES: Table[] = TABLES.filter(({ name }) => WORKING.includes(name));

/** Writes the rows of an archive to files in the text format of COPY, a file a table. The server writes them. */
export async function writeFiles(client: PrismaClient, folder: string): Promise<void> {
  await withConnection(client, async (connection) => {
    for (const { sql } of TABLES) await connection.query(`COPY "${sql}" TO '${join(folder, sql)}'`);
  });
}

/** The floor: the server itself reads those files into empty tables, with all their keys, indexes and references. */
export async function loadFiles(
  client: PrismaClient,
  folder: string,
  tables: readonly Table[],
): Promise<void> {
  await withConnection(client, async (connection) => {
    await connection.query("BEGIN");
    for (const { sql } of tables) await connection.query(`COPY "${sql}" FROM '${join(folder, sql)}'`);
    await connection.query("COMMIT");
  });
}

/** How many rows tables hold. */
export async function countRows(client: PrismaClient, tables: readonly Table[]): Promise<number> {
  return withConnection(client, async (connection) => {
    const counts = tables.map(({ sql }) => `(SELECT count(*) FROM "${sql}")`);
    const { rows } = await connection.query<{ sum: string }>(`SELECT ${counts.join(" + ")} AS sum`);
    return Number(rows[0]?.sum);
  });
}
