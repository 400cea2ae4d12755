import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "./server.ts";
import { buildTalks } from "./testing/talks.ts";
import { createTestApi, type TestApi } from "./testing/test-api.ts";

const talks = buildTalks();
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});

afterAll(() => api.close());

const json = { "content-type": "application/json" };

const post = (body: unknown, headers: Record<string, string> = {}) =>
  api.fetch("/graphql", { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) });

describe("GraphQL over HTTP", () => {
  let url = "";
  let close: () => Promise<void>;

  beforeAll(async () => {
    const yoga = createApi({ db: api.db, config: { isPublic: false, webPort: 3000 }, log: () => undefined });
    const server = createServer(yoga);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    close = async () => {
      await new Promise((resolve) => server.close(resolve));
      await yoga.dispose();
    };
  });

  afterAll(() => close());

  for (const audit of serverAudits({ url: () => url, fetchFn: fetch })) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result.status === "ok" ? "ok" : result.reason).toBe("ok");
    });
  }
});

describe("the API in a browser", () => {
  it("shows GraphiQL, which asks no other host for anything", async () => {
    const response = await api.fetch("/graphql", { headers: { accept: "text/html" } });
    const html = await response.text();
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(html).toContain("Annals");
    for (const name of ["Latest", "Timeline", "Entities", "Evidence", "Threads", "Search"])
      expect(html).toContain(`query ${name}`);
    const outsideScripts = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");
    const loaded = [
      ...outsideScripts.matchAll(/<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/g),
    ];
    expect(
      loaded.map(([, address]) => address).filter((address) => address && !address.startsWith("data:")),
    ).toEqual([]);
  });

  it("answers pages of the web site on this machine, and no others", async () => {
    for (const origin of ["http://localhost:3000", "http://127.0.0.1:3000"]) {
      const response = await post({ query: "{ __typename }" }, { origin });
      expect(response.headers.get("access-control-allow-origin")).toBe(origin);
      expect(response.headers.get("access-control-allow-credentials")).toBeNull();
    }
    for (const origin of ["http://localhost:9999", "https://evil.example", "null"]) {
      const response = await post({ query: "{ __typename }" }, { origin });
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
      const preflight = await api.fetch("/graphql", {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST" },
      });
      expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});

describe("an error", () => {
  it("that nobody expected is hidden from the client, and logged with the request's id", async () => {
    await api.db.$executeRawUnsafe(`ALTER TABLE "Warning" RENAME TO "Hidden"`);
    try {
      const response = await post({
        query: "{ documents { nodes { id warnings { code } } } archive { events } }",
      });
      const { errors } = (await response.json()) as {
        errors: { message: string; extensions: Record<string, string> }[];
      };
      expect(errors[0]?.message).toBe("The server failed at this. Its log says more, under the request id.");
      const requestId = errors[0]?.extensions.requestId;
      expect(errors[0]?.extensions).toEqual({
        code: "internal",
        requestId: response.headers.get("x-request-id"),
      });
      expect(JSON.stringify(errors)).not.toMatch(/"Warning"|does not exist|prisma/i);
      const line = api.log.find((entry) => requestId !== undefined && entry.includes(requestId));
      expect(line).toContain('"path":"documents"');
      expect(line).toContain("Warning");
    } finally {
      await api.db.$executeRawUnsafe(`ALTER TABLE "Hidden" RENAME TO "Warning"`);
    }
  });

  it.each([
    ["of the language", "{ events { ", "query.syntax"],
    ["of an unknown field", "{ nothing }", "query.invalid"],
    ["of a missing argument", "{ event { id } }", "query.invalid"],
    ["of a wrong argument", "{ event(slug: 5) { id } }", "query.invalid"],
    ["of a mutation", "mutation { nothing }", "query.invalid"],
    ["of an empty text", " ", "query.syntax"],
  ])("%s has a stable code", async (_what, query, code) => {
    expect(await api.getCode(query)).toBe(code);
  });

  it("of a request that is not one of GraphQL has a stable code", async () => {
    const response = await post({ variables: {} });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "request.invalid" } }] });
  });

  it("of a variable that does not fit has a stable code, also for an unknown operation", async () => {
    const query = "query One($first: Int) { events(first: $first) { totalCount } }";
    expect(await api.getCode(query, { first: "many" })).toBe("query.invalid");
    const response = await post({ query, operationName: "Two" });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "request.invalid" } }] });
  });
});

