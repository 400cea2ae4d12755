import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrismaClient } from "@annals/schema/client";
import { openDatabase } from "@annals/schema/database";
import { type IngestReport, ingest } from "../../packages/ingest/src/index.ts";
import type { BenchResult, Measure } from "../measure.ts";
import { createMany, loadFiles, writeFiles } from "./loads.ts";
import { readPages } from "./read-pages.ts";
import { withDatabase } from "./with-database.ts";

type Pages = NonNullable<Awaited<ReturnType<typeof readPages>>>;

/** Seconds of an ingest, as far as its stages tell them apart. */
interface IngestSeconds {
  read: number;
  resolve: number;
  write: number;
  total: number;
}

const NAMES = {
  floor: "plain COPY of the same rows from files (the floor)",
  write: "our write path: COPY beside the tables, then merge",
  createMany: "Prisma createMany, 1,000 rows a call",
  total: "the whole pipeline",
  read: "  of it decode, parse, extract",
  resolve: "  of it resolve",
  again: "the same documents once more, from bytes to no change",
};

/** Measures ingest beside other ways to write the same rows. Null where there is no corpus. */
export async function benchIngest(
  documents: number,
  rounds: number,
  say: (line: string) => void,
): Promise<BenchResult | null> {
  const pages = await readPages(documents);
  if (pages === null) return null;
  const folder = await mkdtemp(join(tmpdir(), "annals-bench-"));
  // The server may run under another account, and writes files here.
  await chmod(folder, 0o777);
  const server = await openDatabase({ dataFolder: join(folder, "data") });
  try {
    const measures = new Map<keyof typeof NAMES, number[]>();
    let rows = 0;
    let peakMemoryMb = 0;
    for (let round = 1; round <= rounds; round++) {
      const tell = (line: string) => say(`round ${round} of ${rounds}: ${line}`);
      const measured = await runRound(pages, server.connectionString, folder, tell);
      for (const [name, seconds] of Object.entries(measured.seconds) as [keyof typeof NAMES, number][])
        measures.set(name, [...(measures.get(name) ?? []), seconds]);
      rows = measured.rows;
      // Of the first ingest: what is compared with it takes memory too, and the process never gives its peak back.
      if (round === 1) peakMemoryMb = measured.peakMemoryMb;
    }
    const list = (Object.keys(NAMES) as (keyof typeof NAMES)[]).map(
      (name): Measure => ({ name: NAMES[name], seconds: measures.get(name) ?? [] }),
    );
    return { documents: pages.length, rows, peakMemoryMb, measures: list };
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each way once, each on an empty database that has just been flushed to the disk. */
async function runRound(pages: Pages, server: string, folder: string, say: (line: string) => void) {
  return withDatabase(server, async (archive) => {
    say("ingest");
    const { seconds, report } = await timeIngest(archive, pages);
    const rows = Object.values(report.change ?? {}).reduce((sum, { written }) => sum + written, 0);
    const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
    say(`the same again (${rows} rows)`);
    const again = (await timeIngest(archive, pages)).seconds.total;
    await writeFiles(archive, folder);
    say("plain COPY");
    const floor = await withDatabase(server, (client) => time(() => loadFiles(client, folder)));
    say("createMany");
    const slow = await withDatabase(server, (client) => createMany(archive, client));
    return { rows, peakMemoryMb, seconds: { ...seconds, floor, createMany: slow, again } };
  });
}

async function time(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

async function timeIngest(
  client: PrismaClient,
  pages: Pages,
): Promise<{ seconds: IngestSeconds; report: IngestReport }> {
  const started = performance.now();
  const begun: [stage: string, at: number][] = [];
  const onStage = (stage: string) => begun.push([stage, (performance.now() - started) / 1000]);
  const report = await ingest(client, toInputs(pages), { onStage });
  const total = (performance.now() - started) / 1000;
  const read = begun[0]?.[1] ?? total;
  const write = total - (begun[1]?.[1] ?? total);
  return { seconds: { read, resolve: total - read - write, write, total }, report };
}

async function* toInputs(pages: Pages) {
  for (const { name, bytes } of pages)
    yield { path: name, bytes: { ok: true as const, value: bytes }, capture: null, warnings: [] };
}
