import { join } from "node:path";
import { type PrismaClient, withConnection } from "@annals/schema/client";
import { TABLES } from "../../packages/ingest/src/store/tables.ts";
import type { Taken } from "../clock.ts";

/** Writes the rows of an archive to files in the text format of COPY, a file a table. The server writes them. */
export async function writeFiles(client: PrismaClient, folder: string): Promise<void> {
  await withConnection(client, async (connection) => {
    for (const { sql } of TABLES) await connection.query(`COPY "${sql}" TO '${join(folder, sql)}'`);
  });
}

/** The floor: the server itself reads those files into empty tables, with all their keys, indexes and references. */
export async function loadFiles(client: PrismaClient, folder: string): Promise<void> {
  await withConnection(client, async (connection) => {
    await connection.query("BEGIN");
    for (const { sql } of TABLES) await connection.query(`COPY "${sql}" FROM '${join(folder, sql)}'`);
    await connection.query("COMMIT");
  });
}

const ROWS_A_CALL = 1000;

/** As much of a Prisma delegate as this takes, whatever its table. */
interface Rows {
  findMany(): Promise<object[]>;
  createMany(input: { data: object[] }): Promise<unknown>;
}

/**
 * What one would write first: `createMany`, a thousand rows a call, all in one transaction.
 * @param from an archive that has the rows; reading them is not measured
 */
export async function createMany(
  from: PrismaClient,
  to: PrismaClient,
  startTimer: () => () => Taken,
): Promise<Taken> {
  const rows: [table: string, rows: object[]][] = [];
  for (const { name } of TABLES) rows.push([name, await (from[name] as unknown as Rows).findMany()]);
  const read = startTimer();
  await to.$transaction(
    async (transaction) => {
      for (const [name, all] of rows) {
        const table = transaction[name as "document"] as unknown as Rows;
        for (let at = 0; at < all.length; at += ROWS_A_CALL) {
          await table.createMany({ data: all.slice(at, at + ROWS_A_CALL) });
        }
      }
    },
    { maxWait: 3_600_000, timeout: 3_600_000 },
  );
  return read();
}