describe("a hostile request", () => {
  const nest = (depth: number) => {
    let query = "id";
    for (let level = 0; level < depth; level += 1)
      query = `event { reports(first: 1) { nodes { ${query} } } }`;
    return `{ node(id: "${talks.reports.wireReport.id}") { ... on Report { ${query} } } }`;
  };

  it("that is too deep is refused with the limit", async () => {
    expect((await api.ask(nest(4))).errors).toBeUndefined();
    const { errors } = await api.ask(nest(5));
    expect(errors?.[0]).toMatchObject({
      message: "Fields may be nested 15 deep; these are 17 deep.",
      extensions: { code: "query.too-deep" },
    });
  });

  it("that hides its depth in fragments is refused", async () => {
    const fragments = Array.from(
      { length: 8 },
      (_, index) => `fragment F${index} on Report { event { reports { nodes { ...F${index + 1} } } } }`,
    );
    const query = `{ events { nodes { reports { nodes { ...F0 } } } } } ${fragments.join(" ")} fragment F8 on Report { id }`;
    expect(await api.getCode(query)).toBe("query.too-deep");
  });

  it("whose fragments spread themselves, or multiply, is refused at once", async () => {
    const codes = await api.ask(
      "{ events { nodes { ...A } } } fragment A on Event { ...B } fragment B on Event { ...A }",
    );
    expect(codes.errors?.[0]?.extensions?.code).toBe("query.invalid");
    const bombs = Array.from(
      { length: 30 },
      (_, index) => `fragment B${index} on Query { ...B${index + 1} a${index}: __typename ...B${index + 1} }`,
    );
    const startedAt = performance.now();
    await api.ask(`{ ...B0 } ${bombs.join(" ")} fragment B30 on Query { __typename }`);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it("with too many aliases is refused with the limit", async () => {
    const aliases = Array.from({ length: 51 }, (_, index) => `a${index}: archive { events }`).join(" ");
    const { errors } = await api.ask(`{ ${aliases} }`);
    expect(errors?.[0]).toMatchObject({
      message: "A request may have 50 aliases; this one has 51.",
      extensions: { code: "query.too-many-aliases" },
    });
  });

  it("for too many objects is refused with the limit, whether by numbers or variables", async () => {
    const query = `query ($n: Int) { events(first: $n) { nodes { entities(first: $n) { nodes { mentions(first: $n) { nodes { id } } } } } } }`;
    const { errors } = await api.ask(query, { n: 100 });
    expect(errors?.[0]?.extensions?.code).toBe("query.too-many-nodes");
    expect(errors?.[0]?.message).toMatch(
      /^A request may ask for 100000 objects; this one may ask for \d+\. Lower/,
    );
    expect(await api.getCode(query.replaceAll("$n)", "100)").replace("query ($n: Int)", ""))).toBe(
      "query.too-many-nodes",
    );
    expect((await api.ask(query, { n: 20 })).errors).toBeUndefined();
  });

  it("counts what is dear to look for as more than what it gives", async () => {
    const query = `{ events(first: 5) { nodes { related(first: 20) { event { related(first: 20) { event { related(first: 20) { score } } } } } } } }`;
    expect(await api.getCode(query)).toBe("query.too-many-nodes");
    expect(await api.getCode(query.replaceAll("20", "5"))).toBeNull();
  });

  it("may count over the archive nine times, and as often as it likes what is kept counted", async () => {
    const repeat = (times: number, field: string) =>
      `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${field}`).join(" ")} }`;
    const counts = [
      "events(filter: { kinds: [VISIT] }) { ...on EventConnection { totalCount } }",
      "timeline(granularity: YEAR, filter: { minReports: 2 }) { count }",
      "timeline(granularity: YEAR) { leading { why } }",
      "conflicts { totalCount }",
      `known(filter: { text: "a" }) { since }`,
      `search(query: "a") { totalCount }`,
      `search(query: "a") { facetValues(by: KIND) { value } }`,
      `source(slug: "s") { years { year } }`,
      `entity(slug: "s", asOf: "2020-01-01") { cooccurring { events } }`,
      `entity(slug: "s", asOf: "2020-01-01") { tellers { events } }`,
    ];
    for (const field of counts) {
      const { errors } = await api.ask(repeat(10, field));
      expect(errors?.[0]?.extensions?.code).toBe("query.too-many-nodes");
      expect(errors?.[0]?.message).toContain("a count over the archive is as many as 10000");
      expect(await api.getCode(repeat(9, field))).toBeNull();
    }
    expect(await api.getCode(repeat(25, "events(filter: { undated: true }) { totalCount }"))).toBeNull();
    expect(await api.getCode(repeat(25, "events(filter: { kinds: [VISIT] }) { nodes { id } }"))).toBeNull();
  });

  it("may count over the links of an entity a few times, and read what is kept of it as often as it likes", async () => {
    const repeat = (field: string) =>
      `{ ${Array.from({ length: 25 }, (_, index) => `a${index}: entity(slug: "s") { ${field} }`).join(" ")} }`;
    expect(await api.getCode(repeat("tellers { events }"))).toBe("query.too-many-nodes");
    expect(await api.getCode(`{ entities(first: 20) { nodes { tellers { events } } } }`)).toBeNull();
    for (const field of ["cooccurring { events }", "positions { totalCount }"])
      expect(await api.getCode(repeat(field))).toBeNull();
  });

  it("may not count over a day's archive for each of what it counted over it, in fragments neither", async () => {
    const nest = (asOf: string) => `{ entity(slug: "s"${asOf}) { ...Others } }
      fragment Others on Entity { cooccurring(first: 10) { entity { cooccurring(first: 10) { events } } } }`;
    expect(await api.getCode(nest(`, asOf: "2020-01-01"`))).toBe("query.too-many-nodes");
    expect(await api.getCode(nest(", asOf: null"))).toBeNull();
    expect(await api.getCode(nest(""))).toBeNull();
  });

  it("may ask for what is left out of it", async () => {
    const query = `query ($day: Date, $isNow: Boolean!) { entity(slug: "s", asOf: $day) {
      cooccurring(first: 16) { entity { cooccurring(first: 40) @include(if: $isNow) { events } } } } }`;
    expect(await api.getCode(query, { day: "2020-01-01", isNow: true })).toBe("query.too-many-nodes");
    expect(await api.getCode(query, { day: "2020-01-01", isNow: false })).toBeNull();
  });

  it("cannot hide its numbers in the defaults of its variables", async () => {
    const query = `query ($n: Int = 100, $by: Granularity! = DAY) { timeline(granularity: $by) { count }
      events(first: $n) { nodes { entities(first: $n) { nodes { mentions(first: $n) { nodes { id } } } } } } }`;
    expect(await api.getCode(query)).toBe("query.too-many-nodes");
    expect(await api.getCode(query, { n: 10 })).toBeNull();
  });

  it("that goes round in lists without an end is refused", async () => {
    const query = `{ documents { nodes { evidence { evidence { document { evidence { evidence { document { evidence {
      evidence { document { evidence { id } } } } } } } } } } } } }`;
    expect(await api.getCode(query)).toBe("query.too-many-nodes");
  });

  it("is told by what its lists may hold: days of a timeline are more than its years", async () => {
    const query = (granularity: string) =>
      `{ timeline(granularity: ${granularity}) { events { related(first: 10) { sharedEntities { id } } } } }`;
    expect(await api.getCode(query("DAY"))).toBe("query.too-many-nodes");
    expect(await api.getCode(query("YEAR"))).toBeNull();
  });

  it("with variables nested without end is refused as what it is", async () => {
    const body = `{"query":"query ($s: String!) { event(slug: $s) { id } }","variables":{"s":${"[".repeat(40_000)}${"]".repeat(40_000)}}}`;
    const response = await api.fetch("/graphql", { method: "POST", headers: json, body });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe("query.invalid");
  });

  it("that goes round in the schema itself is refused", async () => {
    const query =
      "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }";
    expect(await api.getCode(query)).toBe("query.invalid");
  });

  it("with too many words is refused", async () => {
    const { errors } = await api.ask(`{ ${"__typename ".repeat(4001)} }`);
    expect(errors?.[0]).toMatchObject({
      message: "A request may have 4000 tokens (words, numbers and signs); this one has 4003.",
      extensions: { code: "query.too-long" },
    });
  });

  it("with too many root fields is refused with the limit, also where fragments hide them", async () => {
    const toFields = (letter: string, length: number) =>
      Array.from({ length }, (_, index) => `${letter}${index}: __typename`).join(" ");
    const query = (length: number) =>
      `{ ${toFields("a", 13)} ...F ...F } fragment F on Query { ... on Query { ${toFields("b", length)} } }`;
    expect(await api.getCode(query(12))).toBeNull();
    const { errors } = await api.ask(query(13));
    expect(errors?.[0]).toMatchObject({
      message: "An operation may have 25 root fields; this one has 26.",
      extensions: { code: "query.too-many-root-fields" },
    });
  });

  it("with a body that is too large is refused unread", async () => {
    const response = await post({ query: `{ __typename } # ${randomBytes(60_000).toString("hex")}` });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/^The body of a request may have 100000 bytes; this one has .*\.$/),
          extensions: { code: "request.too-large" },
        },
      ],
    });
  });

  it("of several in one is refused", async () => {
    const response = await post([{ query: "{ __typename }" }, { query: "{ __typename }" }]);
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  it("with the character that PostgreSQL cannot take is refused", async () => {
    expect(await api.getCode(`{ event(slug: "a\\u0000") { id } }`)).toBe("text.unreadable");
    expect(await api.getCode("query ($s: String!) { event(slug: $s) { id } }", { s: "\u0000" })).toBe(
      "text.unreadable",
    );
    const filter = { entities: ["a", "\u0000"] };
    const query = "query ($filter: EventFilter) { events(filter: $filter) { totalCount } }";
    expect(await api.getCode(query, { filter })).toBe("text.unreadable");
  });
});
