import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { openDatabase } from "@annals/schema/database";
import { createTestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ingest } from "../ingest.ts";
import { readInputs } from "../read/read-inputs.ts";
import { hashArchive } from "../store/hash-archive.ts";

const SEEDS = join(import.meta.dirname, "../../../../seeds");
const MAIN = join(import.meta.dirname, "main.ts");
const KILLS = 25;
// A machine that is busy with other things gets fewer of them.
const LONGEST_MS = 8_000;

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
    stdio: ["ignore", "pipe", "pipe"],
  });
  const patience = killAfterMs === undefined ? undefined : setTimeout(killServer, killAfterMs);
  const [lines, notes, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  clearTimeout(patience);
  return { lines: lines.trim(), notes, exitCode: exitCode as number | null };
}

async function killServer(): Promise<void> {
  const state = await readFile(join(folder, "postgres/data/postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(state.split("\n")[0]);
  if (pid > 0) process.kill(pid, "SIGKILL");
}

it("makes the same archive when PostgreSQL is killed at any moment and the command is run again", async () => {
  // Its settings are those of users: what it has committed survives.
  await (await openDatabase({ dataFolder: folder })).close();
  const first = join(SEEDS, "002_b7cb964948bcee0f.txt");
  const started = performance.now();
  await annals(["ingest", first]);
  const takenMs = performance.now() - started;
  const end = performance.now() + LONGEST_MS;
  for (let kill = 0; kill < KILLS && performance.now() < end; kill++) {
    const { exitCode, notes } = await annals(["ingest", SEEDS], takenMs * (0.4 + 0.6 * Math.random()));
    expect([0, 3], notes).toContain(exitCode);
  }
  expect(await annals(["ingest", SEEDS])).toMatchObject({ exitCode: 0 });
  const { lines } = await annals(["hash"]);
  const database = await createTestDatabase();
  await ingest(database.client, readInputs([SEEDS]));
  expect(lines).toBe(await hashArchive(database.client));
  await database.close();
}, 120_000);
