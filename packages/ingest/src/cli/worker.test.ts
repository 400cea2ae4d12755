import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashArchive } from "../store/hash-archive.ts";
import { run } from "./run.ts";

const SEEDS = join(import.meta.dirname, "../../../../seeds");
const MAIN = join(import.meta.dirname, "main.ts");

let database: TestDatabase;
let folder: string;
let whole: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "annals-worker-"));
  await writeFile(join(folder, "empty.txt"), "");
  await annals("ingest", SEEDS);
  whole = await hashArchive(database.client);
  // Whoever comes first sets the queue up, and others may come at the same moment.
  const first = await Promise.all([annals("status"), annals("status"), annals("status")]);
  expect(first.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
}, 60_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event" CASCADE`;
  await database.client.$executeRaw`TRUNCATE annals_queue.job, annals_queue.input`;
});

function startWorker(...args: string[]) {
  return spawn(process.execPath, [MAIN, "worker", ...args], {
    env: { ...process.env, DATABASE_URL: database.connectionString },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

/** Runs a command in this process. */
async function annals(...args: string[]) {
  const lines: string[] = [];
  const output = { line: (line: string) => void lines.push(line), note: () => {}, progress: () => {} };
  const exitCode = await run(args, { DATABASE_URL: database.connectionString }, output);
  return { exitCode, lines };
}

/** Runs a worker in a process of its own. */
async function finish(child: ReturnType<typeof startWorker>) {
  const [lines, [exitCode]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  return { exitCode: exitCode as number | null, lines: lines.trim().split("\n") };
}

/** Lets minutes pass for what some worker has at hand, or waits to be tried again: it is another's now. */
async function passMinute(): Promise<void> {
  await database.client.$executeRaw`UPDATE annals_queue.job
    SET heartbeat_on = heartbeat_on - interval '9 minutes', start_after = start_after - interval '9 minutes'`;
  await database.client.$executeRaw`UPDATE annals_queue.queue SET monitor_claim_on = NULL, monitor_on = NULL`;
}

async function count(table: "job" | "input"): Promise<number> {
  const rows =
    table === "job"
      ? await database.client.$queryRaw`SELECT FROM annals_queue.job WHERE state < 'completed'`
      : await database.client.$queryRaw`SELECT FROM annals_queue.input`;
  return (rows as unknown[]).length;
}

describe("two workers and a queue", () => {
  it("make the archive of one ingest, set a bad document aside, and try it again when told to", async () => {
    expect((await annals("enqueue", SEEDS, folder)).lines).toEqual([
      "6 queued, 0 waiting already, 0 unchanged, 0 failed",
    ]);
    const workers = await Promise.all([
      finish(startWorker("--once", "--batch", "2", "--concurrency", "1", "--json")),
      finish(startWorker("--once", "--batch", "2", "--concurrency", "1", "--json")),
    ]);
    const reports = workers.map(({ lines }) => JSON.parse(lines.at(-1) ?? "").totals);
    expect(reports.reduce((sum, { stored }) => sum + stored, 0)).toBe(5);
    expect(workers.map(({ exitCode }) => exitCode).toSorted()).toEqual([0, 1]);
    expect(await hashArchive(database.client)).toBe(whole);
    expect(await count("input")).toBe(1);

    const { lines } = await annals("failures", "--json");
    const [failure] = lines.map((line) => JSON.parse(line));
    expect(failure).toMatchObject({ path: join(folder, "empty.txt"), tries: 1 });
    expect(failure).toMatchObject({ error: { code: "document.empty" } });
    expect(JSON.parse((await annals("status", "--json")).lines[0] ?? "")).toMatchObject({
      queue: { waiting: 0, retrying: 0, active: 0, failed: 1 },
      throughput: { documents: 5 },
      archive: { documents: 5 },
    });
    expect(await annals("enqueue", SEEDS, folder)).toMatchObject({
      exitCode: 1,
      lines: ["0 queued, 0 waiting already, 5 unchanged, 1 failed"],
    });
    expect((await annals("requeue", failure.id)).lines).toEqual(["1 requeued"]);
    expect(await annals("requeue", failure.id)).toMatchObject({ exitCode: 1, lines: ["0 requeued"] });
  }, 120_000);
});

it("ends after the batch at hand when it is told to", async () => {
  await annals("enqueue", SEEDS);
  const child = startWorker("--batch", "1", "--concurrency", "1", "--json");
  const finished = finish(child);
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  const { exitCode, lines } = await finished;
  expect(exitCode).toBe(0);
  const { totals } = JSON.parse(lines.at(-1) ?? "");
  expect(await database.client.document.count()).toBe(totals.stored);
  expect(await count("job")).toBe(5 - totals.stored);
}, 60_000);

// A machine that is busy with other things gets fewer of them.
const LONGEST_MS = 10_000;
const KILLS = 25;

it("loses nothing and does nothing twice when it is killed at any moment", async () => {
  await annals("enqueue", SEEDS);
  const end = performance.now() + LONGEST_MS;
  for (let kill = 0; kill < KILLS && performance.now() < end && (await count("job")) > 0; kill++) {
    const child = startWorker("--once", "--batch", "2", "--concurrency", "1");
    const patience = setTimeout(() => child.kill("SIGKILL"), 1500 + Math.random() * 3000);
    await finish(child);
    clearTimeout(patience);
    await passMinute();
  }
  await annals("worker", "--once", "--concurrency", "1");
  expect(await hashArchive(database.client)).toBe(whole);
  expect(await count("job")).toBe(0);
  expect(await count("input")).toBe(0);
}, 90_000);
