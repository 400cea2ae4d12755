import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../testing/test-api.ts";

let api: TestApi;

/** Events of few days, so that many share one, and some of none; entities of few names and counts. */
beforeAll(async () => {
  api = await createTestApi();
  const archive = new ArchiveBuilder();
  const dates = ["2001-01-01", "2001-01-02", "2001-01", null, "1999", "2001-01-02/.."];
  const hub = archive.entity("Hub", "PLACE");
  const names = Array.from({ length: 7 }, (_, index) =>
    archive.entity(`Name ${index % 4} ${index}`, "PERSON"),
  );
  for (let index = 0; index < 23; index += 1) {
    const event = archive.event(`Event ${index}`, dates[index % dates.length] ?? null);
    archive.link(event, hub, "TOPIC");
    const other = names[index % names.length];
    if (other) archive.link(event, other);
  }
  await archive.store(api.db);
});

afterAll(() => api.close());

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const page =
  "{ edges { cursor node { id } } nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
const range = "first: $first, after: $after, last: $last, before: $before";
const variables = "$first: Int, $after: String, $last: Int, $before: String";

const lists: [name: string, field: string][] = [
  ["events, latest first", `list: events(orderBy: DATE_DESC, ${range}) ${page}`],
  ["events, earliest first", `list: events(orderBy: DATE_ASC, ${range}) ${page}`],
  ["entities by name", `list: entities(orderBy: NAME_ASC, ${range}) ${page}`],
  ["entities by events", `list: entities(orderBy: EVENTS_DESC, ${range}) ${page}`],
  [
    "what a search finds",
    `list: search(query: "event", ${range}) ${page.replaceAll("{ id }", "{ ... on Node { id } }")}`,
  ],
  [
    "the events of an entity",
    `owner: entity(slug: "hub") { list: events(orderBy: DATE_DESC, ${range}) ${page} }`,
  ],
];

describe.each(lists)("%s", (_name, field) => {
  async function read(args: Record<string, unknown>): Promise<Page> {
    const data = await api.get(`query (${variables}) { ${field} }`, args);
    return data.owner?.list ?? data.list;
  }

  it("gives any window as the whole list has it, and says rightly what lies outside", async () => {
    const whole = await read({ first: 100 });
    const items = whole.edges;
    expect(items.length).toBeGreaterThan(6);
    expect(whole.totalCount).toBe(items.length);
    const at = fc.option(fc.nat(items.length - 1), { nil: null });
    const property = fc.asyncProperty(
      fc.boolean(),
      fc.nat(8),
      at,
      at,
      async (isBackward, size, after, before) => {
        const found = await read({
          [isBackward ? "last" : "first"]: size,
          after: after === null ? null : items[after]?.cursor,
          before: before === null ? null : items[before]?.cursor,
        });
        const from = after === null ? 0 : after + 1;
        const to = before === null ? items.length : before;
        const inRange = from < to ? items.slice(from, to) : [];
        const expected = isBackward
          ? inRange.slice(Math.max(0, inRange.length - size))
          : inRange.slice(0, size);
        expect(found.edges).toEqual(expected);
        expect(found.nodes).toEqual(expected.map(({ node }) => node));
        expect(found.totalCount).toBe(items.length);
        const isCutAtEnd = !isBackward && expected.length < inRange.length;
        const isCutAtStart = isBackward && expected.length < inRange.length;
        expect(found.pageInfo).toEqual({
          hasNextPage: isCutAtEnd || before !== null,
          hasPreviousPage: isCutAtStart || after !== null,
          startCursor: expected.at(0)?.cursor ?? null,
          endCursor: expected.at(-1)?.cursor ?? null,
        });
      },
    );
    await fc.assert(property, { numRuns: 40, seed: 20_170_320 });
  });

  it("can be walked to the end and back, page by page, without a gap or a double", async () => {
    const whole = (await read({ first: 100 })).edges.map(({ node }) => node.id);
    const there: string[] = [];
    let next: Record<string, unknown> | null = { first: 3 };
    while (next !== null) {
      const { nodes, pageInfo }: Page = await read(next);
      there.push(...nodes.map(({ id }) => id));
      next = pageInfo.hasNextPage ? { first: 3, after: pageInfo.endCursor } : null;
    }
    expect(there).toEqual(whole);
    const back: string[] = [];
    let previous: Record<string, unknown> | null = { last: 4 };
    while (previous !== null) {
      const { nodes, pageInfo }: Page = await read(previous);
      back.unshift(...nodes.map(({ id }) => id));
      previous = pageInfo.hasPreviousPage ? { last: 4, before: pageInfo.startCursor } : null;
    }
    expect(back).toEqual(whole);
  });
});

describe("a page", () => {
  it("has 20 items unless told", async () => {
    expect((await api.get("{ events { nodes { id } } }")).events.nodes).toHaveLength(20);
  });

  it.each([
    ["more than 100", "first: 101", "page.size"],
    ["fewer than none", "first: -1", "page.size"],
    ["more than 100 from the end", "last: 101", "page.size"],
    ["both ends at once", "first: 1, last: 1", "page.both-ends"],
  ])("cannot have %s", async (_what, args, code) => {
    const { errors } = await api.ask(`{ events(${args}) { nodes { id } } }`);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    if (code === "page.size") expect(errors?.[0]?.message).toContain("0 to 100");
  });

  it("refuses a cursor that is not one, or is one of another order or list", async () => {
    const { events, entities } = await api.get(
      "{ events(orderBy: DATE_ASC) { edges { cursor } } entities { edges { cursor } } }",
    );
    const forge = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString("base64url");
    const cursors = [
      "",
      "nonsense",
      "' OR 1=1",
      events.edges[0].cursor,
      entities.edges[0].cursor,
      forge(["DATE_DESC"]),
      forge(["DATE_DESC", "2001-02-30", "evt-1"]),
      forge(["DATE_DESC", "2001-01-01", 5]),
      forge(["DATE_DESC", "2001-01-01", "evt-1", "more"]),
      forge(["DATE_DESC", "2001-01-01", "evt\u0000"]),
      forge({ 0: "DATE_DESC" }),
      forge(null),
    ];
    for (const cursor of cursors) {
      const query = "query ($cursor: String!) { events(after: $cursor) { nodes { id } } }";
      expect([cursor, await api.getCode(query, { cursor })]).toEqual([cursor, "cursor.unreadable"]);
    }
  });

  it("keeps its place when items are added before and after it", async () => {
    const first = (
      await api.get("{ events(first: 2, orderBy: DATE_ASC) { pageInfo { endCursor } nodes { id } } }")
    ).events;
    const ask =
      "query ($after: String!) { events(first: 3, after: $after, orderBy: DATE_ASC) { nodes { id } } }";
    const before = await api.get(ask, { after: first.pageInfo.endCursor });
    const archive = new ArchiveBuilder();
    archive.event("Older", "1500");
    archive.event("Newer", "2050");
    await archive.store(api.db);
    expect(await api.get(ask, { after: first.pageInfo.endCursor })).toEqual(before);
  });
});
