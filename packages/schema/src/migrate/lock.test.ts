import { afterEach, beforeEach, expect, it } from "vitest";
import { migrate } from "../migrate.ts";
import { createEmptyDatabase, type TestDatabase } from "../testing.ts";
import { withSession } from "../with-session.ts";
import { everything } from "./diff.ts";
import { openEngine } from "./engine.ts";
import { migrationsFolder, readMigrations } from "./folders.ts";
import { withMigrationLock } from "./lock.ts";

let database: TestDatabase;

beforeEach(async () => {
  database = await createEmptyDatabase();
});

afterEach(() => database.close());

it("keeps others out while something is done, and no longer, though the session stays", async () => {
  const { connectionString } = database;
  await withSession(connectionString, (pooled) =>
    withSession(connectionString, async (other) => {
      const done: string[] = [];
      let second: Promise<void> | null = null;
      await withMigrationLock(pooled, async () => {
        second = withMigrationLock(other, async () => void done.push("second"));
        await pooled.query("SELECT pg_sleep(0.2)");
        done.push("first");
      });
      await second;
      expect(done).toEqual(["first", "second"]);
      const broken = withMigrationLock(pooled, () => Promise.reject(new Error("broken")));
      await expect(broken).rejects.toThrow("broken");
      await withMigrationLock(other, async () => {});
    }),
  );
});

it("is the only lock: the engine takes none for its session", async () => {
  await migrate(database);
  const open = await openEngine(database.connectionString);
  try {
    await open.engine.applyMigrations({
      migrationsList: await readMigrations(migrationsFolder),
      filters: everything,
    });
    const locks = await database.client.$queryRaw`
      SELECT 1 FROM pg_locks WHERE locktype = 'advisory'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    expect(locks).toEqual([]);
  } finally {
    await open.close();
  }
});
