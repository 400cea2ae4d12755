import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort, type TestDatabase } from "@annals/schema/testing";
import { Client, StreamableHTTPClientTransport, type Transport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Citation } from "./answers/citation.ts";
import { openArchive } from "./api/archive.ts";
import { listenHttp } from "./http.ts";
import { operations } from "./server.ts";
import { type ApiProcess, createSeedDatabase, startApi } from "./testing/seed-api.ts";

const siteUrl = "https://archive.example";
const talks = "2017-03-20-japan-russia-hold-talks-on-security-territorial-dispute";

let database: TestDatabase;
let api: ApiProcess;
let server: Server;

/** Serves the tools of an archive on any free port of this machine. */
function serve(apiUrl: string): Promise<Server> {
  const hosts = { host: "127.0.0.1", port: 0, allowedHosts: ["mcp.example"] };
  return listenHttp(openArchive({ apiUrl, siteUrl }), hosts, () => {});
}

beforeAll(async () => {
  database = await createSeedDatabase();
  api = await startApi(database);
  server = await serve(api.apiUrl);
});

afterAll(async () => {
  server.close();
  await api.close();
  await database.close();
});

type Way = [name: string, mode: "auto" | "legacy", open: () => Transport];

const openStdio = () =>
  new StdioClientTransport({
    command: process.execPath,
    args: [join(import.meta.dirname, "main.ts")],
    env: { ANNALS_API_URL: api.apiUrl, ANNALS_SITE_URL: siteUrl },
  });

const getPort = (listener: Server) => (listener.address() as AddressInfo).port;

const openHttp = (listener = server) =>
  new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${getPort(listener)}/mcp`));

/** The two ways to reach it, each as clients of today's protocol and of the one before it. */
const ways: Way[] = [
  ["stdio", "auto", openStdio],
  ["stdio", "legacy", openStdio],
  ["Streamable HTTP", "auto", openHttp],
  ["Streamable HTTP", "legacy", openHttp],
];

async function withClient<T>([, mode, open]: Way, run: (client: Client) => Promise<T>) {
  const client = new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode } });
  await client.connect(open());
  try {
    return await run(client);
  } finally {
    await client.close();
  }
}

interface Answer {
  isError: boolean;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the tool in each test.
  data: any;
}

async function call(client: Client, name: string, input: Record<string, unknown>): Promise<Answer> {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: input });
  const [part] = content;
  return { isError, text: part?.type === "text" ? part.text : "", data: structuredContent };
}

const ask = (name: string, input: Record<string, unknown>, listener = server) =>
  withClient(["HTTP", "auto", () => openHttp(listener)], (client) => call(client, name, input));

/** Everything in an answer that looks like a citation. */
function findCitations(value: unknown): Citation[] {
  if (typeof value !== "object" || value === null) return [];
  if ("documentId" in value && "quote" in value) return [value as Citation];
  return Object.values(value).flatMap(findCitations);
}

it.each(ways)("serves tools that only read, over %s to a client of the %s kind", async (...way) => {
  await withClient(way, async (client) => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "search",
      "event",
      "entity",
      "timeline",
      "explain",
      "document",
    ]);
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(outputSchema).toMatchObject({ type: "object" });
      expect(description).toMatch(/\.$/);
    }
    // The client has the tools' schemas now, and refuses structured content that does not fit.
    const { text, data } = await call(client, "event", { slug: talks });
    expect(data).toMatchObject({ slug: talks, date: "2017-03-20", place: "Tokyo", totalReports: 2 });
    expect(text).toContain("“March 20, 2017, 11:44 UTC+3 TOKYO” (TASS,");
  });
});

describe("every statement's citations", () => {
  it.each([
    ["search", { query: "islands", limit: 25 }],
    ["event", { slug: talks }],
    ["entity", { slug: "fumio-kishida" }],
    ["timeline", { limit: 25 }],
    ["explain", { of: talks }],
  ])("of %s are the words at that place of the document, and lead there", async (name, input) => {
    const { data, text } = await ask(name, input);
    const citations = findCitations(data);
    expect(citations.length).toBeGreaterThan(3);
    const documents = await database.client.document.findMany({
      select: { id: true, text: true, title: true },
    });
    for (const { documentId, title, start, end, quote, isCut, url } of citations) {
      const document = documents.find(({ id }) => id === documentId);
      expect(document?.text.slice(start, end)).toBe(quote);
      expect(title).toBe(document?.title);
      expect(isCut).toBe(false);
      expect(url).toBe(`${siteUrl}/documents/${documentId}#s-${start}-${end}`);
      expect(text).toContain(url);
    }
  });

  it("number the evidence of the text, each stretch once", async () => {
    const { text } = await ask("entity", { slug: "kunashir" });
    const numbers = [...text.matchAll(/^\[(\d+)\]/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const marks = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(Math.max(...marks)).toBe(numbers.length);
  });
});

