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

const { russia, kishida } = talks.entities;
const { tass, japanToday } = talks.sources;
const { wire, newspaper } = talks.documents;

/** Each list under a filter, with what it must give. */
const LISTS: [list: string, query: string, expected: string[]][] = [
  [
    "events of an entity",
    `entity(slug: "${russia.slug}") { list: events(filter: { kinds: [VISIT, SANCTION], from: "2011-01-01" }) { totalCount nodes { is: slug } } }`,
    [talks.events.sanctions.slug],
  ],
  [
    "events of a source",
    `source(slug: "${tass.slug}") { list: events(filter: { to: "1960-01-01" }) { totalCount nodes { is: slug } } }`,
    [talks.events.declaration.slug],
  ],
  [
    "documents of a source",
    `source(slug: "${tass.slug}") { list: documents(filter: { from: "2017-01-01", entities: ["${kishida.slug}"] }) { totalCount nodes { is: id } } }`,
    [wire.id],
  ],
  [
    "mentions of an entity",
    `entity(slug: "${kishida.slug}") { list: mentions(filter: { documents: { sources: ["${japanToday.slug}"] } }) { totalCount nodes { is: quote } } }`,
    ["Kishida"],
  ],
  [
    "mentions in a document",
    `document(id: "${wire.id}") { list: mentions(filter: { kinds: [PLACE], zones: [BODY] }) { totalCount nodes { is: quote } } }`,
    ["Tokyo"],
  ],
  [
    "reports of an event",
    `event(slug: "${talks.events.talks.slug}") { list: reports(filter: { roles: [MAIN], documents: { sources: ["${japanToday.slug}"] } }) { totalCount nodes { is: document { id } } } }`,
    [newspaper.id],
  ],
  [
    "entities of an event",
    `event(slug: "${talks.events.talks.slug}") { list: entities(filter: { text: "kishi" }) { totalCount nodes { is: slug } } }`,
    [kishida.slug],
  ],
];

describe("a list that belongs to something", () => {
  it.each(LISTS)("honours its filter, and its count does: %s", async (_list, query, expected) => {
    const { list } = Object.values(await api.get(`{ ${query} }`))[0] as {
      list: { totalCount: number; nodes: { is: string | { id: string } }[] };
    };
    expect(list.totalCount).toBe(expected.length);
    expect(list.nodes.map(({ is }) => (typeof is === "string" ? is : is.id))).toEqual(expected);
  });

  it("honours its filter in the buckets of a timeline", async () => {
    const query = `{ entity(slug: "${russia.slug}") {
      all: timeline(granularity: YEAR) { start count }
      some: timeline(granularity: YEAR, filter: { kinds: [VISIT] }) { start count leading { event { slug } } }
    } }`;
    const { entity } = await api.get(query);
    expect(entity.all).toHaveLength(3);
    expect(entity.some).toEqual([
      { start: "2010-01-01", count: 1, leading: [{ event: { slug: talks.events.visit.slug } }] },
    ]);
  });

  it("says what is wrong with its filter", async () => {
    const query = `{ source(slug: "${tass.slug}") { events(filter: { from: "2017-02-01", to: "2017-01-01" }) { totalCount } } }`;
    expect(await api.getCode(query)).toBe("date.order");
  });
});
