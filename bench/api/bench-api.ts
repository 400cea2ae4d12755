import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PrismaClient, withConnection } from "@annals/schema/client";
import { openDatabase } from "@annals/schema/database";
import { Client } from "undici";
import { type Answers, type Asked, ask, askFor, askForText, quantile } from "../ask.ts";
import { withDatabase } from "../ingest/with-database.ts";
import { readCpuOf, readMemoryMb } from "./cpu.ts";
import { toArchiveSize, toEntitySlug, toThreadDocument } from "./generate-archive.ts";
import { loadArchive } from "./load-archive.ts";
import { type BenchQuery, type Data, QUERIES } from "./queries.ts";
import { toWord } from "./seeded.ts";
import { type MeasuredServer, startServer } from "./start-server.ts";

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
  /** Median of one request after the other, in milliseconds: what grows with the archive. */
  singles: Record<string, number>;
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
// Neither rare nor the commonest.
const USUAL_ENTITY = 300;
const VARIABLES: Record<string, Record<string, string>> = {
  A: {},
  B: { slug: toEntitySlug(USUAL_ENTITY) },
  C: { document: toThreadDocument(7) },
  // A name that few events, some documents and words spelled alike have, so that the page has hits of several types.
  D: { words: toWord(5000) },
};

/** Measures the API beside PostGraphile and the floor, on archives of each size. */
export async function benchApi(options: ApiBenchOptions, say: (line: string) => void): Promise<ApiBench[]> {
  const folder = await mkdtemp(join(tmpdir(), "annals-bench-"));
  const server = await openDatabase({ dataFolder: join(folder, "data") });
  const results: ApiBench[] = [];
  try {
    for (const events of options.sizes) {
      await withDatabase(server.connectionString, async (client, postmaster) => {
        say(`an archive of ${events} events`);
        await loadArchive(client, toArchiveSize(events), say);
        results.push({ events, ...(await measureArchive(client, postmaster, options, events, say)) });
      });
    }
    return results;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureArchive(
  client: PrismaClient,
  postmaster: number,
  options: ApiBenchOptions,
  events: number,
  say: (line: string) => void,
): Promise<Omit<ApiBench, "events">> {
  const url = await withConnection(client, async (connection) => {
    await connection.query(readFileSync(new URL("servers/for-postgraphile.sql", import.meta.url), "utf8"));
    return `postgresql://${connection.user}:${connection.password}@${connection.host}:${connection.port}/${connection.database}`;
  });
  const { servers, firstAnswerMs } = await startServers(url, options.port);
  try {
    say("are the answers equal?");
    await compareAnswers(servers);
    const singles = await measureSingles(servers, say);
    const measures: ApiMeasure[] = [];
    for (const query of QUERIES.filter(({ name }) => options.queries.includes(name)))
      for (const connections of options.connections) {
        say(`query ${query.name}, ${connections} connections, ${events} events`);
        measures.push(...(await measureQuery(servers, postmaster, query, connections, options)));
      }
    const memoryMb = Object.fromEntries(servers.map(({ name, pid }) => [name, readMemoryMb(pid)]));
    return { measures, firstAnswerMs, memoryMb, singles };
  } finally {
    for (const { stop } of servers) await stop();
  }
}

async function startServers(
  databaseUrl: string,
  port: number,
): Promise<{ servers: MeasuredServer[]; firstAnswerMs: number }> {
  const toUrl = (at: number) => `http://127.0.0.1:${at}`;
  const api = new URL("../../apps/api/src/main.ts", import.meta.url);
  const environment = { DATABASE_URL: databaseUrl, ANNALS_API_PORT: String(port) };
  const startApi = () => startServer(OURS, api, `${toUrl(port)}/graphql`, environment);
  // The first start compiles what is imported, and keeps that when it ends.
  await (await startApi()).stop();
  const startedMs = performance.now();
  const annals = await startApi();
  await askForText(annals.url, toPosted(annals, { query: "{ archive { events } }" }));
  const firstAnswerMs = performance.now() - startedMs;
  const postgraphile = new URL("servers/postgraphile.ts", import.meta.url);
  const floor = new URL("servers/floor.ts", import.meta.url);
  const others = [
    await startServer(OURS_ANEW, api, `${toUrl(port + 3)}/graphql`, {
      ...environment,
      ANNALS_API_PORT: String(port + 3),
      ANNALS_KEEP: "0",
    }),
    await startServer("PostGraphile", postgraphile, `${toUrl(port + 1)}/graphql`, {}, [
      databaseUrl,
      String(port + 1),
    ]),
    await startServer("floor", floor, toUrl(port + 2), {}, [databaseUrl, String(port + 2)]),
  ];
  return { servers: [annals, ...others], firstAnswerMs };
}

function toAsked(server: MeasuredServer, { name, ours, postgraphile }: BenchQuery): Asked {
  const variables = VARIABLES[name] ?? {};
  if (server.name === "floor") return toPosted(server, { name, values: Object.values(variables) });
  return toPosted(server, { query: server.name === "PostGraphile" ? postgraphile : ours, variables });
}

function toPosted({ url }: MeasuredServer, body: unknown): Asked {
  return { path: new URL(url).pathname, body: JSON.stringify(body) };
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

const SINGLES = 60;
/** What grows with the archive, asked one after the other of ours alone, where it keeps no answers. */
async function measureSingles(
  servers: readonly MeasuredServer[],
  say: (line: string) => void,
): Promise<Record<string, number>> {
  const ours = servers.find(({ name }) => name === OURS_ANEW);
  if (ours === undefined) return {};
  const [pageOfEvents, pageOfEntity, , search] = QUERIES;
  const asked: [name: string, query: string | undefined, variables: Record<string, string>][] = [
    ["A", pageOfEvents?.ours, {}],
    ["B, a usual entity", pageOfEntity?.ours, { slug: toEntitySlug(USUAL_ENTITY) }],
    ["B, a median entity", pageOfEntity?.ours, { slug: toEntitySlug(10_000) }],
    ["B, the most connected entity", pageOfEntity?.ours, { slug: toEntitySlug(0) }],
    ["D", search?.ours, VARIABLES.D ?? {}],
    ["D, a common word", search?.ours, { words: toWord(101) }],
  ];
  const client = new Client(new URL(ours.url).origin);
  const singles: Record<string, number> = {};
  for (const [name, query, variables] of asked) {
    say(`one after the other: ${name}`);
    const latencies: number[] = [];
    for (let at = 0; at < SINGLES; at++) {
      const { wholeMs } = await ask(client, toPosted(ours, { query, variables }));
      latencies.push(wholeMs);
    }
    singles[name] = quantile(
      latencies.slice(SINGLES / 6).toSorted((a, b) => a - b),
      0.5,
    );
  }
  await client.close();
  return singles;
}
