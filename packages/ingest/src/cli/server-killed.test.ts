import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { createClient } from "@annals/schema/client";
import { openDatabase } from "@annals/schema/database";
import { createTestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ingest } from "../ingest.ts";
import { readInputs } from "../read/read-inputs.ts";
import { hashArchive } from "../store/hash-archive.ts";

const execute = promisify(execFile);
const SEEDS = join(import.meta.dirname, "../../../../seeds");
const MAIN = join(import.meta.dirname, "main.ts");
const KILLS = 25;
// A machine that is busy with other things gets fewer of them.
const LONGEST_MS = 12_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-server-killed-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command on the embedded database of the folder; kills its server, once it runs, after a while if told to. */
async function annals(args: string[], killAfterMs?: number) {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...environment, ANNALS_DATA: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const patience = killAfterMs === undefined ? undefined : setTimeout(killServer, killAfterMs);
  const [notes, [exitCode]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  clearTimeout(patience);
  return { notes, exitCode: exitCode as number | null };
}

/** Kills the server of the folder; the state file of one that is dead already may name some other process by now. */
async function killServer(): Promise<void> {
  const state = await readFile(join(folder, "postgres/data/postmaster.pid"), "utf8").catch(() => "");
  const pid = state.split("\n")[0] ?? "";
  const { stdout } = await execute("ps", ["-o", "args=", "-p", pid]).catch(() => ({ stdout: "" }));
  if (!stdout.includes(folder)) return;
  try {
    process.kill(Number(pid), "SIGKILL");
  } catch {
    // It has just ended by itself.
  }
}

/** The hash of the archive in the folder, whose documents are then taken away. */
async function takeArchive(): Promise<string> {
  const database = await openDatabase({ dataFolder: folder });
  const client = createClient(database);
  const hash = await hashArchive(client);
  await client.$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event" CASCADE`;
  await client.$disconnect();
  await database.close();
  return hash;
}

it("makes the same archive when PostgreSQL is killed at any moment and the command is run again", async () => {
  const database = await createTestDatabase();
  await ingest(database.client, readInputs([SEEDS]));
  const whole = await hashArchive(database.client);
  await database.close();
  // The server's settings are those of users: what it has committed survives.
  await annals(["migrate"]);
  const started = performance.now();
  await annals(["ingest", SEEDS]);
  const takenMs = performance.now() - started;
  expect(await takeArchive()).toBe(whole);
  const end = performance.now() + LONGEST_MS;
  for (let kill = 0; kill < KILLS && performance.now() < end; kill++) {
    const { exitCode, notes } = await annals(["ingest", SEEDS], takenMs * (0.4 + 0.5 * Math.random()));
    expect([0, 3], notes).toContain(exitCode);
    if (exitCode === 0) expect(await takeArchive()).toBe(whole);
  }
  expect(await annals(["ingest", SEEDS])).toMatchObject({ exitCode: 0 });
  expect(await takeArchive()).toBe(whole);
}, 120_000);
