import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => clear());

const MOST = 4;
const numbers = Array.from({ length: MOST }, (_, at) => at);

async function clear(): Promise<void> {
  const { client } = database;
  await client.$executeRaw`TRUNCATE "Event", "Entity" CASCADE`;
  await client.entity.createMany({
    data: numbers.map((at) => ({
      ...{ id: `ent-${at}`, kind: "PERSON" as const, key: `name ${at}`, name: `Name ${at}` },
      ...{ slug: `name-${at}`, slugStem: `name-${at}` },
    })),
  });
  await client.event.createMany({
    data: numbers.map((at) => ({
      ...{ id: `evt-${at}`, title: `Title ${at}`, slug: `title-${at}`, slugStem: `title-${at}` },
      ...{ kind: "OTHER" as const, status: "STATEMENT" as const },
    })),
  });
}

/** What is kept, and what counting says. */
async function readBoth() {
  const kept = await database.client.$queryRaw<object[]>`
    SELECT "entityId", "otherId", events FROM "Cooccurrence" ORDER BY 1, 2`;
  const counted = await database.client.$queryRaw<object[]>`
    SELECT l."entityId", o."entityId" AS "otherId", count(*)::int AS events
    FROM "EventEntity" l JOIN "EventEntity" o ON o."eventId" = l."eventId" AND o."entityId" <> l."entityId"
    WHERE (SELECT count(*) FROM "EventEntity" e WHERE e."eventId" = l."eventId") <= 200
    GROUP BY 1, 2 ORDER BY 1, 2`;
  return { kept, counted };
}

const links = fc.uniqueArray(fc.tuple(fc.nat(MOST - 1), fc.nat(MOST - 1)), {
  minLength: 1,
  maxLength: 8,
  selector: ([event, entity]) => `${event} ${entity}`,
});
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom("add", "remove"), links, at: fc.constant(0) }),
  fc.record({ kind: fc.constantFrom("event", "entity"), links: fc.constant([]), at: fc.nat(MOST - 1) }),
);

it("counts in how many events two entities take part, whatever is linked and removed", async () => {
  const { client } = database;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      await clear();
      for (const one of steps) {
        if (one.kind === "event") await client.event.deleteMany({ where: { id: `evt-${one.at}` } });
        else if (one.kind === "entity") await client.entity.deleteMany({ where: { id: `ent-${one.at}` } });
        else {
          const ids = one.links.map(([event, entity]) => ({
            eventId: `evt-${event}`,
            entityId: `ent-${entity}`,
          }));
          if (one.kind === "remove") await client.eventEntity.deleteMany({ where: { OR: ids } });
          else
            await client.$executeRaw`
              INSERT INTO "EventEntity" ("eventId", "entityId", role, "mentionCount")
              SELECT e.id, n.id, 'TOPIC', 1
              FROM unnest(${ids.map(({ eventId }) => eventId)}::text[], ${ids.map(({ entityId }) => entityId)}::text[]) AS x (e, n)
              JOIN "Event" e ON e.id = x.e JOIN "Entity" n ON n.id = x.n
              ON CONFLICT DO NOTHING`;
        }
      }
      const { kept, counted } = await readBoth();
      expect(kept).toEqual(counted);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 60_000);

it("counts nothing of an event that more than 200 entities take part in, however it came to have so many", async () => {
  const { client } = database;
  await client.$executeRaw`
    INSERT INTO "Entity" (id, kind, key, name, slug, "slugStem")
    SELECT x, 'PERSON', x, x, x, x FROM generate_series(1, 198) n, concat('other-', n) x`;
  const link = (eventId: string, ids: readonly string[]) =>
    client.eventEntity.createMany({
      data: ids.map((entityId) => ({ eventId, entityId, role: "TOPIC", mentionCount: 1 })),
      skipDuplicates: true,
    });
  const unlink = (eventId: string, ids: readonly string[]) =>
    client.eventEntity.deleteMany({ where: { eventId, entityId: { in: [...ids] } } });
  const all = (await client.entity.findMany({ select: { id: true } })).map(({ id }) => id);
  const few = numbers.map((at) => `ent-${at}`);
  const others = all.filter((id) => !few.includes(id));
  await link("evt-1", ["ent-0", "other-1"]);
  const steps: [typeof link | typeof unlink, readonly string[], "counts" | "does not"][] = [
    [link, others, "counts"],
    [link, few.slice(0, 2), "counts"],
    [link, few, "does not"],
    [unlink, few.slice(1, 3), "counts"],
    [link, all, "does not"],
    [unlink, all, "does not"],
    [link, all, "does not"],
    [unlink, others, "counts"],
  ];
  for (const [change, ids, expected] of steps) {
    await change("evt-0", ids);
    const { kept, counted } = await readBoth();
    expect(kept).toEqual(counted);
    expect(kept.length > 2 ? "counts" : "does not").toBe(expected);
  }
}, 60_000);

it("forgets them with the events", async () => {
  await database.client.eventEntity.createMany({
    data: numbers.map((at) => ({ eventId: "evt-0", entityId: `ent-${at}`, role: "TOPIC", mentionCount: 1 })),
  });
  expect(await database.client.cooccurrence.count()).toBe(MOST * (MOST - 1));
  await database.client.$executeRaw`TRUNCATE "Event" CASCADE`;
  expect(await database.client.cooccurrence.count()).toBe(0);
});
