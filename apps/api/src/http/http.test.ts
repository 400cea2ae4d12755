import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { createClient } from "@annals/schema/client";
import { createEmptyDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../server.ts";
import { serveTestApi } from "../testing/served-api.ts";
import { createTestApi, type TestApi } from "../testing/test-api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi({ corsOrigins: ["https://reader.example"] });
});

afterAll(() => api.close());

const question = JSON.stringify({ query: "{ __typename }" });

const post = (headers: Record<string, string>, body: string = question) =>
  api.fetch("/graphql", { method: "POST", headers, body });

describe("the id of a request", () => {
  it("stands in every answer: data, refusals and health", async () => {
    const answers = [
      await post({ "content-type": "application/json" }),
      await post({ "content-type": "application/json" }, '{"query":"{ nothing }"}'),
      await post({ "content-type": "application/json" }, "no JSON"),
      await post({ "content-type": "text/plain" }),
      await api.fetch("/healthz"),
      await api.fetch("/readyz"),
      await api.fetch("/nothing"),
    ];
    const ids = answers.map(({ headers }) => headers.get("x-request-id"));
    for (const id of ids) expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is the caller's own, unless that could forge a line of the log", async () => {
    const ask = async (id: string) => {
      const answer = await post({ "content-type": "application/json", "x-request-id": id });
      return answer.headers.get("x-request-id");
    };
    expect(await ask("site-4f0c2a11")).toBe("site-4f0c2a11");
    for (const id of ["short", "with a space in it", '"},{"level":"x', "x".repeat(129)])
      expect(await ask(id)).toMatch(/^[\da-f-]{36}$/);
  });
});

describe("a page of another origin", () => {
  it("may read answers if the owner allows that origin", async () => {
    const origin = "https://reader.example";
    const answer = await post({ "content-type": "application/json", origin });
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answer.headers.get("access-control-expose-headers")).toBe("x-request-id");
    const preflight = await api.fetch("/graphql", {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST" },
    });
    expect(preflight.headers.get("access-control-allow-headers")).toContain("authorization");
    const other = await post({ "content-type": "application/json", origin: "https://reader.example.org" });
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "cannot send a form of %s",
    async (contentType) => {
      const answer = await post({ "content-type": contentType });
      expect(answer.status).toBe(403);
      const { errors } = (await answer.json()) as { errors: unknown[] };
      expect(errors).toMatchObject([{ extensions: { code: "request.forgeable" } }]);
    },
  );

  it("can send a form with a header that makes the browser ask first", async () => {
    const body = new URLSearchParams({ query: "{ __typename }" }).toString();
    const answer = await post(
      { "content-type": "application/x-www-form-urlencoded", "x-annals-csrf": "1" },
      body,
    );
    expect(await answer.json()).toEqual({ data: { __typename: "Query" } });
  });
});

describe("health", () => {
  const isPublic = false;
  const webPort = 3000;

  it("is told at /healthz and /readyz", async () => {
    expect((await api.fetch("/healthz")).status).toBe(200);
    const ready = await api.fetch("/readyz");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ ready: true });
    expect(ready.headers.get("cache-control")).toBe("no-store");
    expect((await api.fetch("/nothing")).status).toBe(404);
  });

  it("is not ready, and says nothing of the database, while that does not answer", async () => {
    const db = createClient({ connectionString: "postgresql://user:secret@127.0.0.1:1/none" });
    const log: string[] = [];
    const broken = createApi({
      db,
      config: { isPublic, webPort },
      log: (_level, message) => log.push(message),
    });
    expect((await broken.fetch("http://localhost/healthz")).status).toBe(200);
    const ready = await broken.fetch("http://localhost/readyz");
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ ready: false, because: "The database does not answer." });
    expect(log).toEqual(["The database does not answer."]);
    const answer = await broken.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ archive { events } }" }),
    });
    expect(await answer.text()).not.toContain("secret");
    await broken.dispose();
    await db.$disconnect();
  });

  it("is not ready while the database lacks migrations", async () => {
    const empty = await createEmptyDatabase();
    const db = createClient({ connectionString: empty.connectionString });
    const early = createApi({ db, config: { isPublic, webPort }, log: () => undefined });
    const ready = await early.fetch("http://localhost/readyz");
    expect(ready.status).toBe(503);
    expect(await ready.text()).toContain("The database lacks migrations: 0001_archive");
    await early.dispose();
    await db.$disconnect();
    await empty.close();
  });
});

describe("a database that a newer version has migrated", () => {
  it("is still read, is told of at /readyz, and is not changed", async () => {
    const token = "a token for the tests";
    const old = await createTestApi({ token });
    await old.db.$executeRaw`
      INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
      VALUES ('newer', '', '9999_newer', now(), now(), 1)`;
    const ready = await old.fetch("/readyz");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      ready: true,
      note: expect.stringMatching(/newer version .*9999_newer.*Update it/),
    });
    expect((await old.get("{ archive { events } }")).archive.events).toBe(0);
    const query = `mutation { renameEntity(input: { entity: "lima", name: "Lima", author: "Mira Holt", reason: "So" }) { errors { code } } }`;
    const answer = await old.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    expect(answer.status).toBe(503);
    expect((await answer.json()).errors).toMatchObject([
      { extensions: { code: "server.outdated" }, message: expect.stringContaining("newer version") },
    ]);
    expect(await old.db.decision.count()).toBe(0);
    await old.close();
  });
});

describe("a request without a query", () => {
  const json = { "content-type": "application/json" };
  const form = { "content-type": "application/x-www-form-urlencoded", "x-annals-csrf": "1" };

  it.each([
    ["an empty object", () => post(json, "{}")],
    ["a query that is null", () => post(json, '{"query":null}')],
    ["a query without a letter", () => post(json, '{"query":""}')],
    ["an empty list of parameters", () => post(form, "")],
    ["a GET without parameters", () => api.fetch("/graphql", { headers: { accept: "application/json" } })],
    ["a persisted query without a hash", () => post(json, '{"extensions":{"persistedQuery":{"version":1}}}')],
  ])("is the client's fault: %s", async (_, ask) => {
    const answer = await ask();
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "request.invalid" } }] });
  });
});

describe("a header `Host` that names no host", () => {
  it("is the client's fault, and told without our own addresses", async () => {
    const served = await serveTestApi("0123456789abcdef");
    const { port } = new URL(served.url);
    const ask = async (host: string) => {
      const request = get({ host: "127.0.0.1", port, path: "/healthz", headers: { host } });
      const [answer] = (await once(request, "response")) as [IncomingMessage];
      return { status: answer.statusCode, body: await text(answer) };
    };
    for (const host of ["a b", "x@y:99999", "[::1", "%00", "a/b", "localhost:99999"]) {
      const { status, body } = await ask(host);
      expect(status).toBe(400);
      expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: "request.invalid" } }] });
    }
    for (const host of ["archive.example", "[::1]:4000"]) expect((await ask(host)).status).toBe(200);
    await served.close();
  });
});

describe("a GET whose parameters are no JSON", () => {
  it.each(["variables", "extensions"])("is the client's fault: %s", async (name) => {
    const ask = (given: string) => api.fetch(`/graphql?query={__typename}&${name}=${given}`);
    const answer = await ask("{");
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "request.invalid" } }] });
    expect((await ask("{}")).status).toBe(200);
  });
});
