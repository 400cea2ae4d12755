import { nounByPrefix } from "@annals/schema/ids";
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schema } from "../schema.ts";
import type { ArchiveBuilder } from "../testing/archive-builder.ts";
import { buildTalks } from "../testing/talks.ts";
import { createTestApi, type TestApi } from "../testing/test-api.ts";

// https://relay.dev/graphql/objectidentification.htm and https://relay.dev/graphql/connections.htm, over the whole schema:
// a new type or list is held to them without a line here.

const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith("__"),
);
const nodeTypes = objects.filter((type) => type.getInterfaces().some(({ name }) => name === "Node"));

interface ListField {
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
}

const lists: ListField[] = objects.flatMap((parent) =>
  Object.values(parent.getFields())
    .filter(({ type }) => getNamedType(type).name.endsWith("Connection"))
    .map((field) => ({ parent, field })),
);

/** What the required arguments of root lists are given, by name. */
const sampleValues: Record<string, string> = { query: '"Russia"', author: '"ann", source: "japan-today"' };

/** Lets somebody say something twice, and reports disagree on two numbers. */
function addClaims(archive: ArchiveBuilder): void {
  const [report] = archive.reports;
  const [speaker] = archive.entities;
  const document = archive.documents.find(({ id }) => id === report?.documentId);
  if (!report || !speaker || !document) throw new Error("The talks have reports, names and documents.");
  const because = "It says so.";
  for (const end of [5, 9]) {
    const evidence = [[document, document.text.slice(0, end)]] as const;
    archive.claim("reportId", report.id, {
      ...{ property: "position", value: speaker.id, rule: `position/${end}`, because, evidence },
    });
  }
  for (const [value, status] of [
    ["20 ships", "SHOWN"],
    ["21 ships", "RIVAL"],
    ["22 ships", "RIVAL"],
  ] as const) {
    archive.claim("eventId", report.eventId, { property: "number", value, status, because });
  }
}

let api: TestApi;
const idsByType = new Map<string, string[]>();

beforeAll(async () => {
  api = await createTestApi();
  const talks = buildTalks();
  addClaims(talks.archive);
  await talks.archive.store(api.db);
  const [document] = await api.db.document.findMany({ take: 1, orderBy: { id: "asc" } });
  await api.db.capture.create({ data: { id: `cap-${"a".repeat(20)}`, documentId: document?.id ?? "" } });
  for (const { name } of nodeTypes) {
    const rows = await api.db.$queryRawUnsafe<{ id: string }[]>(
      `SELECT id FROM "${name}" ORDER BY id LIMIT 50`,
    );
    idsByType.set(
      name,
      rows.map(({ id }) => id),
    );
  }
});

afterAll(() => api.close());

describe("Relay object identification", () => {
  it("holds the interface and the root fields that it asks for", () => {
    const { node, nodes } = schema.getQueryType()?.getFields() ?? {};
    expect([String(node?.type), String(node?.args[0]?.type)]).toEqual(["Node", "ID!"]);
    expect([String(nodes?.type), String(nodes?.args[0]?.type)]).toEqual(["[Node]!", "[ID!]!"]);
    expect(nodeTypes.length).toBeGreaterThan(12);
  });

  it("lets no type have an `id` that is no node", () => {
    const withId = objects.filter((type) => type.getFields().id !== undefined);
    expect(withId.map(({ name }) => name)).toEqual(nodeTypes.map(({ name }) => name));
  });

  it.each(nodeTypes.map(({ name }) => name))("finds each %s again by its id, as the same", async (name) => {
    const ids = idsByType.get(name) ?? [];
    const prefix = Object.entries(nounByPrefix).find(([, noun]) => noun === name)?.[0];
    const unknown = `${prefix}-${"0".repeat(20)}`;
    const asked = [...ids, unknown];
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";
    const { nodes } = await api.get(query, { ids: asked });
    expect(nodes).toEqual([...ids.map((id) => ({ __typename: name, id })), null]);
    const one = "query ($id: ID!) { node(id: $id) { __typename id } }";
    for (const id of ids.slice(0, 2))
      expect(await api.get(one, { id })).toEqual({ node: { __typename: name, id } });
    expect(await api.get(one, { id: unknown })).toEqual({ node: null });
  });

  it("is tried on a row of nearly every type", () => {
    const empty = [...idsByType].filter(([, ids]) => ids.length === 0);
    expect(empty.length).toBeLessThan(4);
  });
});

