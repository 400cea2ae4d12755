import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maxBodyBytes, maxRequestBytes } from "../../limits/limits.ts";
import { createApi, type Server } from "../../server.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const TOKEN = "a token for the tests";
const PAGE =
  "Martin Ferrer opens a bridge\n\nMarch 7, 2016\n\nPeruvian President Martin Ferrer opened the new bridge in Lima on Monday before a great many people.\n";
const INGEST = `mutation ($input: IngestInput!) { ingest(input: $input) {
  outcomes { path status format document { id title url } error { code message } }
  errors { __typename code message path } } }`;

let api: TestApi;
let url = "";
let served: Server;
let close: () => Promise<void>;
beforeAll(async () => {
  api = await createTestApi({ token: TOKEN });
  const config = { isPublic: false, webPort: 3000, token: TOKEN };
  const { db, connectionString } = api;
  served = createApi({ db, config, connectionString, log: () => undefined });
  const server = createServer(served);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  close = () => new Promise((resolve) => server.close(() => resolve()));
});
afterAll(async () => {
  await close();
  await served.dispose();
  await api.close();
});

const headers = { authorization: `Bearer ${TOKEN}` };

async function sendText(input: object) {
  const response = await api.fetch("/graphql", {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ query: INGEST, variables: { input } }),
  });
  return (await response.json()).data.ingest;
}

async function sendFile(file: File, own: Record<string, string> = headers) {
  const body = new FormData();
  body.set("operations", JSON.stringify({ query: INGEST, variables: { input: { file: null } } }));
  body.set("map", JSON.stringify({ 0: ["variables.input.file"] }));
  body.set("0", file);
  return fetch(url, { method: "POST", headers: own, body });
}

// The first document that is sent starts the threads that read.
describe("ingest", { timeout: 60_000 }, () => {
  it("stores a text with its address, and says what became of it", async () => {
    const address = "https://news.example/bridge";
    const first = await sendText({ text: PAGE, url: address });
    expect(first).toMatchObject({
      errors: [],
      outcomes: [
        { path: "text", status: "STORED", document: { title: "Martin Ferrer opens a bridge", url: address } },
      ],
    });
    expect((await sendText({ text: PAGE, url: address })).outcomes).toMatchObject([{ status: "UNCHANGED" }]);
    const newer = await sendText({ text: PAGE.replace("Monday", "that Monday"), url: address });
    expect(newer.outcomes).toMatchObject([{ status: "NEW_VERSION" }]);
    expect((await api.get(`{ entity(slug: "martin-ferrer") { name } }`)).entity).not.toBeNull();
  });

  it("stores a file that is larger than other requests may be", async () => {
    const text = `Alma Ruiz visits a harbour\n\nMay 9, 2016\n\n${"Chilean Minister Alma Ruiz visited the harbour of Arica. ".repeat(2500)}\n`;
    expect(text.length).toBeGreaterThan(maxBodyBytes);
    const response = await sendFile(new File([text], "harbour.txt"));
    expect((await response.json()).data.ingest).toMatchObject({
      errors: [],
      outcomes: [{ path: "harbour.txt", status: "STORED" }],
    });
  });

  it("tells why a document is not stored", async () => {
    const response = await sendFile(
      new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])], "picture.png"),
    );
    const { outcomes } = (await response.json()).data.ingest;
    expect(outcomes).toMatchObject([{ path: "picture.png", status: "FAILED", document: null }]);
    expect(outcomes[0].error.code).toContain(".");
  });

  it("wants one of text and file", async () => {
    for (const input of [{}, { url: "https://news.example/" }])
      expect((await sendText(input)).errors).toMatchObject([{ __typename: "InputInvalid" }]);
  });

  it("wants an address of a page, an instant that can be kept, and a file that is one", async () => {
    for (const [field, value] of [
      ["url", "javascript:alert(1)"],
      ["url", "not an address"],
      ["url", `https://news.example/${"x".repeat(2000)}`],
      ["retrievedAt", "+275760-09-13T00:00:00Z"],
    ] as const)
      expect(await sendText({ text: `${PAGE}${value}\n`, [field]: value })).toMatchObject({
        outcomes: [],
        errors: [{ __typename: "InputInvalid", path: [field] }],
      });
    const { errors } = await (
      await api.fetch("/graphql", {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ query: INGEST, variables: { input: { file: "a string" } } }),
      })
    ).json();
    expect(errors).toMatchObject([{ extensions: { code: "request.invalid" } }]);
  });

  it("tells whoever may send documents how large they may be", async () => {
    const response = await sendFile(new File(["x".repeat(maxRequestBytes)], "large.txt"));
    expect(response.status).toBe(413);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toContain(`may have ${maxRequestBytes} bytes with a document in it`);
  });

  it("does not read what is large from whoever may not change the archive", async () => {
    const file = new File(["x".repeat(2 * maxBodyBytes)], "large.txt");
    const response = await sendFile(file, { authorization: "Bearer something else" });
    expect(response.status).toBe(413);
    const small = await sendFile(new File([PAGE], "small.txt"), { authorization: "Bearer something else" });
    expect((await small.json()).data.ingest.errors).toMatchObject([{ code: "access.token-wrong" }]);
  });
});
