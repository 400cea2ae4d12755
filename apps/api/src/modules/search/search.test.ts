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

const query = `query ($query: String!, $filter: SearchFilter, $first: Int, $after: String) {
  search(query: $query, filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
    edges { score highlights { field snippet ranges } node { __typename
      ... on Event { title } ... on Entity { name } ... on Document { format } ... on Comment { text } } } }
}`;

interface Edge {
  score: number;
  highlights: { field: string; snippet: string; ranges: [number, number][] }[];
  node: { __typename: string; name?: string; title?: string };
}

async function search(variables: Record<string, unknown>): Promise<{ totalCount: number; edges: Edge[] }> {
  return (await api.get(query, variables)).search;
}

describe("search", () => {
  it("puts the entity of that name first, then titles, then texts, and counts all", async () => {
    const { edges, totalCount } = await search({ query: "japan" });
    expect(edges[0]?.node).toEqual({ __typename: "Entity", name: "Japan" });
    expect(edges.map(({ score }) => score)).toEqual(
      edges.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(totalCount).toBe(edges.length);
    expect(new Set(edges.map(({ node }) => node.__typename))).toEqual(
      new Set(["Entity", "Event", "Document"]),
    );
  });

  it("finds events, entities, documents and comments, whatever the case and accents", async () => {
    for (const words of ["shinzo ABE", "Shinzō Abe", "SHINZO\u0304 abe"]) {
      const { edges } = await search({ query: words });
      expect(edges.map(({ node }) => node.__typename)).toEqual(["Entity", "Document"]);
    }
    expect((await search({ query: "dreamer" })).edges.map(({ node }) => node)).toContainEqual({
      __typename: "Comment",
      text: "Kishida is a dreamer.",
    });
    expect((await search({ query: "ann" })).edges.map(({ node }) => node.__typename)).toContain("Comment");
  });

  it("finds an entity by an alias, and shows which", async () => {
    const { edges } = await search({ query: "sergei lavrov", filter: { types: ["ENTITY"] } });
    expect(edges).toEqual([
      expect.objectContaining({
        node: { __typename: "Entity", name: "Sergey Lavrov" },
        highlights: [
          { field: "name", snippet: "Sergey Lavrov", ranges: [[7, 13]] },
          { field: "alias", snippet: "Lavrov", ranges: [[0, 6]] },
          {
            field: "alias",
            snippet: "Sergei Lavrov",
            ranges: [
              [0, 6],
              [7, 13],
            ],
          },
        ],
      }),
    ]);
  });

  it("marks every hit at its place in the snippet", async () => {
    const { edges } = await search({ query: "shinzo moscow" });
    const text = edges[0]?.highlights.find(({ field }) => field === "text");
    expect(text?.ranges.map(([start, end]) => text.snippet.slice(start, end))).toEqual(["Shinzō", "Moscow"]);
  });

  it("takes words together: what has only some of them is not found", async () => {
    expect((await search({ query: "sanctions kishida" })).totalCount).toBe(0);
  });

  it("can be narrowed to types and days", async () => {
    const events = await search({ query: "russia", filter: { types: ["EVENT"] } });
    expect(events.edges.map(({ node }) => node.title)).toEqual([
      "Japan imposes additional sanctions on Russia",
      "The leaders of Russia and Japan are to meet",
      "Two-plus-two talks begin in Tokyo",
    ]);
    const days = { from: "2014-01-01", to: "2014-12-31" };
    const found = await search({ query: "russia", filter: days });
    expect(found.edges.map(({ node }) => node.name ?? node.title)).toEqual([
      "Russia",
      "Japan imposes additional sanctions on Russia",
    ]);
    expect((await search({ query: "russia", filter: { types: [] } })).totalCount).toBe(0);
  });

  it("is paged without a gap or a double", async () => {
    const whole = await search({ query: "japan" });
    const read: Edge[] = [];
    let after: string | null = null;
    do {
      const page: { edges: Edge[]; pageInfo: { endCursor: string; hasNextPage: boolean } } = (
        await api.get(query, { query: "japan", first: 2, after })
      ).search;
      read.push(...page.edges);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(read).toEqual(whole.edges);
  });

  it("refuses a query without a word, one that is too long, and days in the wrong order", async () => {
    expect(await api.getCode(query, { query: " … ?!" })).toBe("search.empty");
    expect(await api.getCode(query, { query: "" })).toBe("search.empty");
    expect(await api.getCode(query, { query: "a".repeat(201) })).toBe("text.too-long");
    expect(await api.getCode(query, { query: "a", filter: { from: "2015-01-01", to: "2014-01-01" } })).toBe(
      "date.order",
    );
  });

  it("takes signs of SQL and of patterns for what they are", async () => {
    for (const text of ["' OR 1=1 --", "a.*b", "[a-z]+", "50%_", "\\", "((("]) {
      const { errors } = await api.ask(query, { query: text });
      expect(errors?.[0]?.extensions?.code ?? "found").not.toBe("internal");
    }
    expect(await api.getCode(query, { query: "a\u0000b" })).toBe("text.unreadable");
  });
});
