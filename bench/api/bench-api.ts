import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PrismaClient, withConnection } from "@annals/schema/client";
import { openDatabase } from "@annals/schema/database";
import { type Answers, type Asked, askFor, askForText, quantile } from "../ask.ts";
import { withDatabase } from "../ingest/with-database.ts";
import { readCpuOf, readMemoryMb } from "./cpu.ts";
import { toArchiveSize, toThreadDocument } from "./generate-archive.ts";
import { loadArchive } from "./load-archive.ts";
import { measureGrowth, type Singles, VARIABLES } from "./measure-growth.ts";
import { type BenchQuery, type Data, QUERIES } from "./queries.ts";
import { type MeasuredServer, startServer, toPosted } from "./start-server.ts";

/** How one server answered one query over so many connections. */
export interface ApiMeasure {
  query: string;
  server: string;
  connections: number;
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Of the server's process and the database together. */
  cpuMsPerRequest: number;
}

/** What was measured of an archive of one size. */
export interface ApiBench {
  events: number;
  measures: ApiMeasure[];
  /** From the start of the API's process to its first answer of the archive's numbers, in milliseconds. */
  firstAnswerMs: number;
  /** Memory of each server's process after it answered all, in MB. */
  memoryMb: Record<string, number>;
  /** What grows with the archive. */
  singles: Singles;
}

/** What is to be measured. */
export interface ApiBenchOptions {
  sizes: readonly number[];
  /** The names of the queries that are measured. */
  queries: readonly string[];
  connections: readonly number[];
  rounds: number;
  secondsEach: number;
  port: number;
}

const WARM_UP_MS = 1000;
/** The API as it is shipped, and told to keep no answers. */
const [OURS, OURS_ANEW] = ["annals", "annals, anew"];
const ASKED: Record<string, Record<string, string>> = {
  ...VARIABLES,
  C: { document: toThreadDocument(7) },
};

