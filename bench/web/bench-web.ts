import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openDatabase } from "@annals/schema/database";
import { readCpuOf } from "../api/cpu.ts";
import { toArchiveSize, toEntitySlug } from "../api/generate-archive.ts";
import { loadArchive } from "../api/load-archive.ts";
import { type MeasuredServer, startServer } from "../api/start-server.ts";
import { type Answers, type Asked, askFor, quantile } from "../ask.ts";
import { readStat, TICKS_A_SECOND } from "../clock.ts";
import { withDatabase } from "../ingest/with-database.ts";
import { buildSite } from "./build-site.ts";

/** How one way of serving gave one page. */
export interface WebMeasure {
  page: string;
  way: string;
  connections: number;
  pagesPerSecond: number;
  firstByteMs: number;
  firstByteP99Ms: number;
  /** Of the server, the API and the database together. */
  cpuMsPerPage: number;
  /** As it came over the wire. */
  bytes: number;
}

/** What was measured over an archive of one size. */
export interface WebBench {
  events: number;
  measures: WebMeasure[];
}

/** What is to be measured. */
export interface WebBenchOptions {
  sizes: readonly number[];
  connections: readonly number[];
  rounds: number;
  secondsEach: number;
  port: number;
}

/** A way of serving a page: asked for by an address that is the same each time, or another each time. */
interface Way {
  name: string;
  server: MeasuredServer;
  toAsked(): Asked;
  /** Processes that work for it, besides the database's sessions. */
  pids: readonly number[];
}

/** Neither rare nor the commonest. */
const USUAL_ENTITY = 300;
const WARM_UP_MS = 700;
const LEAST_PAGES = 20;
const LONGEST_START_MS = 30_000;

const pages: Record<string, string> = {
  front: "/",
  timeline: "/timeline",
  entity: `/entities/${toEntitySlug(USUAL_ENTITY)}`,
};

