import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrismaClient } from "@annals/schema/client";
import { openDatabase } from "@annals/schema/database";
import { findSharedFolder } from "../../packages/ingest/src/evaluate/shared-folder.ts";
import { enqueue } from "../../packages/ingest/src/queue/enqueue.ts";
import { openQueue } from "../../packages/ingest/src/queue/ingest-queue.ts";
import { hashArchive } from "../../packages/ingest/src/store/hash-archive.ts";
import { readStat, startClock, type Taken, TICKS_A_SECOND } from "../clock.ts";
import { generatePages } from "../ingest/generate-pages.ts";
import { type PageTemplate, readTemplates } from "../ingest/page-template.ts";
import { withDatabase } from "../ingest/with-database.ts";

const CLI = new URL("../../packages/ingest/src/cli/main.ts", import.meta.url).pathname;

const EVERY_MS = 100;

/** How long it took so many workers, each a process with one reading thread, to empty the same queue. */
export interface WorkersMeasure {
  workers: number;
  /** With the processor time of the server and of the workers, their start included. */
  taken: Taken;
  hash: string;
}

/**
 * Lets one worker and then several empty a queue of the same documents, each on a database of its own. Null where there is no
 * corpus.
 */
export async function benchWorkers(
  documents: number,
  numbers: readonly number[],
  say: (line: string) => void,
): Promise<WorkersMeasure[] | null> {
  const shared = findSharedFolder();
  if (shared === null) return null;
  const templates = await readTemplates(shared);
  const folder = await mkdtemp(join(tmpdir(), "annals-bench-"));
  const server = await openDatabase({ dataFolder: folder });
  const measures: WorkersMeasure[] = [];
  try {
    for (const workers of numbers) {
      say(`workers: ${workers}`);
      const measure = await withDatabase(server.connectionString, async (client, serverPid, url) => {
        await fill(client, url, templates, documents);
        const read = startClock(serverPid);
        const own = await Promise.all(Array.from({ length: workers }, () => work(url)));
        const { seconds, cpuSeconds } = read();
        const sum = own.reduce((all, one) => all + one, 0);
        const taken = { seconds, cpuSeconds: cpuSeconds === null ? null : cpuSeconds + sum };
        return { workers, taken, hash: await hashArchive(client) };
      });
      measures.push(measure);
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
  if (new Set(measures.map(({ hash }) => hash)).size > 1) throw new Error("The archives differ.");
  return measures;
}

async function fill(
  client: PrismaClient,
  url: string,
  templates: readonly PageTemplate[],
  documents: number,
) {
  const queue = await openQueue(url);
  try {
    await enqueue(client, queue, generatePages(templates, 0, documents), () => {});
  } finally {
    await queue.close();
  }
}

/** Lets a worker empty the queue, and gives the processor seconds that it took. */
async function work(url: string): Promise<number> {
  const args = ["worker", "--once", "--json", "--concurrency", "1", "--batch", "100"];
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { DATABASE_URL: url },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let ticks = 0;
  const watch = setInterval(() => {
    ticks = readStat(child.pid ?? 0)?.own ?? ticks;
  }, EVERY_MS);
  const [code] = await once(child, "exit");
  clearInterval(watch);
  if (code !== 0) throw new Error(`A worker ended with ${code}.`);
  return ticks / TICKS_A_SECOND;
}

/** A line a number of workers: the first is what the others are compared with. */
export function toWorkersTable(documents: number, measures: readonly WorkersMeasure[]): string {
  const [first] = measures;
  const lines = measures.map(({ workers, taken }) => {
    const times = (first?.taken.seconds ?? Number.NaN) / taken.seconds;
    const cpu =
      taken.cpuSeconds === null
        ? ""
        : `, ${taken.cpuSeconds.toFixed(1)} s of processor: ${(taken.cpuSeconds / taken.seconds).toFixed(2)} cores`;
    return `${workers} ${workers === 1 ? "worker" : "workers"}: ${taken.seconds.toFixed(1)} s, ${(documents / taken.seconds).toFixed(1)} documents/s, ${times.toFixed(2)} times the first${cpu}`;
  });
  return [`${documents} documents, equal archives`, ...lines].join("\n");
}
