import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hashArchive } from "../store/hash-archive.ts";

const SEEDS = join(import.meta.dirname, "../../../../seeds");
const MAIN = join(import.meta.dirname, "main.ts");
const KILLS = 25;
// A machine that is busy with other things gets fewer of them.
const LONGEST_MS = 60_000;
// A process loads its modules first: only few of the kills shall find it at that.
const LOADING = 0.4;

let database: TestDatabase;
let seeds: string[];
beforeAll(async () => {
  database = await createTestDatabase();
  seeds = (await readdir(SEEDS)).toSorted().map((name) => join(SEEDS, name));
});
afterAll(() => database.close());

/** Runs `annals ingest` in a process of its own; kills it after a while if told to. */
async function ingestFiles(files: string[], killAfterMs?: number): Promise<number | null> {
  const child = spawn(process.execPath, [MAIN, "ingest", ...files], {
    env: { ...process.env, DATABASE_URL: database.connectionString },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  if (killAfterMs !== undefined) {
    const patience = new AbortController();
    await Promise.race([sleep(killAfterMs, null, patience), ended]);
    patience.abort();
    child.kill("SIGKILL");
  }
  const [exitCode] = await ended;
  // A writer that was killed holds the lock until the server has undone its work.
  await database.client.$executeRaw`SELECT pg_advisory_lock(266257), pg_advisory_unlock(266257)`;
  return exitCode;
}

/** An archive of the first two seeds. */
async function startAgain(): Promise<string> {
  await database.client.$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event" CASCADE`;
  await ingestFiles(seeds.slice(0, 2));
  return hashArchive(database.client);
}

it("stores all or nothing when it is killed at any moment, and the next run makes the archive whole", async () => {
  const before = await startAgain();
  const started = performance.now();
  expect(await ingestFiles(seeds)).toBe(0);
  const wholeMs = performance.now() - started;
  const whole = await hashArchive(database.client);
  expect(await startAgain()).toBe(before);
  const end = performance.now() + LONGEST_MS;
  for (let kill = 0; kill < KILLS && performance.now() < end; kill++) {
    const afterMs = wholeMs * (LOADING + Math.random() * (1 - LOADING));
    await ingestFiles(seeds, afterMs);
    const hash = await hashArchive(database.client);
    expect([before, whole], `killed after ${afterMs} of ${wholeMs} ms`).toContain(hash);
    if (hash === whole) expect(await startAgain()).toBe(before);
  }
  for (const run of ["first", "second"]) {
    expect(await ingestFiles(seeds), run).toBe(0);
    expect(await hashArchive(database.client), run).toBe(whole);
  }
}, 600_000);
