import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  talks.archive.entity("Kunashir", "PLACE");
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

  it("finds what is written in simplified or in traditional characters by either", async () => {
    const archive = new ArchiveBuilder();
    const [simplified, traditional] = ["安倍晋三抵达台北", "安倍晉三抵達臺北"];
    archive.event(simplified, "1801-05-01");
    archive.event(traditional, "1801-05-02");
    archive.entity("谢尔盖·拉夫罗夫", "PERSON");
    await archive.store(api.db);
    for (const words of [simplified, traditional, '"晉三抵达"']) {
      const { edges, totalCount } = await search({ query: words });
      expect(edges.map(({ node }) => node.title).toSorted()).toEqual([simplified, traditional].toSorted());
      expect(totalCount).toBe(2);
      for (const { highlights } of edges) {
        const [{ snippet, ranges } = { snippet: "", ranges: [] }] = highlights;
        expect(ranges.map(([start, end]) => snippet.slice(start, end).length)).toEqual([
          words.replaceAll('"', "").length,
        ]);
      }
    }
    expect((await search({ query: "安倍 -臺北" })).totalCount).toBe(0);
    expect((await search({ query: `${simplified}，${traditional}` })).totalCount).toBe(2);
    expect(await api.getCode(`{ search(query: "${"安".repeat(49)}") { totalCount } }`)).toBe("text.too-long");
    const { edges } = await search({ query: "謝爾蓋" });
    expect(edges.map(({ node }) => node.name)).toEqual(["谢尔盖·拉夫罗夫"]);
    const { suggest } = await api.get('{ suggest(prefix: "謝") { text } }');
    expect(suggest).toEqual([{ text: "谢尔盖·拉夫罗夫" }]);
  });

  it("finds an entity by an alias, and shows which", async () => {
    const { edges } = await search({ query: "sergei lavrov", filter: { types: ["ENTITY"] } });
    expect(edges).toEqual([
      expect.objectContaining({
        node: { __typename: "Entity", name: "Sergey Lavrov" },
        highlights: [
          {
            field: "name",
            snippet: "Sergey Lavrov",
            ranges: [
              [0, 6],
              [7, 13],
            ],
          },
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

  it("finds a name that is spelled alike, behind what is written so", async () => {
    const { edges } = await search({ query: "Kunashiri", filter: { types: ["ENTITY"] } });
    expect(edges.map(({ node, score }) => [node.name, score])).toEqual([["Kunashir", 3]]);
    const [{ highlights } = { highlights: [] }] = edges;
    expect(highlights[0]).toEqual({ field: "name", snippet: "Kunashir", ranges: [[0, 8]] });
    const exact = { query: '"Kunashiri"', filter: { types: ["ENTITY"] } };
    expect((await search(exact)).totalCount).toBe(0);
  });

  it("finds a phrase where its words follow each other, and leaves out what is excluded", async () => {
    const found = async (text: string) =>
      (await search({ query: text, filter: { types: ["DOCUMENT"] } })).edges.length;
    expect(await found("tokyo talks")).toBeGreaterThan(await found('"tokyo talks"'));
    expect(await found('"talks in Tokyo"')).toBeGreaterThan(0);
    const all = await found("tokyo");
    const without = await found("tokyo -kishida");
    expect(await found("tokyo kishida")).toBe(all - without);
    expect(without).toBeLessThan(all);
  });

  it("counts what it finds of each type, and in all", async () => {
    const asked = `{ search(query: "japan") { totalCount facets { type count } nodes { __typename } } }`;
    const { totalCount, facets, nodes } = (await api.get(asked)).search;
    const counts = Map.groupBy(nodes as { __typename: string }[], ({ __typename }) =>
      __typename.toUpperCase(),
    );
    for (const { type, count } of facets) expect(count).toBe(counts.get(type)?.length ?? 0);
    expect(totalCount).toBe(nodes.length);
  });

  it.each<[by: string, toFilter: (value: string) => Record<string, unknown>]>([
    ["TYPE", (value) => ({ types: [value] })],
    ["KIND", (value) => ({ kinds: [value] })],
    ["SOURCE", (value) => ({ sources: [value] })],
    ["ENTITY", (value) => ({ entities: [value] })],
    ["YEAR", (value) => ({ from: `${value}-01-01`, to: `${value}-12-31` })],
    ["LANGUAGE", (value) => ({ languages: [value] })],
  ])("counts by %s what it finds if narrowed to each value", async (by, toFilter) => {
    const asked = `query ($query: String!, $by: SearchFacetName!) {
      search(query: $query) { facetValues(by: $by, first: 100) { value label count } } }`;
    for (const words of ["japan", "kishida"]) {
      const { facetValues } = (await api.get(asked, { query: words, by })).search;
      expect(facetValues.length).toBeGreaterThan(0);
      for (const { value, label, count } of facetValues) {
        expect((await search({ query: words, filter: toFilter(value) })).totalCount, value).toBe(count);
        expect(label).not.toBe("");
      }
    }
  });

  it("counts what else could be chosen beside what its filter says of the same thing", async () => {
    const asked = `query ($filter: SearchFilter) { search(query: "japan", filter: $filter) {
      totalCount facetValues(by: SOURCE, first: 1) { value label count } others: facetValues(by: SOURCE) { value } } }`;
    const { search: all } = await api.get(asked);
    const [most] = all.facetValues;
    expect(most.label).not.toBe(most.value);
    const { search: narrowed } = await api.get(asked, { filter: { sources: [most.value] } });
    expect(narrowed.totalCount).toBe(most.count);
    expect(narrowed.others).toEqual(all.others);
  });

  it("shows the paragraph of a hit in a document, and the report that it stands in", async () => {
    const asked = `{ search(query: "tokyo", filter: { types: [DOCUMENT] }) { edges {
      highlights { field snippet paragraph { text start end ranges } }
      report { start end event { slug } } node { ... on Document { text } } } } }`;
    const { edges } = (await api.get(asked)).search;
    const told = edges.filter(({ report }: { report: unknown }) => report !== null);
    expect(told.length).toBeGreaterThan(0);
    for (const { highlights, report, node } of told) {
      const { paragraph } = highlights.find(({ field }: { field: string }) => field === "text");
      expect(node.text.slice(paragraph.start, paragraph.end)).toBe(paragraph.text);
      const [start, end] = paragraph.ranges[0];
      expect(paragraph.text.slice(start, end)).toMatch(/^tokyo$/i);
      expect(report.start).toBeLessThanOrEqual(paragraph.start + start);
      expect(report.end).toBeGreaterThan(paragraph.start + start);
      expect(report.event.slug).not.toBe("");
    }
  });

  it("can be narrowed to sources and kinds of events", async () => {
    const names = async (filter: Record<string, unknown>) =>
      (await search({ query: "russia", filter })).edges.map(({ node }) => node.name ?? node.title);
    const all = await names({});
    const bySource = await names({ sources: ["tass"] });
    expect(bySource.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(bySource));
    expect(bySource.length).toBeLessThan(all.length);
    expect(await names({ kinds: ["DISASTER"] })).toEqual([]);
  });

  it("does not find what is hidden", async () => {
    const before = (await search({ query: "dreamer" })).totalCount;
    expect(before).toBeGreaterThan(0);
    await api.db.comment.updateMany({ data: { isHidden: true } });
    await api.db.document.updateMany({ data: { isHidden: true } });
    expect((await search({ query: "dreamer" })).totalCount).toBe(0);
    expect((await search({ query: "dreamer" })).edges).toEqual([]);
    await api.db.comment.updateMany({ data: { isHidden: false } });
    await api.db.document.updateMany({ data: { isHidden: false } });
    expect((await search({ query: "dreamer" })).totalCount).toBe(before);
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

  it("is read from the end and between two cursors as from the start", async () => {
    const asked = `query ($first: Int, $last: Int, $after: String, $before: String) {
      search(query: "japan", first: $first, last: $last, after: $after, before: $before) {
        pageInfo { hasNextPage hasPreviousPage } edges { cursor node { ... on Node { id } } } } }`;
    const read = async (args: Record<string, unknown>) => (await api.get(asked, args)).search;
    const { edges } = await read({});
    expect((await read({ last: 3 })).edges).toEqual(edges.slice(-3));
    const [first, last] = [edges[0].cursor, edges.at(-1).cursor];
    expect((await read({ after: first, before: last })).edges).toEqual(edges.slice(1, -1));
    expect((await read({ last: 2, before: last })).edges).toEqual(edges.slice(-3, -1));
    expect((await read({ first: 2 })).pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
    expect((await read({ after: last })).pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
    expect(await api.getCode(asked, { after: "5-COMMENT.WyJYIl0" })).toBe("cursor.unreadable");
    expect(await api.getCode(asked, { first: 1, last: 1 })).toBe("page.both-ends");
  });

  it("refuses a query without a word, one that is too long, and days in the wrong order", async () => {
    expect(await api.getCode(query, { query: " … ?!" })).toBe("search.empty");
    expect(await api.getCode(query, { query: "" })).toBe("search.empty");
    expect(await api.getCode(query, { query: "-russia" })).toBe("search.empty");
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
