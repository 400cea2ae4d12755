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

async function suggest(prefix: string, first = 10): Promise<string[]> {
  const query = `query ($prefix: String!, $first: Int) { suggest(prefix: $prefix, first: $first) {
    text node { __typename ... on Node { id } } } }`;
  const data = await api.get(query, { prefix, first });
  return data.suggest.map(
    ({ text, node }: { text: string; node: { __typename: string } }) => `${node.__typename}: ${text}`,
  );
}

describe("suggest", () => {
  it("gives entities of which a name begins so, then events", async () => {
    const found = await suggest("jap");
    expect(found[0]).toBe("Entity: Japan");
    expect(found.some((line) => line.startsWith("Event: "))).toBe(true);
    expect(await suggest("SHINZŌ a")).toEqual(["Entity: Shinzō Abe"]);
  });

  it("gives the name that begins so where an entity has several, and each entity once", async () => {
    expect(await suggest("sergei")).toEqual(["Entity: Sergei Lavrov"]);
    expect((await suggest("lavrov")).filter((line) => line.startsWith("Entity"))).toEqual(["Entity: Lavrov"]);
  });

  it("takes what is misspelled for what is spelled alike, where nothing begins so", async () => {
    expect(await suggest("shinzu")).toEqual(["Entity: Shinzō Abe"]);
  });

  it("knows an event by the beginning of its slug", async () => {
    const { events } = await api.get("{ events(first: 1) { nodes { slug title } } }");
    const { slug, title } = events.nodes[0];
    expect(slug).toMatch(/^\d{4}-/);
    expect(await suggest(slug.slice(0, 10))).toContain(`Event: ${title}`);
  });

  it("gives as many as asked for, and nothing for nothing", async () => {
    expect(await suggest("r", 1)).toHaveLength(1);
    expect(await suggest(" …")).toEqual([]);
    expect(await suggest("zz")).toEqual([]);
  });
});
