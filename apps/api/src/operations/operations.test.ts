import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, type TestApi } from "../testing/test-api.ts";
import { openOperations } from "./operation-store.ts";
import { ManifestError, toOperationId } from "./read-manifest.ts";

const folder = mkdtempSync(join(tmpdir(), "annals-operations-"));
const path = join(folder, "operations.json");
const text = "query Count($text: String) { events(filter: { text: $text }) { totalCount } }";
const id = toOperationId(text);
const write = (...texts: string[]) =>
  writeFileSync(path, JSON.stringify(Object.fromEntries(texts.map((one) => [toOperationId(one), one]))));

let open: TestApi;
let closed: TestApi;
let stranger: TestApi;

beforeAll(async () => {
  write(text);
  open = await createTestApi({ operationPaths: [path] });
  closed = await createTestApi({ operationPaths: [path], isPersistedOnly: true });
  stranger = await createTestApi({ operationPaths: [path], isPublic: true });
});

afterAll(async () => {
  for (const api of [open, closed, stranger]) await api.close();
  rmSync(folder, { recursive: true });
});

const post = (api: TestApi, body: unknown) =>
  api.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const found = { data: { events: { totalCount: 0 } } };

describe("a registered operation", () => {
  it("is answered by its id alone, with variables, whether free queries are on or off", async () => {
    for (const api of [open, closed]) {
      const answer = await post(api, { documentId: id, variables: { text: "treaty" } });
      expect([answer.status, await answer.json()]).toEqual([200, found]);
    }
  });

  it("is answered to clients that send the hash as Apollo's and urql's do", async () => {
    const persistedQuery = { version: 1, sha256Hash: id.slice("sha256:".length) };
    expect(await (await post(closed, { extensions: { persistedQuery } })).json()).toEqual(found);
  });

  it("has a string for an id: anything else is told as such", async () => {
    for (const [body, name, kind] of [
      [{ documentId: 5 }, "documentId", "a number"],
      [{ documentId: [id] }, "documentId", "a list"],
      [{ extensions: { persistedQuery: { sha256Hash: true } } }, "sha256Hash", "a boolean"],
    ] as const)
      for (const api of [open, closed]) {
        const answer = await post(api, body);
        const { errors } = (await answer.json()) as { errors: { message: string }[] };
        expect([answer.status, errors]).toMatchObject([400, [{ extensions: { code: "request.invalid" } }]]);
        expect(errors[0]?.message).toContain(`${name}\` must be a string; this is ${kind}.`);
      }
    expect(await (await post(open, { documentId: null, query: text })).json()).toEqual(found);
  });

  it("is answered to a GET, which names its variables in the address", async () => {
    const variables = encodeURIComponent(JSON.stringify({ text: "treaty" }));
    const answer = await closed.fetch(`/graphql?documentId=${id}&variables=${variables}`);
    expect(await answer.json()).toEqual(found);
    const wrong = await closed.fetch(
      `/graphql?documentId=${id}&variables=${encodeURIComponent('{"text":5}')}`,
    );
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get("cache-control")).toBe("no-store");
  });

  it("is known as soon as a manifest that has it is written", async () => {
    const store = openOperations([path]);
    const other = "query Other { archive { events } }";
    expect([store.find(id), store.find(toOperationId(other))]).toEqual([text, null]);
    await new Promise((resolve) => setTimeout(resolve, 1050));
    write(text, other);
    expect(store.find(toOperationId(other))).toBe(other);
  });
});

describe("an operation that is not registered", () => {
  it("is refused by its id, with a message that says how ids are made", async () => {
    for (const api of [open, closed]) {
      const answer = await post(api, { documentId: `sha256:${"0".repeat(64)}` });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        errors: [
          {
            message: expect.stringContaining("No operation with this id"),
            extensions: { code: "operation.unknown" },
          },
        ],
      });
    }
  });

  it("is refused as a text where free queries are switched off, and answered where they are not", async () => {
    const refused = await post(closed, { query: "{ __typename }" });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: "operation.unregistered" } }],
    });
    const both = await post(closed, { query: "{ __typename }", documentId: id });
    expect(await both.json()).toMatchObject({ errors: [{ extensions: { code: "operation.unregistered" } }] });
    expect(await (await post(open, { query: "{ __typename }" })).json()).toEqual({
      data: { __typename: "Query" },
    });
  });

  it("cannot be written in GraphiQL where free queries are switched off", async () => {
    const answer = await closed.fetch("/graphql", { headers: { accept: "text/html" } });
    expect(await answer.text()).not.toContain("<html");
  });
});

describe("a manifest", () => {
  it.each([
    ["is not there", join(folder, "none.json"), ""],
    ["is no JSON", join(folder, "broken.json"), "{"],
    [
      "has a text that is not of its id",
      join(folder, "forged.json"),
      JSON.stringify({ [id]: "{ __typename }" }),
    ],
  ])("that %s is named", (_what, file, content) => {
    if (content !== "") writeFileSync(file, content);
    expect(() => openOperations([file], true)).toThrow(ManifestError);
    expect(() => openOperations([file], true)).toThrow(file);
  });
});

describe("the answer to a GET", () => {
  const address = `/graphql?documentId=${id}`;

  it("may be kept by all on a public archive, and by its reader alone on a private one", async () => {
    const kept = async (api: TestApi) => (await api.fetch(address)).headers.get("cache-control");
    expect(await kept(stranger)).toMatch(/^public, max-age=30/);
    expect(await kept(open)).toBe("private, no-cache");
    expect((await post(stranger, { documentId: id })).headers.get("cache-control")).toBeNull();
  });

  it("is not sent twice to whoever has it", async () => {
    const first = await stranger.fetch(address);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    const again = await stranger.fetch(address, { headers: { "if-none-match": `"other", W/${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("etag")).toBe(tag);
    expect(again.headers.get("x-request-id")).not.toBeNull();
    const changed = await stranger.fetch(address, { headers: { "if-none-match": '"other"' } });
    expect(changed.status).toBe(200);
  });

  it("is never kept if it has errors", async () => {
    const answer = await stranger.fetch("/graphql?query={event(slug:%22x%22){nothing}}");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
  });
});