describe("search", () => {
  it("finds each type, with where it is told", async () => {
    for (const type of ["event", "entity", "document", "comment"]) {
      const { data } = await ask("search", { query: "Japan", types: [type.toUpperCase()], limit: 25 });
      expect(data.results.length).toBeGreaterThan(0);
      expect(data.results.every((hit: { type: string }) => hit.type === type)).toBe(true);
      for (const { citations } of data.results) expect(citations.length).toBeGreaterThan(0);
    }
  });

  it("leads from a hit in a document to the event that it tells of", async () => {
    const { data } = await ask("search", {
      query: "2+2 format",
      types: ["DOCUMENT"],
      entities: ["fumio-kishida"],
    });
    expect(data.results).toMatchObject([{ event: talks, citations: [{ source: "TASS" }] }]);
    expect(data.results[0].citations[0].quote).toContain("2+2 meeting");
  });

  it("keeps to the types and the period it is asked for, and pages", async () => {
    const input = { query: "Russia", types: ["EVENT"], from: "2015-01-01", to: "2016-12-31", limit: 2 };
    const { data } = await ask("search", input);
    expect(data.results).toHaveLength(2);
    expect(data.results[0].date).toMatch(/^201[56]/);
    const { data: next } = await ask("search", { ...input, after: data.nextCursor });
    expect(next.results[0].id).not.toBe(data.results[0].id);
    expect(next.total).toBe(data.total);
  });
});

