import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@annals/schema/database";
import { findSharedFolder } from "../../packages/ingest/src/evaluate/shared-folder.ts";
import { readStat, startClock, type Taken, TICKS_A_SECOND } from "../clock.ts";
import { withDatabase } from "../ingest/with-database.ts";
import { toLines } from "../to-table.ts";
import { openPages, type PageKind, type PagePile } from "./page-pile.ts";

const CLI = new URL("../../packages/ingest/src/cli/main.ts", import.meta.url).pathname;

/** How many documents are timed before each size: two batches of the command line, for one alone is a matter of luck. */
const TIMED = 500;

const EVERY_MS = 100;

/** What the last documents took before an archive had so many, and how much memory it took to get there. */
export interface SizeMeasure {
  documents: number;
  last: Taken;
  /** Most memory of the process that stored all since the size before, with one reading thread, in MB; null without /proc. */
  peakMb: number | null;
}

/**
 * Lets `annals ingest` store pages in one archive until it has each size. The last 500 of each are a run of their own.
 * Null where there is no corpus. Throws a `RangeError` where there are too few pages.
 * @param sizes numbers of documents, each larger than the one before by more than 500
 */
export async function benchGrowth(
  kind: PageKind,
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<SizeMeasure[] | null> {
  const shared = findSharedFolder();
  if (shared === null) return null;
  const pages = await openPages(kind, shared);
  const most = Math.max(...sizes);
  if (most > pages.count) throw new RangeError(`There are ${pages.count} pages, not ${most}.`);
  const folder = await mkdtemp(join(tmpdir(), "annals-bench-"));
  const server = await openDatabase({ dataFolder: join(folder, "data") });
  try {
    return await withDatabase(server.connectionString, async (_client, serverPid, url) => {
      const measures: SizeMeasure[] = [];
      let stored = 0;
      for (const documents of sizes) {
        say(`until there are ${documents} documents`);
        const { peakMb } = await store(pages, stored, documents - TIMED, serverPid, url);
        const { taken } = await store(pages, documents - TIMED, documents, serverPid, url);
        measures.push({ documents, last: taken, peakMb });
        stored = documents;
      }
      return measures;
    });
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface StoredPages {
  taken: Taken;
  peakMb: number | null;
}

/** Stores some pages, from files, in a process of its own. */
async function store(
  pages: PagePile,
  from: number,
  to: number,
  serverPid: number,
  url: string,
): Promise<StoredPages> {
  const folder = await mkdtemp(join(tmpdir(), "annals-bench-pages-"));
  try {
    let number = from;
    for await (const bytes of pages.read(from, to)) await writeFile(join(folder, `${number++}.md`), bytes);
    const read = startClock(serverPid);
    const child = spawn(process.execPath, [CLI, "ingest", "--threads", "1", "--json", folder], {
      env: { DATABASE_URL: url },
      stdio: ["ignore", "ignore", "inherit"],
    });
    let own = 0;
    let peakMb: number | null = null;
    const watch = setInterval(() => {
      own = readStat(child.pid ?? 0)?.own ?? own;
      peakMb = readPeakMb(child.pid ?? 0) ?? peakMb;
    }, EVERY_MS);
    const [code] = await once(child, "exit");
    clearInterval(watch);
    if (code !== 0) throw new Error(`annals ingest ended with ${code}.`);
    const { seconds, cpuSeconds } = read();
    return {
      taken: { seconds, cpuSeconds: cpuSeconds === null ? null : cpuSeconds + own / TICKS_A_SECOND },
      peakMb,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The most memory that a process has held so far. */
function readPeakMb(pid: number): number | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
    return peak ? Math.round(Number(peak[1]) / 1024) : null;
  } catch {
    return null;
  }
}

/** A line a size: the first is what the others are compared with. */
export function toGrowthTable(measures: readonly SizeMeasure[]): string {
  const toSpeed = ({ last }: SizeMeasure) => TIMED / (last.cpuSeconds ?? Number.NaN);
  const [first] = measures;
  const head = ["documents stored", `the last ${TIMED}, documents/CPU s`, "of the first", "peak memory, MB"];
  const lines = measures.map((measure) => [
    measure.documents.toLocaleString("en-US"),
    toSpeed(measure).toFixed(1),
    (toSpeed(measure) / toSpeed(first ?? measure)).toFixed(2),
    String(measure.peakMb ?? "?"),
  ]);
  return toLines([head, ...lines]).join("\n");
}
