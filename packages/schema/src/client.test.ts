import { afterAll, beforeAll, expect, it } from "vitest";
import { PrismaClient, withConnection } from "./client.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("runs on a connection of its own to the client's database, and closes it", async () => {
  const pid = await withConnection(database.client, async (connection) => {
    const { rows } = await connection.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    return rows[0]?.pid ?? 0;
  });
  expect(pid).toBeGreaterThan(0);
  await expect
    .poll(() => database.client.$queryRaw`SELECT pid FROM pg_stat_activity WHERE pid = ${pid}`)
    .toEqual([]);
});

it("undoes what was begun on it when that fails", async () => {
  const failing = withConnection(database.client, async (connection) => {
    await connection.query("BEGIN");
    await connection.query(`INSERT INTO "Source" (id, slug, name) VALUES ('src-1', 'one', 'One')`);
    throw new Error("stopped");
  });
  await expect(failing).rejects.toThrow("stopped");
  expect(await database.client.source.count()).toBe(0);
});

it("fails with what the server said when it ends the session", async () => {
  const ended = withConnection(database.client, (connection) =>
    connection.query("SELECT pg_terminate_backend(pg_backend_pid())"),
  );
  await expect(ended).rejects.toThrow("terminating connection");
  expect(await database.client.source.count()).toBe(0);
});

it("takes no client whose database it does not know", async () => {
  const run = async () => "never";
  await expect(withConnection(Object.create(PrismaClient.prototype), run)).rejects.toThrow(TypeError);
});