describe("timeline", () => {
  it("lists the events of several entities in the order of time, and counts all of them", async () => {
    const { data } = await ask("timeline", { entities: ["japan", "russia"], from: "2010-01-01", limit: 25 });
    const dates = data.events.map(({ date }: { date: string }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect(data.total).toBe(dates.length);
    expect(data.buckets[0]).toMatchObject({ start: "2010-01-01", end: "2010-12-31" });
  });

  it("lists what nothing dates, and says so", async () => {
    const { data, text } = await ask("timeline", { undated: true });
    expect(data.total).toBeGreaterThan(0);
    expect(data.events[0].date).toBeNull();
    expect(text).toContain("- undated: ");
  });
});

describe("event", () => {
  it("tells where its sources disagree, both sides with their words", async () => {
    const { data, text } = await ask("event", { slug: talks });
    const names = data.conflicts.map(
      ({ shown, rival }: { shown: { value: string }; rival: { value: string } }) => [
        shown.value,
        rival.value,
      ],
    );
    expect(names).toContainEqual(["Etorofu", "Iturup"]);
    expect(text).toMatch(/- NAME: Etorofu \[\d+\], but Iturup \[\d+\]/);
  });

  it("tells through whom each report came", async () => {
    const { text } = await ask("event", { slug: talks });
    expect(text).toContain("- Japan Today <- Associated Press: Japan, Russia hold talks");
  });
});

describe("explain", () => {
  it("explains an event, an entity, and anything that has an id", async () => {
    const mention = await database.client.mention.findFirstOrThrow();
    for (const of of [talks, "kunashir", mention.id, mention.documentId]) {
      const { data, isError } = await ask("explain", { of });
      expect(isError).toBe(false);
      expect(findCitations(data).length).toBeGreaterThan(0);
    }
  });
});

describe("what cannot be answered", () => {
  it("names what is near to a slug that nothing has", async () => {
    const { isError, text } = await ask("event", { slug: "2017-03-21-japan-russia-hold-talks" });
    expect(isError).toBe(true);
    expect(text).toContain(`- ${talks}: Japan, Russia hold talks`);
    const entity = await ask("entity", { slug: "lavrov" });
    expect(entity.text).toContain("- sergei-lavrov: Sergei Lavrov");
  });

  it("says where to look if nothing is near, and if an id is nobody's", async () => {
    expect((await ask("explain", { of: "qqqq-zzzz" })).text).toContain("with the tool `search`");
    expect((await ask("explain", { of: "evt-00000000000000000000" })).text).toContain(
      "Nothing in the archive",
    );
  });

  it("says what is wrong with an input, whoever finds it", async () => {
    expect(await ask("timeline", { from: "next week" })).toMatchObject({ isError: true });
    const empty = await ask("search", { query: "-" });
    expect(empty).toMatchObject({ isError: true, text: expect.stringContaining("(search.empty)") });
    const unknown = await ask("timeline", { since: "2017-01-01" });
    expect(unknown).toMatchObject({ isError: true, text: expect.stringContaining('"since"') });
    const cursor = await ask("search", { query: "Japan", after: "nonsense" });
    expect(cursor).toMatchObject({ isError: true, text: expect.stringContaining("(cursor.unreadable)") });
  });

  it("says how to start an archive that cannot be reached", async () => {
    const nobody = `http://localhost:${await findFreePort()}/graphql`;
    const other = await serve(nobody);
    const { isError, text } = await ask("search", { query: "Japan" }, other);
    other.close();
    expect(isError).toBe(true);
    expect(text).toContain(`cannot be reached at ${nobody}`);
  });
});

describe("document", () => {
  it("shows a quote in its context, and the events that are told there", async () => {
    const found = await ask("search", { query: "2+2", types: ["DOCUMENT"] });
    const [{ documentId: id, start, quote }] = findCitations(found.data) as [Citation];
    const { data, text } = await ask("document", { id, start: start - 100, length: 1000 });
    const { text: whole } = await database.client.document.findUniqueOrThrow({ where: { id } });
    expect(data.passage.quote).toBe(whole.slice(start - 100, start + 900));
    expect(data).toMatchObject({ totalLength: whole.length, language: "en" });
    expect(data.events).toContainEqual(expect.objectContaining({ slug: talks }));
    expect(text).toContain(quote);
  });

  it("ends where the text does, and is not known by a wrong id", async () => {
    const { id, text: whole } = await database.client.document.findFirstOrThrow();
    const { data } = await ask("document", { id, start: whole.length - 10, length: 20_000 });
    expect(data.passage).toMatchObject({ end: whole.length, quote: whole.slice(-10) });
    expect(await ask("document", { id: "doc-1" })).toMatchObject({ isError: true });
  });
});

describe("on an archive that strangers can reach, which answers registered operations only", () => {
  let folder: string;
  let open: ApiProcess;
  let other: Server;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "annals-mcp-"));
    const manifest = join(folder, "mcp.json");
    await writeFile(manifest, operations);
    const settings = { ANNALS_PUBLIC: "1", ANNALS_PERSISTED_ONLY: "1", ANNALS_OPERATIONS: manifest };
    open = await startApi(database, settings);
    other = await serve(open.apiUrl);
  });
  afterAll(async () => {
    other.close();
    await open.close();
    await rm(folder, { recursive: true });
  });

  it("answers from every tool", async () => {
    const answers = await Promise.all([
      ask("search", { query: "Japan" }, other),
      ask("event", { slug: talks }, other),
      ask("entity", { slug: "kunashir" }, other),
      ask("timeline", {}, other),
      ask("explain", { of: talks }, other),
    ]);
    expect(answers.map(({ isError }) => isError)).toEqual(answers.map(() => false));
    expect((await ask("event", { slug: "2017-japan" }, other)).text).toContain("Near it:");
  });

  it("cites no more of a restricted document than its API shows", async () => {
    const { data } = await ask("search", { query: "talks", types: ["DOCUMENT"] }, other);
    const [found, ...others] = data.results.filter(({ title }: { title: string }) =>
      title.startsWith("Japan, Russia hold talks"),
    );
    expect(others).toEqual([]);
    expect(found.citations).toEqual([]);
    const { data: read, text } = await ask("document", { id: found.id }, other);
    expect(read).toMatchObject({ passage: null, totalLength: null });
    expect(text).toContain(
      "Its rights notice forbids showing the text; it opens so:\n\nThe foreign and defense",
    );
  });
});

describe("over HTTP", () => {
  async function getStatus(path: string, headers: Record<string, string>, method = "GET"): Promise<number> {
    const sent = request({ host: "127.0.0.1", port: getPort(server), path, method, headers }).end();
    const [response] = await once(sent, "response");
    response.resume();
    return response.statusCode;
  }

  it("refuses a foreign host name and a foreign page, and lets in those that are allowed", async () => {
    expect(await getStatus("/mcp", { host: "evil.example" }, "POST")).toBe(403);
    expect(await getStatus("/mcp", { origin: "https://evil.example" }, "POST")).toBe(403);
    expect(await getStatus("/healthz", { host: "mcp.example", origin: "https://mcp.example" })).toBe(200);
    expect(await getStatus("/healthz", { host: "localhost:4100", origin: "http://localhost:6274" })).toBe(
      200,
    );
  });

  it("has nothing but the endpoint and its health", async () => {
    expect(await getStatus("/", {})).toBe(404);
    expect(await getStatus("/healthz", {})).toBe(200);
  });
});
