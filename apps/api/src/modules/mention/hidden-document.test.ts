import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { kishida } = talks.entities;
const { wire } = talks.documents;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});
afterAll(() => api.close());

describe("the mentions in a document", () => {
  it("are listed and counted nowhere once somebody decided to hide it", async () => {
    const query = `{ entity(slug: "${kishida.slug}") {
      mentions { totalCount nodes { document { id } } }
      explain } }`;
    const before = (await api.get(query)).entity.mentions;
    const own = before.nodes.filter(({ document }: { document: { id: string } }) => document.id === wire.id);
    expect(own.length).toBeGreaterThan(0);
    const mention = await api.db.mention.findFirstOrThrow({ where: { documentId: wire.id } });
    const node = `{ node(id: "${mention.id}") { id } }`;
    expect((await api.get(node)).node).not.toBeNull();

    await api.db.document.update({ where: { id: wire.id }, data: { isHidden: true } });
    const after = (await api.get(query)).entity.mentions;
    expect(after.totalCount).toBe(before.totalCount - own.length);
    expect(after.nodes).not.toContainEqual({ document: { id: wire.id } });
    expect((await api.get(node)).node).toBeNull();
    const named = `{ entities(filter: { sources: ["tass"] }) { nodes { slug } } }`;
    const slugs = (await api.get(named)).entities.nodes.map(({ slug }: { slug: string }) => slug);
    const shown = await api.db.mention.findMany({
      where: { document: { isHidden: false, source: { slug: "tass" } } },
      include: { entity: true },
    });
    expect(new Set(slugs)).toEqual(new Set(shown.map(({ entity }) => entity.slug)));
  });
});
