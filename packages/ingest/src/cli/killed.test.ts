import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hashArchive } from "../store/archive-store.ts";

const SEEDS = join(import.meta.dirname, "../../../../seeds");
const MAIN = join(import.meta.dirname, "main.ts");

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Runs `annals ingest seeds` in a process of its own; kills it after a while if told to. */
async function ingestSeeds(killAfterMs?: number): Promise<number | null> {
  const child = spawn(process.execPath, [MAIN, "ingest", SEEDS], {
    env: { ...process.env, DATABASE_URL: database.connectionString },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  if (killAfterMs !== undefined) {
    await Promise.race([sleep(killAfterMs), ended]);
    child.kill("SIGKILL");
  }
  const [exitCode] = await ended;
  return exitCode;
}

it("stores all or nothing when it is killed, and the next run makes the archive whole", async () => {
  const empty = await hashArchive(database.client);
  const seen: number[] = [];
  for (const killAfterMs of [250, 500, 700, 900, 1100, 1300]) {
    await ingestSeeds(killAfterMs);
    // A writer that was killed holds the lock until the server has undone its work.
    await database.client.$executeRaw`SELECT pg_advisory_lock(266257), pg_advisory_unlock(266257)`;
    seen.push(await database.client.document.count());
    if (seen.at(-1) === 0) expect(await hashArchive(database.client)).toBe(empty);
  }
  expect(seen.filter((count) => count !== 0 && count !== 5)).toEqual([]);
  expect(await ingestSeeds()).toBe(0);
  const whole = await hashArchive(database.client);
  expect(await database.client.document.count()).toBe(5);
  expect(await ingestSeeds()).toBe(0);
  expect(await hashArchive(database.client)).toBe(whole);
}, 90_000);
