import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withConnection } from "./client.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const MOST = 4;
const ats = Array.from({ length: MOST }, (_, at) => at);
const DAYS = [null, "2001-01-01", "2002-02-02"];

/** One change of the archive, over several rows at once where it is a statement of several. */
const changes = [
  (a: number) =>
    `UPDATE "Entity" SET name = 'Name ' || (9 - ${a} - right(id, 1)::int) WHERE id <> 'ent-${a}'`,
  (a: number) => `UPDATE "Entity" SET slug = slug || '~' || id WHERE id = 'ent-${a}'`,
  (a: number, b: number) => `UPDATE "Entity" SET slug = 'slug-${a}-${b}' || id WHERE slug LIKE '%~%'`,
  (a: number) => `UPDATE "Entity" SET "isHidden" = NOT "isHidden", kind = 'OTHER' WHERE id <= 'ent-${a}'`,
  (a: number) => `UPDATE "Entity" SET key = key || 'x' WHERE id = 'ent-${a}'`,
  (a: number) => `DELETE FROM "Entity" WHERE id = 'ent-${a}'`,
  (a: number, b: number) => `INSERT INTO "EventEntity" ("eventId", "entityId", role, "mentionCount")
    SELECT e.id, n.id, CASE WHEN n.id > 'ent-${a}' THEN 'TOPIC' ELSE 'PLACE' END::"EventRole", ${b} FROM "Event" e, "Entity" n WHERE e.id <= 'evt-${b}'
    ON CONFLICT DO NOTHING`,
  (a: number, b: number) =>
    `UPDATE "EventEntity" SET role = 'PARTICIPANT', "mentionCount" = ${b} WHERE "eventId" = 'evt-${a}'`,
  (a: number, b: number) =>
    `DELETE FROM "EventEntity" WHERE "eventId" = 'evt-${a}' OR "entityId" = 'ent-${b}'`,
  (a: number, b: number) =>
    `UPDATE "Event" SET "dateFrom" = ${b < 2 ? `'${DAYS[1]}'` : "NULL"}::date, "isHidden" = ${b === 3} WHERE id <= 'evt-${a}'`,
  (a: number) => `DELETE FROM "Event" WHERE id = 'evt-${a}'`,
  (a: number, b: number) => `INSERT INTO "Relation" (id, "eventId", "relatedId", context, score)
    SELECT e.id || o.id, e.id, o.id, '{}', ${b} FROM "Event" e JOIN "Event" o ON o.id <> e.id WHERE e.id <= 'evt-${a}' ON CONFLICT DO NOTHING`,
  (a: number, b: number) => `UPDATE "Relation" SET score = score + ${b} WHERE "relatedId" = 'evt-${a}'`,
  (a: number) => `DELETE FROM "Relation" WHERE "eventId" = 'evt-${a}'`,
  (
    a: number,
    b: number,
  ) => `INSERT INTO "Report" (id, "documentId", position, role, status, start, "end", "eventId")
    SELECT 'rep-${b}' || e.id, 'doc-${b}', right(e.id, 1)::int, 'ITEM', 'OCCURRED', 0, 0, e.id FROM "Event" e, "Document" d WHERE e.id >= 'evt-${a}' AND d.id = 'doc-${b}' ON CONFLICT DO NOTHING`,
  (a: number) => `UPDATE "Report" SET "eventId" = (SELECT min(id) FROM "Event") WHERE "eventId" = 'evt-${a}'`,
  (a: number) => `DELETE FROM "Report" WHERE "documentId" = 'doc-${a}'`,
  (a: number, b: number) => `INSERT INTO "Attribution" (id, "reportId", position, "sourceId")
    SELECT 'att-${b}' || r.id, r.id, ${b}, 'src-${b}' FROM "Report" r WHERE r."eventId" <> 'evt-${a}' ON CONFLICT DO NOTHING`,
  (
    a: number,
    b: number,
  ) => `INSERT INTO "Citation" (id, "reportId", position, name, url, start, "end", "sourceId")
    SELECT 'cit-${b}' || r.id, r.id, ${b}, '', '', 0, 0, 'src-${b}' FROM "Report" r WHERE r."eventId" >= 'evt-${a}' ON CONFLICT DO NOTHING`,
  (a: number, b: number) => `UPDATE "Attribution" SET "sourceId" = 'src-${a}' WHERE position = ${b}`,
  (a: number, b: number) => `UPDATE "Citation" SET "sourceId" = 'src-${a}' WHERE position = ${b}`,
  (a: number) => `DELETE FROM "Attribution" WHERE position = ${a}`,
  (a: number) => `DELETE FROM "Citation" WHERE position = ${a}`,
  (a: number, b: number) => `UPDATE "Document" SET "sourceId" = 'src-${a}' WHERE id = 'doc-${b}'`,
  (a: number) => `UPDATE "Source" SET name = name || '${a}', slug = slug || '-${a}' WHERE id <> 'src-${a}'`,
  (a: number) => `DELETE FROM "Document" WHERE id = 'doc-${a}'`,
  (a: number) => (a === 0 ? `TRUNCATE "Event" CASCADE` : `TRUNCATE "EventEntity", "Relation" CASCADE`),
];

