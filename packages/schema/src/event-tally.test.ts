import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const MOST = 4;
const toIds = (noun: string) => Array.from({ length: MOST }, (_, at) => `${noun}-${at}`);

const step = fc.record({
  kind: fc.constantFrom(
    ...["event", "event", "report", "report", "report", "attribution", "citation", "entity", "document"],
    ...[
      "move",
      "retell",
      "role",
      "hide",
      "redate",
      "know",
      "publish",
      "unlink",
      "cite",
      "pass",
      "empty",
      "claim",
      "outdo",
      "time",
      "time",
      "copy",
      "original",
    ],
    ...["drop event", "drop report", "drop document", "drop attribution", "drop citation", "drop claim"],
  ),
  at: fc.uniqueArray(fc.nat(MOST - 1), { minLength: 1, maxLength: 3 }),
  by: fc.nat(MOST - 1),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const emptied = ["Event", "Report", "EventEntity", "Attribution", "Citation", "Claim"];

/** What every archive begins with, so that there is something to change. */
const all = [0, 1, 2, 3];
const begun: Step[] = [
  { kind: "event", at: all, by: 0 },
  { kind: "document", at: [0, 1], by: 0 },
  { kind: "document", at: [2, 3], by: 2 },
  { kind: "report", at: [0, 2], by: 1 },
  { kind: "report", at: [1, 3], by: 2 },
  { kind: "attribution", at: [0, 1], by: 1 },
  { kind: "citation", at: [1, 2], by: 3 },
  { kind: "entity", at: [0, 1], by: 0 },
  { kind: "claim", at: all, by: 1 },
];

/** Each as one statement over all that are named, as the archive is written. */
function toStatement({ kind, at, by }: Step): string {
  const list = (noun: string) => at.map((number) => `'${noun}-${number}'`).join(", ");
  const chosen = (table: string, noun: string, columns: string) =>
    `SELECT ${columns} FROM "${table}" x WHERE x.id IN (${list(noun)})`;
  const day = `'2001-01-0${by + 1}'`;
  const isOdd = by % 2 === 1;
  const toPlace = (position: string) => `10 + 10 * ${at[0]} + ${position}`;
  const statements: Record<string, string> = {
    event: `INSERT INTO "Event" (id, slug, title, kind, status, "dateFrom") SELECT id, id, '', 'OTHER', 'OCCURRED', ${day}
      FROM unnest(ARRAY[${list("evt")}]) id ON CONFLICT DO NOTHING`,
    document: `INSERT INTO "Document" (id, sha256, "byteLength", text, format, language, excerpt, "sourceId", "publishedDay")
      SELECT id, id, 0, '', 'x', 'en', '', ${isOdd ? "NULL" : `'src-${by}'`}, ${isOdd ? "NULL" : day}
      FROM unnest(ARRAY[${list("doc")}]) id ON CONFLICT DO NOTHING`,
    report: `INSERT INTO "Report" (id, "documentId", position, role, status, start, "end", "eventId")
      SELECT replace(d.id, 'doc', 'rep') || e.id, d.id, substr(e.id, 5)::int, '${isOdd ? "MAIN" : "RELATED"}', 'OCCURRED', 0, 0, e.id
      FROM "Document" d, "Event" e WHERE d.id IN (${list("doc")}) AND substr(e.id, 5)::int >= ${by} ON CONFLICT DO NOTHING`,
    attribution: `INSERT INTO "Attribution" (id, "reportId", position, "sourceId") SELECT id || 'a${by}', id, ${by}, 'src-${by}'
      FROM "Report" WHERE "documentId" IN (${list("doc")}) ON CONFLICT DO NOTHING`,
    citation: `INSERT INTO "Citation" (id, "reportId", position, name, url, start, "end", "sourceId")
      SELECT id || 'c${by}', id, ${by}, '', '', 0, 0, 'src-${by}' FROM "Report" WHERE "documentId" IN (${list("doc")}) ON CONFLICT DO NOTHING`,
    entity: `INSERT INTO "EventEntity" ("eventId", "entityId", role, "mentionCount") ${chosen("Event", "evt", `id, 'ent-${by}', 'TOPIC', 1`)}
      ON CONFLICT DO NOTHING`,
    move: `UPDATE "Report" SET "eventId" = (SELECT min(id) FROM "Event") WHERE "documentId" IN (${list("doc")})`,
    retell: `UPDATE "Report" r SET "documentId" = 'doc-${by}', position = ${toPlace("r.position")}
      WHERE "documentId" = 'doc-${at[0]}' AND position < 10 AND EXISTS (SELECT FROM "Document" WHERE id = 'doc-${by}')
        AND NOT EXISTS (SELECT FROM "Report" o WHERE o."documentId" = 'doc-${by}' AND o.position = ${toPlace("r.position")})`,
    role: `UPDATE "Report" SET role = 'ITEM' WHERE "documentId" IN (${list("doc")})`,
    hide: `UPDATE "${isOdd ? "Document" : "Event"}" SET "isHidden" = NOT "isHidden" WHERE id IN (${list("evt")}, ${list("doc")})`,
    redate: `UPDATE "Event" SET "dateFrom" = ${day}, "datePrecision" = 'DAY', status = 'PLANNED' WHERE id IN (${list("evt")})`,
    know: `UPDATE "Document" SET "retrievedAt" = ${isOdd ? "NULL" : `${day}::timestamptz`} WHERE id IN (${list("doc")})`,
    publish: `UPDATE "Document" SET "sourceId" = 'src-${by}' WHERE id IN (${list("doc")})`,
    unlink: `DELETE FROM "EventEntity" WHERE "eventId" IN (${list("evt")})`,
    cite: `UPDATE "Citation" SET "sourceId" = 'src-${by}' WHERE position = ${at[0]}`,
    pass: `UPDATE "Attribution" SET "sourceId" = 'src-${by}' WHERE position = ${at[0]}`,
    empty: `TRUNCATE "${emptied[(by + (at[0] ?? 0)) % emptied.length]}" CASCADE`,
    "drop event": `DELETE FROM "Event" WHERE id IN (${list("evt")})`,
    "drop report": `DELETE FROM "Report" WHERE "documentId" IN (${list("doc")}) AND position >= ${by}`,
    "drop document": `DELETE FROM "Document" WHERE id IN (${list("doc")})`,
    "drop attribution": `DELETE FROM "Attribution" WHERE position <= ${by}`,
    claim: `INSERT INTO "Claim" (id, property, rule, "ruleVersion", status, because, "eventId")
      ${chosen("Event", "evt", `id || '${by}', '${isOdd ? "date" : "title"}', '', 1, '${by < 2 ? "RIVAL" : "SHOWN"}', '', id`)} ON CONFLICT DO NOTHING`,
    outdo: `UPDATE "Claim" SET property = 'place', status = '${isOdd ? "RIVAL" : "SHOWN"}' WHERE "eventId" IN (${list("evt")})`,
    "drop claim": `DELETE FROM "Claim" WHERE "eventId" IN (${list("evt")})`,
    time: `UPDATE "Document" SET "publishedAt" = ${isOdd ? "NULL" : `'2001-01-01T${by === 0 ? `1${at[0]}:00+03:00` : "10:00"}'`}, "publishedDay" = '2001-01-01'
      WHERE id IN (${list("doc")})`,
    copy: `INSERT INTO "Claim" (id, property, rule, "ruleVersion", status, because, "reportId")
      SELECT r.id || 'copy', '${by === 3 ? "title" : "copyOf"}', '', 1, 'SHOWN', '', r.id FROM "Report" r WHERE "documentId" IN (${list("doc")}) ON CONFLICT DO NOTHING`,
    original: isOdd
      ? `UPDATE "Claim" SET status = 'RIVAL' WHERE property = 'copyOf'`
      : `DELETE FROM "Claim" WHERE property = 'copyOf' AND "reportId" LIKE 'rep-${by}%'`,
    "drop citation": `DELETE FROM "Citation" WHERE position <= ${by}`,
  };
  return statements[kind] ?? "";
}

const known = `coalesce((d."retrievedAt" AT TIME ZONE 'UTC')::date, d."publishedDay")`;
const ofReports = (what: string) =>
  `(SELECT ${what} FROM "Report" r JOIN "Document" d ON d.id = r."documentId" WHERE r."eventId" = e.id)`;

const kept = [
  `SELECT "eventId", "dateFrom"::text, "dateTo"::text, "datePrecision", status, "isHidden", reports, tellings, entities, "knownFrom"::text, rivals
   FROM "EventTally" ORDER BY 1`,
  `SELECT "eventId", "sourceId", "dateFrom"::text, rank, telling, "toldIn" FROM "EventSource" ORDER BY 1, 2`,
];
/** Reports of the event \`e\` that tell of it themselves, with their days and moments. */
const tellings = `(SELECT r.id, d."sourceId", d."publishedDay" AS day, (d."publishedAt" || CASE WHEN d."publishedAt" LIKE '%+%' THEN '' ELSE 'Z' END)::timestamptz AS moment
  FROM "Report" r JOIN "Document" d ON d.id = r."documentId" WHERE r."eventId" = e.id AND r.role <> 'RELATED' AND NOT d."isHidden")`;
const counted = [
  `SELECT e.id AS "eventId", e."dateFrom"::text, e."dateTo"::text, e."datePrecision", e.status, e."isHidden",
     ${ofReports("count(*)::int")} AS reports, ${ofReports(`count(*) FILTER (WHERE r.role <> 'RELATED')::int`)} AS tellings,
     (SELECT count(*)::int FROM "EventEntity" l WHERE l."eventId" = e.id) AS entities,
     ${ofReports(`(min(${known}) FILTER (WHERE NOT d."isHidden"))::text`)} AS "knownFrom",
     (SELECT count(*)::int FROM "Claim" c WHERE c."eventId" = e.id AND c.status = 'RIVAL' AND c.property IN ('date', 'place')) AS rivals
   FROM "Event" e ORDER BY 1`,
  `SELECT e.id AS "eventId", u.id AS "sourceId", e."dateFrom"::text, u.rank, CASE
       WHEN NOT EXISTS (SELECT FROM ${tellings} t WHERE t."sourceId" = u.id) THEN NULL
       WHEN (SELECT bool_and(EXISTS (SELECT FROM "Claim" c WHERE c."reportId" = t.id AND c.property = 'copyOf' AND c.status = 'SHOWN'))
         FROM ${tellings} t WHERE t."sourceId" = u.id) THEN 'COPIED'
       WHEN NOT EXISTS (SELECT FROM ${tellings} t WHERE t."sourceId" IS DISTINCT FROM u.id) THEN 'ALONE'
       WHEN o.day < w.day THEN 'LATER'
       WHEN w.day IS NULL OR o."isUndated" THEN 'UNCLEAR'
       WHEN w.day < o.day THEN 'FIRST'
       WHEN w.moment IS NULL OR EXISTS (SELECT FROM ${tellings} t WHERE t."sourceId" IS DISTINCT FROM u.id AND t.day = w.day AND t.moment IS NULL) THEN 'UNCLEAR'
       WHEN w.moment < o.moment THEN 'FIRST' WHEN w.moment > o.moment THEN 'LATER' ELSE 'UNCLEAR' END AS telling,
     extract(year FROM w.day)::int AS "toldIn"
   FROM "Event" e JOIN (
     SELECT s."eventId", s.id, min(s.rank) AS rank FROM (
       SELECT r."eventId", d."sourceId" AS id, 0 AS rank FROM "Report" r JOIN "Document" d ON d.id = r."documentId"
       UNION SELECT r."eventId", a."sourceId", 1 FROM "Report" r JOIN "Attribution" a ON a."reportId" = r.id
       UNION SELECT r."eventId", c."sourceId", 2 FROM "Report" r JOIN "Citation" c ON c."reportId" = r.id
     ) s GROUP BY 1, 2
   ) u ON u."eventId" = e.id
   CROSS JOIN LATERAL (SELECT min(t.day) AS day, min(t.moment) AS moment FROM ${tellings} t WHERE t."sourceId" = u.id) w
   CROSS JOIN LATERAL (SELECT min(t.day) AS day, min(t.moment) AS moment, bool_or(t.day IS NULL) AS "isUndated" FROM ${tellings} t WHERE t."sourceId" IS DISTINCT FROM u.id) o
   WHERE u.id IS NOT NULL ORDER BY 1, 2`,
];

it("tallies the reports, names and sources of each event, whatever is added, changed and removed", async () => {
  const { client } = database;
  const read = (statements: string[]) =>
    Promise.all(statements.map((statement) => client.$queryRawUnsafe<object[]>(statement)));
  await client.entity.createMany({
    data: toIds("ent").map((id) => ({ id, kind: "PERSON" as const, name: id, slug: id })),
  });
  await client.source.createMany({ data: toIds("src").map((id) => ({ id, name: id, slug: id })) });
  const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
    await client.$executeRaw`TRUNCATE "Event", "Document" CASCADE`;
    for (const one of begun) await client.$executeRawUnsafe(toStatement(one));
    expect((await read(kept))[1]?.length).toBeGreaterThan(MOST);
    for (const one of steps) {
      await client.$executeRawUnsafe(toStatement(one));
      expect(await read(kept)).toEqual(await read(counted));
    }
  });
  // A report that moves to an event beside another of its document, which stays there, in one statement.
  const moved: Step[] = [
    { kind: "report", at: [1, 2, 3], by: 0 },
    { kind: "move", at: [1], by: 0 },
  ];
  await fc.assert(property, { numRuns: 15, endOnFailure: true, examples: [[moved]] });
}, 60_000);

it("takes a time that no clock shows for none", async () => {
  const moments = await database.client.$queryRaw`
    SELECT annals_moment(at)::text AS moment FROM unnest(ARRAY['2001-02-30T10:00', '2001-02-03', '2001-02-03T10:00', '2001-02-03T10:00+03:00']) at`;
  expect(moments).toEqual(
    [null, null, "2001-02-03 10:00:00+00", "2001-02-03 07:00:00+00"].map((moment) => ({ moment })),
  );
});
