import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const toEvent = (id: string, slug: string) => ({
  ...{ id, slug, slugStem: slug, title: slug },
  ...{ kind: "OTHER" as const, status: "OCCURRED" as const },
});
const toReport = (at: number, eventId: string) => ({
  ...{ id: `rep-${at}`, documentId: `doc-${at}`, position: 0, eventId, start: 0, end: 4 },
  ...{ role: "MAIN" as const, status: "OCCURRED" as const },
});
const toEntity = (id: string, slug: string) => ({
  ...{ id, slug, slugStem: slug, key: slug, name: slug, kind: "PERSON" as const },
});
const toMention = (at: number, entityId: string) => ({
  ...{ id: `men-${at}`, documentId: `doc-${at}`, start: 0, end: 4, quote: "Page", zone: "BODY" as const },
  ...{ entityId, rule: "link/name", ruleVersion: 1, because: "It says so." },
});

beforeEach(async () => {
  const { client } = database;
  await client.$executeRaw`TRUNCATE "Document", "Entity", "Event", "FormerSlug" CASCADE`;
  await client.document.createMany({
    data: [1, 2, 3].map((at) => ({
      ...{ id: `doc-${at}`, sha256: String(at), byteLength: 4, text: "Page", excerpt: "Page" },
      ...{ format: "general-article", language: "en" },
    })),
  });
  await client.event.createMany({ data: [toEvent("evt-a", "talks"), toEvent("evt-b", "meeting")] });
  await client.report.createMany({
    data: [toReport(1, "evt-a"), toReport(2, "evt-a"), toReport(3, "evt-b")],
  });
  await client.entity.createMany({ data: [toEntity("ent-a", "kim"), toEntity("ent-b", "kim-il")] });
  await client.mention.createMany({
    data: [toMention(1, "ent-a"), toMention(2, "ent-a"), toMention(3, "ent-b")],
  });
});

/** The ids of the event and the entity that took a former slug over. */
async function findAfter(slug: string): Promise<(string | null)[]> {
  const [found] = await database.client.$queryRaw<{ event: string | null; entity: string | null }[]>`
    SELECT annals_event_after(${slug}) AS event, annals_entity_after(${slug}) AS entity`;
  return [found?.event ?? null, found?.entity ?? null];
}

/** Removes a row as a merge of rows does: what it held is another's right after. */
async function removeEvent(id: string, heirs: Record<string, string>): Promise<void> {
  const { client } = database;
  const reports = await client.report.findMany({ where: { eventId: id } });
  await client.event.delete({ where: { id } });
  await client.report.createMany({
    data: reports.map((report) => ({ ...report, eventId: heirs[report.id] ?? id })),
  });
}

it("leads from a slug to the same event or entity, which has another one now", async () => {
  const { client } = database;
  await client.event.update({ where: { id: "evt-a" }, data: { slug: "2017-talks" } });
  await client.entity.update({ where: { id: "ent-a" }, data: { slug: "kim-jong-un" } });
  expect(await findAfter("talks")).toEqual(["evt-a", null]);
  expect(await findAfter("kim")).toEqual([null, "ent-a"]);
  expect(await findAfter("meeting")).toEqual([null, null]);
});

it("leads to the event that has most of the reports of one that is gone", async () => {
  await database.client.event.create({ data: toEvent("evt-c", "summit") });
  await removeEvent("evt-a", { "rep-1": "evt-c", "rep-2": "evt-c" });
  expect(await findAfter("talks")).toEqual(["evt-c", null]);
});

it("goes on where who took it over is gone, too", async () => {
  await removeEvent("evt-a", { "rep-1": "evt-b", "rep-2": "evt-b" });
  await database.client.event.create({ data: toEvent("evt-c", "summit") });
  await removeEvent("evt-b", { "rep-1": "evt-c", "rep-2": "evt-c", "rep-3": "evt-c" });
  expect(await findAfter("talks")).toEqual(["evt-c", null]);
  expect(await findAfter("meeting")).toEqual(["evt-c", null]);
});

it("leads to the main story of the page where it is told anew", async () => {
  const { client } = database;
  await client.report.deleteMany({ where: { id: "rep-2" } });
  await client.event.delete({ where: { id: "evt-a" } });
  expect(await findAfter("talks")).toEqual([null, null]);
  await client.event.create({ data: toEvent("evt-c", "summit") });
  await client.report.create({ data: { ...toReport(1, "evt-c"), id: "rep-new" } });
  expect(await findAfter("talks")).toEqual(["evt-c", null]);
});

it("leads to the entity that the mentions of one that is gone name", async () => {
  const { client } = database;
  await client.entity.delete({ where: { id: "ent-a" } });
  await client.mention.createMany({ data: [toMention(1, "ent-b"), toMention(2, "ent-b")] });
  expect(await findAfter("kim")).toEqual([null, "ent-b"]);
});

it("does not count a slug that is only set aside while two rows exchange theirs", async () => {
  const { client } = database;
  await client.$executeRaw`UPDATE "Event" SET slug = slug || '~' || id`;
  await client.event.update({ where: { id: "evt-a" }, data: { slug: "meeting" } });
  await client.event.update({ where: { id: "evt-b" }, data: { slug: "talks" } });
  const kept = await client.formerSlug.findMany({ orderBy: { slug: "asc" } });
  expect(kept.map(({ slug, ownerId }) => [slug, ownerId])).toEqual([
    ["meeting", "evt-b"],
    ["talks", "evt-a"],
  ]);
});
