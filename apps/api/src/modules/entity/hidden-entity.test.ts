import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { japan, russia, tokyo } = talks.entities;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});
afterAll(() => api.close());

const meeting = `{ event(slug: "${talks.events.meeting.slug}") {
  related { origin reason sharedEntities { slug } } } }`;
const talksOfMarch = `{ event(slug: "${talks.events.talks.slug}") { place { slug } } }`;
const wire = `{ document(id: "${talks.documents.wire.id}") { mentions { totalCount nodes { entity { slug } } } } }`;

describe("an entity that somebody decided to hide", () => {
  it("is named nowhere that leads to its page: it has none", async () => {
    expect((await api.get(talksOfMarch)).event.place).toEqual({ slug: tokyo.slug });
    const before = (await api.get(wire)).document.mentions;
    const own = await api.db.mention.count({
      where: { entityId: tokyo.id, documentId: talks.documents.wire.id },
    });
    expect(own).toBeGreaterThan(0);

    const ids = [japan.id, tokyo.id];
    await api.db.entity.updateMany({ where: { id: { in: ids } }, data: { isHidden: true } });
    const { related } = (await api.get(meeting)).event;
    expect(related.filter(({ origin }: { origin: string }) => origin === "COMPUTED")).toEqual([
      { origin: "COMPUTED", reason: "Shares Russia", sharedEntities: [{ slug: russia.slug }] },
    ]);
    expect(JSON.stringify(related)).not.toContain(`"slug":"${japan.slug}"`);
    expect((await api.get(talksOfMarch)).event.place).toBeNull();
    const after = (await api.get(wire)).document.mentions;
    expect(after.totalCount).toBe(before.totalCount - own);
    expect(after.nodes).not.toContainEqual({ entity: { slug: tokyo.slug } });
  });
});
