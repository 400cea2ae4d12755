import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PrismaClient } from "../client.ts";
import { findPendingMigrations, migrate } from "../migrate.ts";
import { describeDatabase } from "../testing/describe-database.ts";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "../testing.ts";
import { runScript } from "./engine.ts";

/** What release 0.1.0 made of the seeds, dumped by `pg_dump --inserts`. */
const dump = gunzipSync(readFileSync(new URL("./fixtures/release-0.1.0.sql.gz", import.meta.url))).toString();

type Column = { table: string; column: string };

/** The columns of all tables but that of migrations. */
function findColumns(client: PrismaClient): Promise<Column[]> {
  return client.$queryRaw<Column[]>`
    SELECT table_name::text AS table, column_name::text AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY table_name, ordinal_position`;
}

/** The rows of each table with these columns alone, as sorted lines of JSON. */
async function readRows(client: PrismaClient, columns: Column[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [table, named] of Map.groupBy(columns, (column) => column.table)) {
    const list = named.map(({ column }) => `"${column}"`).join(", ");
    const sql = `SELECT to_jsonb(part)::text AS line FROM (SELECT ${list} FROM "${table}") AS part ORDER BY 1`;
    const rows = await client.$queryRawUnsafe<{ line: string }[]>(sql);
    found[table] = rows.map(({ line }) => line);
  }
  return found;
}

describe("a database of release 0.1.0", () => {
  let database: TestDatabase;
  let before: Record<string, string[]>;
  let columns: Column[];
  let applied: string[];
  let pending: string[];

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await runScript(database.connectionString, dump);
    columns = await findColumns(database.client);
    before = await readRows(database.client, columns);
    pending = await findPendingMigrations(database.client);
    applied = await migrate({ connectionString: database.connectionString });
  });

  afterAll(() => database.close());

  it("is brought to the newest shape, which is that of a new database", async () => {
    expect(applied[0]).toBe("0002_capture-media-type");
    expect(pending).toEqual(applied);
    expect(await findPendingMigrations(database.client)).toEqual([]);
    const fresh = await createTestDatabase();
    try {
      const wanted = await describeDatabase(fresh.connectionString);
      expect(await describeDatabase(database.connectionString)).toEqual(wanted);
    } finally {
      await fresh.close();
    }
  });

  it("keeps every value of every row that it had", async () => {
    const counts = [before.Document, before.Event, before.Claim].map((lines) => lines?.length);
    expect(counts).toEqual([5, 26, 351]);
    expect(await readRows(database.client, columns)).toEqual(before);
  });

  it("answers the typed client, with what later releases find by words", async () => {
    const event = await database.client.event.findFirstOrThrow({
      where: { dateEdtf: "2017-03-20" },
      include: { reports: { include: { document: true } } },
    });
    const { document, start, end } = event.reports[0] ?? {};
    expect(document?.text.slice(start, end)).not.toBe("");
    const words = await database.client.$queryRaw<{ documents: bigint }[]>`
      SELECT count(DISTINCT "documentId") AS documents FROM "DocumentWords" WHERE words @@ 'russia'::tsquery`;
    expect(words).toEqual([{ documents: 5n }]);
    expect(await database.client.cooccurrence.count()).toBeGreaterThan(0);
    const tally = await database.client.eventTally.findUniqueOrThrow({ where: { eventId: event.id } });
    expect(tally).toMatchObject({ reports: event.reports.length, dateFrom: event.dateFrom });
    expect(await database.client.eventSource.count({ where: { eventId: event.id } })).toBeGreaterThan(0);
  });
});
