import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { talks: event, visit } = talks.events;
const { kishida, lavrov } = talks.entities;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});
afterAll(() => api.close());

const find = (noun: "event" | "entity", slug: string) =>
  api.get(`query ($slug: String!) { found: ${noun}(slug: $slug) { id slug } }`, { slug });

describe("a slug that nobody has any more", () => {
  it("finds the event or entity that has another one now, and tells that one", async () => {
    await api.db.event.update({ where: { id: event.id }, data: { slug: "2017-better-title" } });
    await api.db.entity.update({ where: { id: kishida.id }, data: { slug: "kishida-fumio" } });
    expect(await find("event", event.slug)).toEqual({ found: { id: event.id, slug: "2017-better-title" } });
    expect(await find("entity", kishida.slug)).toEqual({
      found: { id: kishida.id, slug: "kishida-fumio" },
    });
    expect(await find("entity", event.slug)).toEqual({ found: null });
  });

  it("is that of whoever takes it", async () => {
    await api.db.event.update({ where: { id: visit.id }, data: { slug: event.slug } });
    expect(await find("event", event.slug)).toEqual({ found: { id: visit.id, slug: event.slug } });
    expect(await find("event", visit.slug)).toEqual({ found: { id: visit.id, slug: event.slug } });
  });

  it("finds nothing where somebody hid what took it over", async () => {
    await api.db.entity.update({ where: { id: lavrov.id }, data: { slug: "lavrov", isHidden: true } });
    expect(await find("entity", lavrov.slug)).toEqual({ found: null });
  });
});