/** Measures the site as `npm start` serves it beside the same pages as files, over archives of each size. */
export async function benchWeb(options: WebBenchOptions, say: (line: string) => void): Promise<WebBench[]> {
  say("building the site, unless it is built");
  await buildSite();
  const folder = await mkdtemp(join(tmpdir(), "annals-bench-"));
  const database = await openDatabase({ dataFolder: join(folder, "data") });
  const benches: WebBench[] = [];
  try {
    for (const events of options.sizes) {
      await withDatabase(database.connectionString, async (client, postmaster, url) => {
        say(`an archive of ${events} events`);
        await loadArchive(client, toArchiveSize(events), say);
        const saved = join(folder, `pages-${events}`);
        benches.push({ events, measures: await measureSite(url, saved, postmaster, options, say) });
      });
    }
    return benches;
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSite(
  databaseUrl: string,
  folder: string,
  postmaster: number,
  options: WebBenchOptions,
  say: (line: string) => void,
): Promise<WebMeasure[]> {
  const { port } = options;
  const toUrl = (at: number) => `http://127.0.0.1:${at}`;
  const file = (path: string) => new URL(path, import.meta.url);
  const servers: MeasuredServer[] = [];
  const start = async (...args: Parameters<typeof startServer>) => {
    const server = await startServer(...args);
    servers.push(server);
    return server;
  };
  try {
    const api = await start("API", file("../../apps/api/src/main.ts"), `${toUrl(port)}/graphql`, {
      DATABASE_URL: databaseUrl,
      ANNALS_API_PORT: String(port),
    });
    const site = await start("site", file("../../apps/web/src/server/main.ts"), toUrl(port + 1), {
      ANNALS_API_URL: api.url,
      ANNALS_WEB_HOST: "127.0.0.1",
      ANNALS_WEB_PORT: String(port + 1),
    });
    await waitFor(site.url);
    await savePages(site.url, folder);
    const script = file("static-files.ts");
    const disk = await start("files", script, toUrl(port + 2), {}, [folder, String(port + 2), "disk"]);
    const memory = await start("memory", script, toUrl(port + 3), {}, [folder, String(port + 3), "memory"]);
    const measures: WebMeasure[] = [];
    for (const [page, path] of Object.entries(pages))
      for (const connections of options.connections) {
        say(`${page}, ${connections} connections`);
        const ways: Way[] = [
          { name: "files from disk", server: disk, toAsked: () => ({ path }), pids: [disk.pid] },
          { name: "files in memory", server: memory, toAsked: () => ({ path }), pids: [memory.pid] },
          { name: "site, kept", server: site, toAsked: () => ({ path }), pids: [site.pid, api.pid] },
          { name: "site, made anew", server: site, toAsked: toAskedAnew(path), pids: [site.pid, api.pid] },
        ];
        measures.push(...(await measurePage(page, ways, connections, postmaster, options)));
      }
    return measures;
  } finally {
    for (const { stop } of servers.reverse()) await stop();
  }
}

/** Next.js has a line to say before the site listens. Waits until it is answered. Throws what the last try gave after half a minute. */
async function waitFor(url: string): Promise<void> {
  for (const begun = performance.now(); ; await setTimeout(100)) {
    try {
      await (await fetch(url)).text();
      return;
    } catch (error) {
      if (performance.now() - begun > LONGEST_START_MS) throw error;
    }
  }
}

/** Pages are kept by their address, so that one which was never asked for is made anew. */
function toAskedAnew(path: string): () => Asked {
  let count = 0;
  return () => {
    count += 1;
    return { path: `${path}?again=${process.pid}-${performance.now()}-${count}` };
  };
}

/** Saves the pages as they are before they are compressed. */
async function savePages(site: string, folder: string): Promise<void> {
  await mkdir(folder);
  const names: Record<string, string> = {};
  for (const [name, path] of Object.entries(pages)) {
    const answer = await fetch(site + path, { headers: { "accept-encoding": "identity" } });
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`);
    await writeFile(join(folder, `${name}.html`), await answer.text());
    names[path] = `${name}.html`;
  }
  await writeFile(join(folder, "names.json"), JSON.stringify(names));
}

/** Each way in turn for a short while, again and again: what else the machine does meets all alike. */
async function measurePage(
  page: string,
  ways: readonly Way[],
  connections: number,
  postmaster: number,
  { rounds, secondsEach }: WebBenchOptions,
): Promise<WebMeasure[]> {
  const taken = new Map<Way, { rounds: Answers[]; cpuSeconds: number }>();
  for (const way of ways) {
    await askFor(way.server.url, way.toAsked, connections, WARM_UP_MS, LEAST_PAGES);
    taken.set(way, { rounds: [], cpuSeconds: 0 });
  }
  for (let round = 0; round < rounds; round++) {
    for (const [{ server, toAsked, pids }, sums] of taken) {
      const before = readCpu(pids, postmaster);
      sums.rounds.push(await askFor(server.url, toAsked, connections, secondsEach * 1000, LEAST_PAGES));
      sums.cpuSeconds += readCpu(pids, postmaster) - before;
    }
  }
  return [...taken].map(([{ name: way }, { rounds: done, cpuSeconds }]) => {
    const got = done.flatMap(({ answers }) => answers);
    const firstBytes = got.map(({ firstByteMs }) => firstByteMs).toSorted((a, b) => a - b);
    return {
      page,
      way,
      connections,
      pagesPerSecond: got.length / done.reduce((sum, { seconds }) => sum + seconds, 0),
      firstByteMs: quantile(firstBytes, 0.5),
      firstByteP99Ms: quantile(firstBytes, 0.99),
      cpuMsPerPage: (cpuSeconds * 1000) / got.length,
      bytes: got[0]?.bytes ?? Number.NaN,
    };
  });
}

/** Of some processes, and of the sessions of a database server. */
function readCpu([first = 0, ...others]: readonly number[], postmaster: number): number {
  const own = others.reduce((sum, pid) => sum + (readStat(pid)?.own ?? Number.NaN), 0);
  return readCpuOf(first, postmaster) + own / TICKS_A_SECOND;
}