/** Measures the API beside PostGraphile and the floor, on archives of each size. */
export async function benchApi(options: ApiBenchOptions, say: (line: string) => void): Promise<ApiBench[]> {
  const folder = await mkdtemp(join(tmpdir(), "annals-bench-"));
  const server = await openDatabase({ dataFolder: join(folder, "data") });
  try {
    return await measureArchives(server.connectionString, options, options.sizes, [], say);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** An archive that was measured, and is still there. */
type Measured = Omit<ApiBench, "singles"> & { url: string };

/** Measures an archive of each size; each stays until all are measured, so that they can be asked in turn. */
async function measureArchives(
  server: string,
  options: ApiBenchOptions,
  [events, ...further]: readonly number[],
  measured: readonly Measured[],
  say: (line: string) => void,
): Promise<ApiBench[]> {
  if (events === undefined) return await compareArchives(measured, options, say);
  return await withDatabase(server, async (client, postmaster, url) => {
    say(`an archive of ${events} events`);
    await loadArchive(client, toArchiveSize(events), say);
    const one = { events, url, ...(await measureArchive(client, url, postmaster, options, events, say)) };
    return await measureArchives(server, options, further, [...measured, one], say);
  });
}

async function compareArchives(
  measured: readonly Measured[],
  { port }: ApiBenchOptions,
  say: (line: string) => void,
): Promise<ApiBench[]> {
  say("one after the other");
  const servers: MeasuredServer[] = [];
  try {
    for (const [at, { url }] of measured.entries()) servers.push(await startAnew(url, port + at));
    const singles = await measureGrowth(servers);
    return measured.map(({ url: _, ...one }, at) => ({ ...one, singles: singles[at] ?? {} }));
  } finally {
    for (const { stop } of servers) await stop();
  }
}

async function measureArchive(
  client: PrismaClient,
  url: string,
  postmaster: number,
  options: ApiBenchOptions,
  events: number,
  say: (line: string) => void,
): Promise<Pick<ApiBench, "measures" | "firstAnswerMs" | "memoryMb">> {
  await withConnection(client, (connection) =>
    connection.query(readFileSync(new URL("servers/for-postgraphile.sql", import.meta.url), "utf8")),
  );
  const { servers, firstAnswerMs } = await startServers(url, options.port);
  try {
    say("are the answers equal?");
    await compareAnswers(servers);
    const measures: ApiMeasure[] = [];
    for (const query of QUERIES.filter(({ name }) => options.queries.includes(name)))
      for (const connections of options.connections) {
        say(`query ${query.name}, ${connections} connections, ${events} events`);
        measures.push(...(await measureQuery(servers, postmaster, query, connections, options)));
      }
    const memoryMb = Object.fromEntries(servers.map(({ name, pid }) => [name, readMemoryMb(pid)]));
    return { measures, firstAnswerMs, memoryMb };
  } finally {
    for (const { stop } of servers) await stop();
  }
}

const API = new URL("../../apps/api/src/main.ts", import.meta.url);

async function startServers(
  databaseUrl: string,
  port: number,
): Promise<{ servers: MeasuredServer[]; firstAnswerMs: number }> {
  const startApi = () => startOurs(OURS, databaseUrl, port);
  // The first start compiles what is imported, and keeps that when it ends.
  await (await startApi()).stop();
  const startedMs = performance.now();
  const annals = await startApi();
  await askForText(annals.url, toPosted(annals, { query: "{ archive { events } }" }));
  const firstAnswerMs = performance.now() - startedMs;
  const postgraphile = new URL("servers/postgraphile.ts", import.meta.url);
  const floor = new URL("servers/floor.ts", import.meta.url);
  const others = [
    await startAnew(databaseUrl, port + 3),
    await startServer("PostGraphile", postgraphile, `${toUrl(port + 1)}/graphql`, {}, [
      databaseUrl,
      String(port + 1),
    ]),
    await startServer("floor", floor, toUrl(port + 2), {}, [databaseUrl, String(port + 2)]),
  ];
  return { servers: [annals, ...others], firstAnswerMs };
}

const toUrl = (port: number) => `http://127.0.0.1:${port}`;

/** The API in a process of its own. */
function startOurs(
  name: string,
  databaseUrl: string,
  port: number,
  environment: Record<string, string> = {},
): Promise<MeasuredServer> {
  const address = { DATABASE_URL: databaseUrl, ANNALS_API_PORT: String(port) };
  return startServer(name, API, `${toUrl(port)}/graphql`, { ...address, ...environment });
}

/** The API that reads each answer anew. */
const startAnew = (databaseUrl: string, port: number) =>
  startOurs(OURS_ANEW, databaseUrl, port, { ANNALS_KEEP: "0" });

function toAsked(server: MeasuredServer, { name, ours, postgraphile }: BenchQuery): Asked {
  const variables = ASKED[name] ?? {};
  if (server.name === "floor") return toPosted(server, { name, values: Object.values(variables) });
  return toPosted(server, { query: server.name === "PostGraphile" ? postgraphile : ours, variables });
}

/** Throws if a server does not answer as the others do. */
async function compareAnswers(servers: readonly MeasuredServer[]): Promise<void> {
  for (const query of QUERIES) {
    const answers: Record<string, unknown> = {};
    for (const server of servers) {
      const text = await askForText(server.url, toAsked(server, query));
      const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown };
      if (errors !== undefined) throw new Error(`${server.name}: ${JSON.stringify(errors).slice(0, 1000)}`);
      answers[server.name] = server.name === "PostGraphile" ? query.toOurs(data) : data;
    }
    for (const [name, answer] of Object.entries(answers)) {
      deepStrictEqual(answer, answers[OURS], `Query ${query.name}: ${name} answers otherwise.`);
    }
  }
}

/** Each server in turn for a short while, again and again: what else the machine does meets all alike. */
async function measureQuery(
  servers: readonly MeasuredServer[],
  postmaster: number,
  query: BenchQuery,
  connections: number,
  { rounds, secondsEach }: ApiBenchOptions,
): Promise<ApiMeasure[]> {
  const taken = new Map<MeasuredServer, { asked: Asked; rounds: Answers[]; cpuSeconds: number }>();
  for (const server of servers) {
    const asked = toAsked(server, query);
    await askFor(server.url, () => asked, connections, WARM_UP_MS);
    taken.set(server, { asked, rounds: [], cpuSeconds: 0 });
  }
  for (let round = 0; round < rounds; round++) {
    for (const [server, sums] of taken) {
      const before = readCpuOf(server.pid, postmaster);
      sums.rounds.push(await askFor(server.url, () => sums.asked, connections, secondsEach * 1000));
      sums.cpuSeconds += readCpuOf(server.pid, postmaster) - before;
    }
  }
  return [...taken].map(([{ name }, { rounds: done, cpuSeconds }]) => {
    const latencies = done
      .flatMap(({ answers }) => answers.map(({ wholeMs }) => wholeMs))
      .toSorted((a, b) => a - b);
    const seconds = done.reduce((sum, round) => sum + round.seconds, 0);
    return {
      query: query.name,
      server: name,
      connections,
      requestsPerSecond: latencies.length / seconds,
      p50Ms: quantile(latencies, 0.5),
      p99Ms: quantile(latencies, 0.99),
      cpuMsPerRequest: (cpuSeconds * 1000) / latencies.length,
    };
  });
}
