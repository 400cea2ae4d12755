import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;

/** Events of three years, several a day, of a day, a month or three days, with none to four reports and names. */
const rows = [
  `INSERT INTO "Source" (id, slug, name) VALUES ('s0', 's0', 'S0'), ('s1', 's1', 'S1')`,
  `INSERT INTO "Document" (id, sha256, "byteLength", text, format, language, excerpt, "sourceId", "publishedDay")
   SELECT 'd' || n, 'd' || n, 0, '', 'x', 'en', '', 's' || n % 2, date '2001-01-01' + n * 200 FROM generate_series(0, 7) n`,
  `INSERT INTO "Entity" (id, slug, name, kind) SELECT 'n' || n, 'n' || n, 'Name ' || n, 'PERSON' FROM generate_series(0, 4) n`,
  `INSERT INTO "Event" (id, slug, title, kind, status, "dateFrom", "dateTo", "datePrecision")
   SELECT 'e' || n, 'e' || n, 'Title', CASE n % 2 WHEN 0 THEN 'VISIT' ELSE 'OTHER' END::"EventKind",
     CASE n % 5 WHEN 0 THEN 'PLANNED' ELSE 'OCCURRED' END::"EventStatus", day, CASE n % 3 WHEN 0 THEN day WHEN 1 THEN day + 27 ELSE day + 2 END,
     CASE n % 3 WHEN 0 THEN 'DAY' WHEN 1 THEN 'MONTH' ELSE 'INTERVAL' END::"DatePrecision"
   FROM (SELECT n, date '1999-12-01' + n * n % 120 * 9 AS day FROM generate_series(1, 400) n) x`,
  `INSERT INTO "EventEntity" ("eventId", "entityId", role, "mentionCount", "dateFrom")
   SELECT e.id, 'n' || k, 'TOPIC', 1, e."dateFrom" FROM "Event" e, generate_series(0, 4) k WHERE md5(e.id || k) < '6'`,
  `INSERT INTO "Report" (id, "documentId", position, role, status, start, "end", "eventId")
   SELECT 'r' || row_number() OVER (), 'd' || k, row_number() OVER (), CASE WHEN k < 2 THEN 'RELATED' ELSE 'ITEM' END::"ReportRole", 'OCCURRED', 0, 0, e.id
   FROM "Event" e, generate_series(0, 7) k WHERE md5(k || e.id) < '4'`,
  `UPDATE "Event" SET "isHidden" = TRUE WHERE id LIKE 'e%7'`,
  `DELETE FROM "Report" WHERE id LIKE 'r%3'`,
  `UPDATE "Report" SET "eventId" = 'e5' WHERE id LIKE 'r%22'`,
  `DELETE FROM "Event" WHERE id LIKE 'e%1'`,
];

beforeAll(async () => {
  api = await createTestApi();
  for (const statement of rows) await api.db.$executeRawUnsafe(statement);
});
afterAll(() => api.close());

const tellings = `(SELECT count(*) FROM "Report" r WHERE r."eventId" = e.id AND r.role <> 'RELATED')`;
const toldBy = (condition: string) =>
  `EXISTS (SELECT FROM "Report" r JOIN "Document" d ON d.id = r."documentId" WHERE r."eventId" = e.id AND ${condition})`;
const takesPart = `EXISTS (SELECT FROM "EventEntity" l WHERE l."eventId" = e.id AND l."entityId" = 'n1')`;

/** Filters, and the condition on an event `e` that each is. */
const filters: [filter: string, condition: string][] = [
  ["", "TRUE"],
  [
    "statuses: [OCCURRED], precisions: [DAY, INTERVAL]",
    `e.status = 'OCCURRED' AND e."datePrecision" <> 'MONTH'`,
  ],
  [
    `from: "2000-02-10", to: "2001-03-01"`,
    `e."dateTo" >= date '2000-02-10' AND e."dateFrom" <= date '2001-03-01'`,
  ],
  ["kinds: [VISIT]", "e.kind = 'VISIT'"],
  ["minReports: 1", `${tellings} >= 1`],
  ["minReports: 2, kinds: [VISIT]", `e.kind = 'VISIT' AND ${tellings} >= 2`],
  [`asOf: "2002-01-01"`, toldBy(`d."publishedDay" <= date '2002-01-01'`)],
  [`sources: ["s1"]`, toldBy(`d."sourceId" = 's1'`)],
  [`sources: ["s0", "s1"], minReports: 2`, `${toldBy(`d."sourceId" IS NOT NULL`)} AND ${tellings} >= 2`],
  [`entities: ["n1"], undated: false`, takesPart],
  [
    `entities: ["n1"], sources: ["s0"], kinds: [VISIT]`,
    `e.kind = 'VISIT' AND ${takesPart} AND ${toldBy(`d."sourceId" = 's0'`)}`,
  ],
];

/** The same, counted and sorted event by event. */
async function countAll(condition: string, granularity: string) {
  const start = (column: string) =>
    `date_trunc('${granularity.toLowerCase()}', e."${column}"::timestamp)::date`;
  return api.db.$queryRawUnsafe<{ slug: string; start: string; reports: number; entities: number }[]>(`
    SELECT e.slug, ${start("dateFrom")}::text AS start,
      (SELECT count(*)::int FROM "Report" r WHERE r."eventId" = e.id) AS reports,
      (SELECT count(*)::int FROM "EventEntity" l WHERE l."eventId" = e.id) AS entities
    FROM "Event" e WHERE NOT e."isHidden" AND ${start("dateFrom")} = ${start("dateTo")} AND ${condition}
    ORDER BY start, reports DESC, entities DESC, e.id`);
}

it.each(filters)(
  "leads with most reports, then most names, then the least id, under %j",
  async (filter, condition) => {
    for (const granularity of ["DAY", "MONTH", "YEAR", "DECADE"]) {
      const asked = filter === "" ? "" : `, filter: {${filter}}`;
      const { timeline, events } = await api.get(`{
      timeline(granularity: ${granularity}${asked}) { start count leading { reports entities event { slug } } }
      events${filter === "" ? "" : `(filter: {${filter}})`} { totalCount }
    }`);
      const wanted = [...Map.groupBy(await countAll(condition, granularity), ({ start }) => start)];
      expect(timeline).toEqual(
        wanted.map(([start, found]) => ({
          ...{ start, count: found.length },
          leading: found
            .slice(0, 3)
            .map(({ slug, reports, entities }) => ({ reports, entities, event: { slug } })),
        })),
      );
      expect(timeline.length).toBeGreaterThan(0);
      const [{ count }] = await api.db.$queryRawUnsafe<[{ count: number }]>(
        `SELECT count(*)::int FROM "Event" e WHERE NOT e."isHidden" AND ${condition}`,
      );
      expect(events.totalCount).toBe(count);
    }
  },
);
