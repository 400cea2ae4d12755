import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveError, openArchive } from "./archive.ts";
import { graphql } from "./graphql.ts";
import { toManifest, toOperation } from "./operations.ts";
import { type ApiProcess, startApi } from "./testing/api.ts";

const Dated = graphql(`
  fragment Dated on Event {
    date {
      display
    }
  }
`);
const Meetings = graphql(
  `
    query Meetings($from: Date) {
      events(filter: { kinds: [MEETING], from: $from }, first: 5) {
        totalCount
        nodes {
          title
          ...Dated
        }
      }
    }
  `,
  [Dated],
);
const Counts = graphql(`
  query Counts {
    archive {
      events
    }
  }
`);
const Hide = graphql(`
  mutation Hide($input: HideInput!) {
    hide(input: $input) {
      __typename
    }
  }
`);

let database: TestDatabase;
let api: ApiProcess;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-client-"));
  const manifest = join(folder, "operations.json");
  await writeFile(manifest, JSON.stringify(await toManifest([Meetings])));
  database = await createTestDatabase();
  const day = new Date("2017-03-20");
  const dates = { dateEdtf: "2017-03-20", dateFrom: day, dateTo: day, datePrecision: "DAY" as const };
  await database.client.event.create({
    data: { id: "evt-1", slug: "talks", title: "Talks", kind: "MEETING", status: "OCCURRED", ...dates },
  });
  api = await startApi({ DATABASE_URL: database.connectionString, ANNALS_OPERATIONS: manifest });
});

afterAll(async () => {
  await api.close();
  await database.close();
  await rm(folder, { recursive: true });
});

const found = { totalCount: 1, nodes: [{ title: "Talks", date: { display: "20 March 2017" } }] };

describe("a typed query", () => {
  it("is answered with what it asks for, its fragments' fields too", async () => {
    const { events } = await openArchive({ url: api.url }).ask(Meetings, { from: "2017-01-01" });
    const titles: string[] = events.nodes.map(({ title, date }) => `${date.display}: ${title}`);
    expect(titles).toEqual(["20 March 2017: Talks"]);
  });

  it("needs no variables where it has none that must be given", async () => {
    expect((await openArchive({ url: api.url }).ask(Counts)).archive.events).toBe(1);
    expect((await openArchive({ url: api.url }).ask(Meetings)).events).toEqual(found);
  });

  it("fails with the code and the words of the API where it is refused", async () => {
    const asked = openArchive({ url: api.url }).ask(Meetings, { from: "yesterday" });
    await expect(asked).rejects.toMatchObject({ name: "ArchiveError", code: "date.unreadable" });
  });
});

describe("a registered query", () => {
  const asked: Request[] = [];
  const archive = () =>
    openArchive({
      url: api.url,
      isRegistered: true,
      fetch: (...request) => {
        asked.push(new Request(...request));
        return fetch(...request);
      },
    });

  it("is asked by its id alone, with GET", async () => {
    expect((await archive().ask(Meetings, { from: "2017-01-01" })).events).toEqual(found);
    const { id } = await toOperation(Meetings);
    const address = new URL(asked[0]?.url ?? "");
    expect([asked[0]?.method, address.searchParams.get("documentId")]).toEqual(["GET", id]);
    expect(address.searchParams.has("query")).toBe(false);
  });

  it("is unknown to an API that has no manifest with it", async () => {
    await expect(archive().ask(Counts)).rejects.toMatchObject({ code: "operation.unknown" });
  });

  it("is asked with POST if it is a mutation", async () => {
    await expect(
      archive().ask(Hide, { input: { id: "evt-1", reason: "wrong", author: "reader" } }),
    ).rejects.toMatchObject({ code: "operation.unknown" });
    expect(asked.at(-1)?.method).toBe("POST");
  });
});

it("sends the token, and no other header that tells who asks", async () => {
  const server = createServer((request, response) => response.end(JSON.stringify({ data: request.headers })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const headers: Record<string, unknown> = await openArchive({ url, token: "secret" }).ask(Counts);
  expect(headers).toMatchObject({ authorization: "Bearer secret", "content-type": "application/json" });
  server.close();
});

it.each([
  ["a page", "<html>"],
  ["other JSON", '{"ok":true}'],
  ["null", "null"],
])("names what answers with %s as no API", async (_what, text) => {
  const server = createServer((_request, response) => response.writeHead(502).end(text));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const asked = openArchive({ url }).ask(Counts);
  await expect(asked).rejects.toThrow(ArchiveError);
  await expect(asked).rejects.toMatchObject({
    code: "answer.unreadable",
    message: expect.stringContaining("502"),
  });
  server.close();
});

it("says where nothing answers, and why, without the password of the address", async () => {
  const asked = openArchive({
    url: "http://reader:secret@127.0.0.1:1/graphql",
    fetch: () => fetch("http://127.0.0.1:1"),
  });
  const error = await asked.ask(Counts).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ArchiveError);
  expect(error).toMatchObject({ code: "answer.none", cause: expect.any(TypeError) });
  expect(String(error)).toMatch(/No archive answers at http:\/\/127\.0\.0\.1:1\/graphql: \S/);
});

it("says where an answer did not come in time", async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  await expect(openArchive({ url, timeoutMs: 50 }).ask(Counts)).rejects.toMatchObject({
    code: "answer.none",
    message: expect.stringMatching(/^No archive answers at http.*timeout/),
  });
  server.closeAllConnections();
  server.close();
});
