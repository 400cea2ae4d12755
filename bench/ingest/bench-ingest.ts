import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrismaClient } from "@annals/schema/client";
import { openDatabase } from "@annals/schema/database";
import { ingest } from "../../packages/ingest/src/index.ts";
import { startClock, type Taken } from "../clock.ts";
import type { BenchResult, Measure } from "../measure.ts";
import { createMany, loadFiles, writeFiles } from "./loads.ts";
import { readPages } from "./read-pages.ts";
import { withDatabase } from "./with-database.ts";

type Pages = NonNullable<Awaited<ReturnType<typeof readPages>>>;

const NAMES = {
  floor: "plain COPY of the same rows from files (the floor)",
  write: "our write path: COPY beside the tables, then merge",
  createMany: "Prisma createMany, 1,000 rows a call",
  total: "the whole pipeline",
  read: "  of it decode, parse, extract",
  resolve: "  of it resolve",
  again: "the same documents once more, from bytes to no change",
};

type Name = keyof typeof NAMES;

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
    const measures = new Map<Name, Taken[]>();
    let rows = 0;
    let peakMemoryMb = 0;
    for (let round = 1; round <= rounds; round++) {
      const tell = (line: string) => say(`round ${round} of ${rounds}: ${line}`);
      const measured = await runRound(pages, server.connectionString, folder, tell);
      for (const [name, taken] of Object.entries(measured.taken) as [Name, Taken][])
        measures.set(name, [...(measures.get(name) ?? []), taken]);
      rows = measured.rows;
      // Of the first ingest: what is compared with it takes memory too, and the process never gives its peak back.
      if (round === 1) peakMemoryMb = measured.peakMemoryMb;
    }
    const list = (Object.keys(NAMES) as Name[]).map(
      (name): Measure => ({ name: NAMES[name], rounds: measures.get(name) ?? [] }),
    );
    return { documents: pages.length, rows, peakMemoryMb, measures: list };
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each way once, each on an empty database that has just been flushed to the disk. */
async function runRound(pages: Pages, server: string, folder: string, say: (line: string) => void) {
  return withDatabase(server, async (archive, serverPid) => {
    const startTimer = () => startClock(serverPid);
    say("ingest");
    const { taken, report } = await timeIngest(archive, pages, startTimer);
    const rows = Object.values(report.change ?? {}).reduce((sum, { written }) => sum + written, 0);
    const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
    say(`the same again (${rows} rows)`);
    const again = (await timeIngest(archive, pages, startTimer)).taken.total;
    await writeFiles(archive, folder);
    say("plain COPY");
    const floor = await withDatabase(server, async (client) => {
      const read = startTimer();
      await loadFiles(client, folder);
      return read();
    });
    say("createMany");
    const slow = await withDatabase(server, (client) => createMany(archive, client, startTimer));
    return { rows, peakMemoryMb, taken: { ...taken, floor, createMany: slow, again } };
  });
}

/** An ingest, as far as its stages tell its parts from each other. */
async function timeIngest(client: PrismaClient, pages: Pages, startTimer: () => () => Taken) {
  const read = startTimer();
  const begun: Taken[] = [];
  const onStage = () => {
    // The first stage is deriving, the second begins to write.
    if (begun.length < 2) begun.push(read());
  };
  const report = await ingest(client, toInputs(pages), { onStage });
  const total = read();
  const [derived = total, written = total] = begun;
  const taken = {
    read: derived,
    resolve: toDifference(written, derived),
    write: toDifference(total, written),
    total,
  };
  return { taken, report };
}

function toDifference(late: Taken, early: Taken): Taken {
  const isKnown = late.cpuSeconds !== null && early.cpuSeconds !== null;
  return {
    seconds: late.seconds - early.seconds,
    cpuSeconds: isKnown ? Number(late.cpuSeconds) - Number(early.cpuSeconds) : null,
  };
}

async function* toInputs(pages: Pages) {
  for (const { name, bytes } of pages)
    yield { path: name, bytes: { ok: true as const, value: bytes }, capture: null, warnings: [] };
}
