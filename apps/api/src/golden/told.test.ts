import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSeedArchive, type SeedArchive } from "./seed-archive.ts";

let archive: SeedArchive;

beforeAll(async () => {
  archive = await openSeedArchive();
}, 120_000);

afterAll(() => archive.close());

const readQueries = (page: string) => {
  const text = readFileSync(new URL(`../../../../docs/${page}`, import.meta.url), "utf8");
  return [...text.matchAll(/```graphql\n(.*?)```/gs)].map(([, query]) => query ?? "");
};

interface Listed {
  nodes?: unknown[];
  edges?: unknown[];
  positions?: { nodes: unknown[] };
}

interface Found {
  search: { edges: { score: number; node: { name: string; aliases: { name: string }[] } }[] };
}

interface Said {
  entity: { positions: { nodes: { isQuoted: boolean; span: { quote: string } }[] } };
}

interface Told {
  events: {
    nodes: { origin: { independentSources: number; reports: number; earliest: { id: string } | null } }[];
  };
}

describe("what the seeds tell", () => {
  it.each(["../README.md", "search.md", "sources.md"])("answers the queries of docs/%s", async (page) => {
    const queries = readQueries(page);
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) {
      const [found] = Object.values(await archive.ask<Record<string, Listed | null>>(query));
      expect(found, query).not.toBeNull();
      expect(found?.nodes ?? found?.edges, query).not.toEqual([]);
      expect(found?.positions?.nodes, query).not.toEqual([]);
    }
  });

  it("is found whatever the accents and the spelling", async () => {
    const find = async (query: string) => {
      const asked = `query ($query: String!) { search(query: $query, filter: { types: [ENTITY] }) {
        edges { score node { ... on Entity { name aliases { name } } } } } }`;
      return (await archive.ask<Found>(asked, { query })).search.edges;
    };
    const [abe] = await find("shinzo abe");
    expect(abe?.node.aliases.map(({ name }) => name)).toContain("Shinzō Abe");
    const [island] = await find("Kunashirri");
    expect(island).toMatchObject({ score: 3, node: { name: "Kunashir" } });
  });

  it("has who said what, with the words", async () => {
    const asked = `{ entity(slug: "fumio-kishida") { positions(first: 50) { nodes { isQuoted span { quote } } } } }`;
    const { nodes } = (await archive.ask<Said>(asked)).entity.positions;
    expect(nodes).toContainEqual({
      isQuoted: true,
      span: { quote: expect.stringContaining("Such a format of talks has a very positive influence") },
    });
  });

  it("has no more sources than reports, and an earliest report where there is one", async () => {
    const asked =
      "{ events(first: 100) { nodes { origin { independentSources reports earliest { id } } } } }";
    for (const { origin } of (await archive.ask<Told>(asked)).events.nodes) {
      expect(origin.independentSources).toBeLessThanOrEqual(origin.reports);
      expect(origin.earliest === null).toBe(origin.reports === 0);
    }
  });
});
