import { withConnection } from "@annals/schema/client";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toLookUp } from "./look-up.ts";

const ROWS = 20_000;
/** A tenth of the table, so that reading all of it looks cheap. */
const SOUGHT = Array.from({ length: ROWS / 10 }, (_, at) => `src-${at * 10}`);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.client.$executeRaw`
    INSERT INTO "Source" (id, slug, name) SELECT 'src-' || n, 'source-' || n, 'Source ' || n FROM generate_series(0, ${ROWS - 1}) n`;
  await database.client.$executeRaw`ANALYZE "Source"`;
});
afterAll(() => database.close());

const explain = (statement: string) =>
  withConnection(database.client, async (connection) => {
    const { rows } = await connection.query<{ "QUERY PLAN": string }>(`EXPLAIN ${statement}`, [SOUGHT]);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });

it("looks each text up over the index, however many there are", async () => {
  const plan = await explain(toLookUp("id", "Source", "id"));
  expect(plan).toMatch(/Index (?:Only )?Scan using "Source_pkey"/);
  expect(plan).not.toContain(`Seq Scan on "Source"`);
  const joined = `SELECT id FROM unnest($1::text[]) AS sought JOIN "Source" ON id = sought`;
  expect(await explain(joined)).not.toMatch(/Index Cond: \(id = sought/);
});

it("finds each row once, and nothing for what is not there", async () => {
  const ids = await withConnection(database.client, async (connection) => {
    const sought = ["src-7", "src-no", "src-7", "src-123"];
    return (await connection.query<{ id: string }>(toLookUp("id", "Source", "id"), [sought])).rows;
  });
  expect(ids.map(({ id }) => id).toSorted()).toEqual(["src-123", "src-7"]);
});
