import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const MOST = 4;
const DATES = [
  { dateFrom: null, dateTo: null, datePrecision: "UNKNOWN" },
  { dateFrom: new Date("2001-01-01"), dateTo: new Date("2001-01-01"), datePrecision: "DAY" },
  { dateFrom: new Date("2001-01-01"), dateTo: null, datePrecision: "INTERVAL" },
  { dateFrom: null, dateTo: new Date("2001-01-01"), datePrecision: "INTERVAL" },
] as const;

const step = fc.record({
  kind: fc.constantFrom("add", "add", "change", "hide", "slug", "link", "unlink", "remove", "empty"),
  numbers: fc.uniqueArray(fc.nat(MOST - 1), { minLength: 1 }),
  date: fc.nat(DATES.length - 1),
});

async function run({ kind, numbers, date }: typeof step extends fc.Arbitrary<infer Step> ? Step : never) {
  const { client } = database;
  const ids = numbers.map((at) => `evt-${at}`);
  const where = { id: { in: ids } };
  const link = { entityId: `ent-${date}`, role: "TOPIC" as const, mentionCount: 1 };
  if (kind === "add") {
    const rest = { title: "Title", kind: "OTHER" as const, status: "OCCURRED" as const, ...DATES[date] };
    await client.event.createMany({
      data: ids.map((id) => ({ id, slug: id, ...rest })),
      skipDuplicates: true,
    });
  } else if (kind === "change") await client.event.updateMany({ where, data: { ...DATES[date] } });
  else if (kind === "hide") await client.event.updateMany({ where, data: { isHidden: date % 2 === 0 } });
  else if (kind === "slug") await client.$executeRaw`UPDATE "Event" SET slug = slug || 'x'`;
  else if (kind === "link") {
    const events = await client.event.findMany({ where, select: { id: true } });
    const data = events.map(({ id: eventId }) => ({ eventId, ...link }));
    await client.eventEntity.createMany({ data, skipDuplicates: true });
  } else if (kind === "unlink") await client.eventEntity.deleteMany({ where: { eventId: { in: ids } } });
  else if (kind === "remove") await client.event.deleteMany({ where });
  else await client.$executeRaw`TRUNCATE "Event" CASCADE`;
}

it("counts the events of each day and of each entity, whatever is added, changed and removed", async () => {
  const { client } = database;
  await client.entity.createMany({
    data: DATES.map((_, at) => ({ id: `ent-${at}`, kind: "PERSON", name: `Name ${at}`, slug: `name-${at}` })),
  });
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
    await client.$executeRaw`TRUNCATE "Event" CASCADE`;
    for (const one of steps) await run(one);
    expect(
      await client.$queryRaw`
        SELECT "dateFrom"::text, "dateTo"::text, "datePrecision", status, events FROM "EventCount" ORDER BY 1, 2, 3, 4`,
    ).toEqual(
      await client.$queryRaw`
        SELECT coalesce("dateFrom", '-infinity')::text AS "dateFrom", coalesce("dateTo", 'infinity')::text AS "dateTo",
          "datePrecision", status, count(*)::int AS events
        FROM "Event" WHERE NOT "isHidden" GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    );
    expect(await client.$queryRaw`SELECT * FROM "EntityCount" ORDER BY 1`).toEqual(
      await client.$queryRaw`
        SELECT "entityId", count(*)::int AS events FROM "EventEntity" GROUP BY 1 ORDER BY 1`,
    );
  });
  await fc.assert(property, { numRuns: 10, endOnFailure: true });
});