interface Page {
  edges: { cursor: string; node: { __typename: string } }[];
  nodes: { __typename: string }[];
  totalCount: number;
  pageInfo: Record<"hasNextPage" | "hasPreviousPage", boolean> &
    Record<"startCursor" | "endCursor", string | null>;
}

const listsWithoutItems: string[] = [];

/** A page with the ids of its items; items that are no nodes have none. */
function toPage(field: ListField["field"]): string {
  const connection = getNamedType(field.type);
  const nodes = isObjectType(connection) ? getNamedType(connection.getFields().nodes?.type) : undefined;
  const isNode = !isObjectType(nodes) || nodeTypes.includes(nodes);
  const item = isNode ? "{ __typename ... on Node { id } }" : "{ __typename }";
  return `{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node ${item} } nodes ${item} }`;
}

describe.each(lists.map((list) => ({ ...list, coordinate: `${list.parent.name}.${list.field.name}` })))(
  "Relay connection $coordinate",
  ({ parent, field }) => {
    const read = async (args: string, id: string | null): Promise<Page> => {
      const required = field.args
        .filter(isRequiredArgument)
        .map(({ name }) => `${name}: ${sampleValues[name]}`);
      const list = `list: ${field.name}(${[...required, args].join(", ")}) ${toPage(field)}`;
      if (id === null) return (await api.get(`{ ${list} }`)).list;
      return (await api.get(`{ owner: node(id: "${id}") { ... on ${parent.name} { ${list} } } }`)).owner.list;
    };

    it("takes the four arguments of paging, and gives a page that is never null", () => {
      const args = Object.fromEntries(field.args.map(({ name, type }) => [name, String(type)]));
      expect(args).toMatchObject({ first: "Int", after: "String", last: "Int", before: "String" });
      expect(isNonNullType(field.type)).toBe(true);
    });

    it("pages forwards and backwards by cursors, and says what lies outside", async () => {
      const owners = parent === schema.getQueryType() ? [null] : (idsByType.get(parent.name) ?? []);
      expect(owners.length, "a list belongs to the root or to a node").toBeGreaterThan(0);
      let whole: Page | null = null;
      let owner: string | null = null;
      for (const id of owners) {
        const found = await read("first: 100", id);
        if (whole === null || found.totalCount > whole.totalCount) [whole, owner] = [found, id];
      }
      if (whole === null) throw new Error("no page was read");
      const { edges } = whole;
      if (edges.length === 0) listsWithoutItems.push(`${parent.name}.${field.name}`);
      expect(whole.totalCount).toBe(edges.length);
      expect(whole.nodes).toEqual(edges.map(({ node }) => node));
      expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(edges.length);
      expect(whole.pageInfo).toEqual({
        hasNextPage: false,
        hasPreviousPage: false,
        startCursor: edges.at(0)?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      });
      const first = await read("first: 1", owner);
      expect(first.edges).toEqual(edges.slice(0, 1));
      expect(first.pageInfo.hasNextPage).toBe(edges.length > 1);
      expect(first.totalCount).toBe(edges.length);
      const last = await read("last: 1", owner);
      expect(last.edges).toEqual(edges.slice(-1));
      expect(last.pageInfo.hasPreviousPage).toBe(edges.length > 1);
      if (edges.length === 0) return;
      const rest = await read(`first: 100, after: "${edges[0]?.cursor}"`, owner);
      expect(rest.edges).toEqual(edges.slice(1));
      const start = await read(`last: 100, before: "${edges.at(-1)?.cursor}"`, owner);
      expect(start.edges).toEqual(edges.slice(0, -1));
    });
  },
);

it("is tried on lists with items, all but two at most", () => {
  expect(listsWithoutItems.length, listsWithoutItems.join(", ")).toBeLessThan(3);
});