/** An archive in which every event has some of each. */
async function fill(): Promise<void> {
  const { client } = database;
  await client.$executeRaw`TRUNCATE "Event", "Entity", "Document", "Source" CASCADE`;
  await client.source.createMany({
    data: ats.map((at) => ({ id: `src-${at}`, slug: `source-${at}`, name: `Source ${3 - at}` })),
  });
  const text = { byteLength: 0, text: "", format: "x", language: "en", excerpt: "" };
  await client.document.createMany({
    data: ats.map((at) => ({
      id: `doc-${at}`,
      sha256: `${at}`,
      sourceId: at === 0 ? null : `src-${at}`,
      ...text,
    })),
  });
  await client.entity.createMany({
    data: ats.map((at) => ({
      id: `ent-${at}`,
      slug: `name-${at}`,
      name: `Name ${at}`,
      kind: "PERSON" as const,
    })),
  });
  const plain = { title: "", kind: "OTHER" as const, status: "OCCURRED" as const };
  await client.event.createMany({
    data: ats.map((at) => ({
      ...{ id: `evt-${at}`, slug: `event-${at}`, dateFrom: new Date(DAYS[1 + (at % 2)] ?? ""), ...plain },
    })),
  });
  for (const at of [6, 11, 14, 17, 18]) await client.$executeRawUnsafe(changes[at]?.(1, 2) ?? "");
}

const LISTS: Record<string, string> = {
  EventEntityList: `
    SELECT s."eventId", array_agg(to_json(s.id)::text) AS ids, array_agg(to_json(s.slug)::text) AS slugs, array_agg(to_json(s.name)::text) AS names, array_agg(to_json(s.kind)::text) AS kinds,
      array_agg(to_json(s.role)::text) AS roles, array_agg(s."mentionCount"::text) AS "mentionCounts"
    FROM (
      SELECT l."eventId", n.id, n.slug, n.name, n.kind, l.role, l."mentionCount" FROM "EventEntity" l JOIN "Entity" n ON n.id = l."entityId"
      WHERE NOT n."isHidden" ORDER BY 1, l.role, l."mentionCount" DESC, n.name, n.id
    ) s GROUP BY 1 ORDER BY 1`,
  EventSourceList: `
    SELECT s."eventId", array_agg(to_json(s.id)::text) AS ids, array_agg(to_json(s.slug)::text) AS slugs, array_agg(to_json(s.name)::text) AS names
    FROM (
      SELECT u."eventId", n.id, n.slug, n.name FROM (
        SELECT r."eventId", d."sourceId", 0 AS rank FROM "Report" r JOIN "Document" d ON d.id = r."documentId"
        UNION SELECT r."eventId", a."sourceId", 1 FROM "Report" r JOIN "Attribution" a ON a."reportId" = r.id
        UNION SELECT r."eventId", c."sourceId", 2 FROM "Report" r JOIN "Citation" c ON c."reportId" = r.id
      ) u JOIN "Source" n ON n.id = u."sourceId" GROUP BY 1, 2, 3, 4 ORDER BY 1, min(u.rank), n.name, n.id
    ) s GROUP BY 1 ORDER BY 1`,
  EventRelatedList: `
    SELECT s.one AS "eventId", array_agg(s.other) AS "relatedIds", array_agg(s.score) AS scores
    FROM (
      SELECT u.one, u.other, max(u.score) AS score FROM (
        SELECT "eventId" AS one, "relatedId" AS other, score FROM "Relation" UNION SELECT "relatedId", "eventId", score FROM "Relation"
      ) u JOIN "Event" e ON e.id = u.other WHERE NOT e."isHidden"
      GROUP BY 1, 2, e."dateFrom" ORDER BY 1, 3 DESC, e."dateFrom" DESC NULLS LAST, 2
    ) s GROUP BY 1 ORDER BY 1`,
};

