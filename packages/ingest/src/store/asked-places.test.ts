import { withConnection } from "@annals/schema/client";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ASKED_PLACES, toKnownArchive } from "./known-archive.ts";

const BLOCKS = 50;
const REPORTS = 400;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  // Nobody asks but one in block 7, who is in its part 70.
  await withConnection(database.client, async (connection) => {
    await connection.query("SET session_replication_role = replica");
    await connection.query(
      `INSERT INTO "ReportBlock" (hash, "reportId", "documentId", twin, asks, parts)
       SELECT hash, 'rep-' || hash || '-' || n, 'doc-' || n, n, hash = 7 AND n = 1, ARRAY[hash * 10, hash * 10 + n]
         FROM generate_series(1, $1::int) hash, generate_series(0, $2::int - 1) n`,
      [BLOCKS, REPORTS],
    );
    await connection.query(`ANALYZE "ReportBlock"`);
  });
});
afterAll(() => database.close());

const hashes = Array.from({ length: BLOCKS }, (_, index) => index + 1);

it("finds the blocks and parts where somebody asks", async () => {
  await withConnection(database.client, async (connection) => {
    const known = toKnownArchive(connection);
    const blocks = hashes.map((hash) => ({ hash, part: null }));
    expect(await known.findAsked(blocks)).toEqual([{ hash: 7, part: null }]);
    const parts = [70, 71, 72].map((part) => ({ hash: 7, part }));
    expect((await known.findAsked(parts)).map(({ part }) => part)).toEqual([70, 71]);
  });
});

it("reads no report that only looks", async () => {
  const plan = await withConnection(database.client, async (connection) => {
    const { rows } = await connection.query<{ "QUERY PLAN": string }>(
      `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) ${ASKED_PLACES}`,
      [hashes, hashes.map(() => null)],
    );
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
  expect(plan).toMatch(/Index (?:Only )?Scan using "ReportBlock_asking"/);
  expect(plan).not.toContain("Rows Removed by Filter");
});
