import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});

afterAll(() => api.close());

interface Page {
  totalCount: number;
  nodes: { id: string }[];
}

async function list(field: string, filter: string): Promise<Page> {
  const page: Page = (
    await api.get(`{ ${field}(first: 100, filter: ${filter}) { totalCount nodes { id } } }`)
  )[field];
  expect(page.nodes).toHaveLength(page.totalCount);
  return page;
}

/** Expects that a filter keeps some and leaves some out, and that another keeps none. */
async function expectNarrowing(field: string, some: string, none: string): Promise<Page> {
  const all = await list(field, "{}");
  const kept = await list(field, some);
  expect(kept.totalCount).toBeGreaterThan(0);
  expect(kept.totalCount).toBeLessThan(all.totalCount);
  expect(all.nodes).toEqual(expect.arrayContaining(kept.nodes));
  expect((await list(field, none)).totalCount).toBe(0);
  return kept;
}

describe("what is listed can be narrowed", () => {
  it("of documents by entities, events, address and day", async () => {
    await expectNarrowing(
      "documents",
      `{ entities: ["shinzo-abe"] }`,
      `{ entities: ["shinzo-abe", "nobody"] }`,
    );
    await expectNarrowing(
      "documents",
      `{ events: ["${talks.events.talks.slug}"] }`,
      `{ events: ["1900-nothing"] }`,
    );
    expect((await list("documents", `{ languages: ["en"] }`)).totalCount).toBeGreaterThan(0);
    expect((await list("documents", `{ languages: ["zh"] }`)).totalCount).toBe(0);
    expect((await list("documents", `{ url: "https://nowhere.example/" }`)).totalCount).toBe(0);
  });

  it("of events by place and number of reports", async () => {
    await expectNarrowing("events", `{ places: ["tokyo"] }`, `{ places: ["nowhere"] }`);
    await expectNarrowing("events", "{ minReports: 2 }", "{ minReports: 99 }");
  });

  it("of entities by source, period and number of events", async () => {
    await expectNarrowing("entities", `{ sources: ["tass"] }`, `{ sources: ["nobody"] }`);
    await expectNarrowing("entities", `{ from: "2017-01-01" }`, `{ from: "2400-01-01" }`);
    await expectNarrowing("entities", "{ minEvents: 2 }", "{ minEvents: 99 }");
  });

  it("of entities and sources by slug, some of which nobody has", async () => {
    expect((await list("entities", `{ slugs: ["japan", "russia", "nobody"] }`)).totalCount).toBe(2);
    expect((await list("entities", `{ slugs: ["japan"], kinds: [PERSON] }`)).totalCount).toBe(0);
    expect((await list("sources", `{ slugs: ["tass", "nobody"] }`)).totalCount).toBe(1);
    expect((await list("sources", "{ slugs: [] }")).totalCount).toBe(0);
  });

  it("of sources by name, domain and documents", async () => {
    await expectNarrowing("sources", `{ text: "tass" }`, `{ text: "nobody" }`);
    expect((await list("sources", `{ text: "-" }`)).totalCount).toBe(0);
    expect((await list("sources", `{ text: " " }`)).totalCount).toBeGreaterThan(0);
    await expectNarrowing("sources", "{ minDocuments: 1 }", "{ minDocuments: 99 }");
    expect((await list("sources", `{ from: "2400-01-01" }`)).totalCount).toBe(0);
  });

  it("of threads by source, words and number of comments", async () => {
    expect((await list("threads", `{ text: "dreamer", minComments: 2 }`)).totalCount).toBe(1);
    expect((await list("threads", `{ text: "dreamer -kishida" }`)).totalCount).toBe(0);
    expect((await list("threads", `{ text: "?!" }`)).totalCount).toBe(0);
    expect((await list("threads", "{ minComments: 99 }")).totalCount).toBe(0);
    expect((await list("threads", `{ sources: ["nobody"] }`)).totalCount).toBe(0);
  });

  it("by nothing where less than none is asked for", async () => {
    for (const [field, name] of [
      ["events", "minReports"],
      ["entities", "minEvents"],
      ["sources", "minDocuments"],
      ["threads", "minComments"],
    ] as const) {
      expect(await list(field, `{ ${name}: -1 }`)).toEqual(await list(field, "{}"));
    }
  });

  it("to what the archive knew one day: by when a document was saved, else by when it was published", async () => {
    const { wire } = talks.documents;
    const published = wire.publishedDay;
    if (!(published instanceof Date)) throw new Error("The wire story tells its day.");
    const day = published.toISOString().slice(0, 10);
    await api.db.document.update({ where: { id: wire.id }, data: { retrievedAt: null } });
    const fields = ["documents", "events", "entities"];
    for (const field of fields) await expectNarrowing(field, `{ asOf: "${day}" }`, `{ asOf: "1900-01-01" }`);
    const before = await list("documents", `{ asOf: "${day}" }`);
    expect(before.nodes).toContainEqual({ id: wire.id });
    await api.db.document.update({ where: { id: wire.id }, data: { retrievedAt: new Date("2030-01-01") } });
    const after = await list("documents", `{ asOf: "${day}" }`);
    expect(after.totalCount).toBe(before.totalCount - 1);
    expect((await list("documents", `{ asOf: "2030-01-01" }`)).nodes).toContainEqual({ id: wire.id });
    const search = `{ search(query: "tokyo", filter: { asOf: "1900-01-01" }) { totalCount nodes { __typename } } }`;
    expect((await api.get(search)).search).toEqual({ totalCount: 0, nodes: [] });
  });
});