async function expectExact(): Promise<void> {
  for (const [table, made] of Object.entries(LISTS)) {
    const rows = await database.client.$queryRawUnsafe<object[]>(made);
    const kept = await database.client.$queryRawUnsafe(`SELECT * FROM "${table}" ORDER BY 1`);
    expect(kept, table).toEqual(rows);
  }
}

const step = fc.record({ change: fc.nat(changes.length - 1), a: fc.nat(MOST - 1), b: fc.nat(MOST - 1) });

it("keeps the lists of an event, whatever is added, changed and removed", async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
    await fill();
    await expectExact();
    for (const { change, a, b } of steps) {
      await database.client.$executeRawUnsafe(changes[change]?.(a, b) ?? "");
    }
    // What is set aside gets its place before the end.
    await database.client.$executeRawUnsafe(changes[2]?.(0, 0) ?? "");
    await expectExact();
  });
  await fc.assert(property, { numRuns: 10, endOnFailure: true });
}, 60_000);

it("makes them of what was there before it was kept", async () => {
  const { client } = database;
  await fill();
  for (const [list, table] of [
    ["entities", "EventEntityList"],
    ["sources", "EventSourceList"],
    ["related", "EventRelatedList"],
  ]) {
    await client.$executeRawUnsafe(`TRUNCATE "${table}"`);
    await client.$executeRawUnsafe(`SELECT annals_list_${list}(ARRAY(SELECT id FROM "Event"))`);
  }
  await expectExact();
});

it("links no event anew where a report names a source that the event has already", async () => {
  await fill();
  // Who published the reports is named by them, then somebody else.
  const statements = [2, 3].flatMap((b) => [
    `INSERT INTO "Attribution" (id, "reportId", position, "sourceId") SELECT 'more-${b}' || r.id, r.id, 7 + ${b}, 'src-${b}' FROM "Report" r WHERE r."documentId" = 'doc-2'`,
    `INSERT INTO "Citation" (id, "reportId", position, name, url, start, "end", "sourceId") SELECT 'more-${b}' || r.id, r.id, 7 + ${b}, '', '', 0, 0, 'src-${b}' FROM "Report" r WHERE r."documentId" = 'doc-2'`,
  ]);
  const calls = await withConnection(database.client, async (connection) => {
    await connection.query("BEGIN");
    await connection.query("SET LOCAL track_functions = 'all'");
    const counted: number[] = [];
    for (const statement of statements) {
      expect((await connection.query(statement)).rowCount).toBeGreaterThan(0);
      const { rows } = await connection.query<{ calls: number }>(
        "SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_xact_user_functions WHERE funcname = 'annals_link_sources'",
      );
      counted.push(rows[0]?.calls ?? 0);
    }
    await connection.query("COMMIT");
    return counted;
  });
  expect(calls).toEqual([0, 0, 1, 1]);
  await expectExact();
});
