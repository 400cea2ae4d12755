import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DecisionRequest, decide } from "./decide.ts";
import { rebuild, storeBatch, withdraw } from "./ingest/store-batch.ts";
import { page, toDocument } from "./ingest/testing/small-world.ts";
import { hashArchive } from "./store/hash-archive.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const KINDS = [
  "MERGE events",
  "MERGE entities",
  "SPLIT event",
  "SPLIT entity by documents",
  "SPLIT entity by mentions",
  "SPLIT entity by names",
  "RELINK mention",
  "RENAME event",
  "RENAME entity",
  "REDATE event",
  "HIDE event",
  "HIDE entity",
  "HIDE document",
  "ADD_ALIAS entity",
  "UNDO",
] as const;

/** Something that happens to an archive: a page comes, or somebody decides something of what is there by then. */
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ page }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom(...KINDS),
      picks: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)),
    }),
  },
);

/** A correction of things that the archive has; null where it has none such. */
async function toRequest(
  kind: (typeof KINDS)[number],
  picks: readonly number[],
  at: number,
): Promise<DecisionRequest | null> {
  const { client } = database;
  const [first = 0, second = 0, third = 0] = picks;
  const made = {
    author: "Mira Holt",
    reason: `Reason ${third}`,
    decidedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, at)).toISOString(),
  };
  const pick = <Item>(items: readonly Item[], number: number) => items[number % items.length];
  const events = await client.event.findMany({ include: { reports: true }, orderBy: { id: "asc" } });
  const entities = await client.entity.findMany({ orderBy: { id: "asc" } });
  const decisions = await client.decision.findMany({ orderBy: { position: "asc" } });
  const [event, entity, decision] = [pick(events, first), pick(entities, first), pick(decisions, first)];
  if (kind === "UNDO") return decision ? { kind: "UNDO", decision: decision.id, ...made } : null;
  if (!event || !entity) return null;
  switch (kind) {
    case "MERGE events":
      return { kind: "MERGE", events: [event.id, pick(events, second)?.id ?? event.id], ...made };
    case "MERGE entities":
      return { kind: "MERGE", entities: [entity.id, pick(entities, second)?.slug ?? entity.id], ...made };
    case "SPLIT event": {
      const reports = event.reports.map(({ id }) => id).toSorted();
      return {
        kind: "SPLIT",
        event: event.id,
        reports: reports.slice(0, 1 + (second % reports.length)),
        ...made,
      };
    }
    case "SPLIT entity by documents": {
      const naming = await client.mention.findMany({
        where: { entityId: entity.id },
        orderBy: { id: "asc" },
      });
      const documents = [...new Set(naming.map(({ documentId }) => documentId))];
      return {
        kind: "SPLIT",
        entity: entity.slug,
        documents: documents.slice(0, 1 + (second % documents.length)),
        ...made,
      };
    }
    case "SPLIT entity by mentions": {
      const mentions = await client.mention.findMany({
        where: { entityId: entity.id },
        orderBy: { id: "asc" },
      });
      const ids = mentions.map(({ id }) => id).slice(0, 1 + (second % mentions.length));
      return { kind: "SPLIT", entity: entity.id, mentions: ids, note: `Note ${third % 3}`, ...made };
    }
    case "SPLIT entity by names": {
      const aliases = await client.alias.findMany({ where: { entityId: entity.id }, orderBy: { id: "asc" } });
      const alias = pick(aliases, second)?.name ?? entity.name;
      return { kind: "SPLIT", entity: entity.id, names: [alias], name: `${alias} Other`, ...made };
    }
    case "RELINK mention": {
      const mentions = await client.mention.findMany({ orderBy: { id: "asc" } });
      const mention = pick(mentions, second);
      return mention ? { kind: "RELINK", mentions: [mention.id], entity: entity.id, ...made } : null;
    }
    case "RENAME event":
      return { kind: "RENAME", event: event.slug, title: `Title ${second % 3}`, ...made };
    case "RENAME entity":
      return { kind: "RENAME", entity: entity.slug, name: `Name ${second % 3}`, ...made };
    case "REDATE event":
      return {
        kind: "REDATE",
        event: event.id,
        date: pick(["2016-03-07", "2016", null], second) ?? null,
        ...made,
      };
    case "HIDE event":
      return { kind: "HIDE", event: event.id, ...made };
    case "HIDE entity":
      return { kind: "HIDE", entity: entity.id, ...made };
    case "HIDE document": {
      const documents = await client.document.findMany({ select: { id: true }, orderBy: { id: "asc" } });
      return { kind: "HIDE", document: pick(documents, second)?.id ?? "", ...made };
    }
    case "ADD_ALIAS entity":
      return { kind: "ADD_ALIAS", entity: entity.id, name: `Alias ${second % 3}`, ...made };
  }
}

async function clear(): Promise<void> {
  await database.client
    .$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event", "NameTally", "SourceTally", "Decision", "FormerSlug" CASCADE`;
}

/** Slugs that were in use once, and now lead nowhere: as long as all documents are there, none. */
async function findLost(given: ReadonlySet<string>): Promise<string[]> {
  const slugs = [...given];
  const lost = await database.client.$queryRaw<{ slug: string }[]>`
    SELECT g.slug FROM unnest(${slugs}::text[]) AS g (slug)
    WHERE NOT EXISTS (SELECT FROM "Event" e WHERE e.slug = g.slug) AND annals_event_after(g.slug) IS NULL
      AND NOT EXISTS (SELECT FROM "Entity" n WHERE n.slug = g.slug) AND annals_entity_after(g.slug) IS NULL`;
  return lost.map(({ slug }) => slug);
}

async function readSlugs(): Promise<string[]> {
  const rows = await database.client.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM "Event" UNION SELECT slug FROM "Entity"`;
  return rows.map(({ slug }) => slug);
}

/** The rows that deriving everything again would change, a table each: none, or the archive is not what makes it. */
async function findStale(): Promise<string[]> {
  const change = await rebuild(database.client, () => {}, true);
  return Object.entries(change).flatMap(([table, { written, removed }]) =>
    written + removed > 0 ? [`${table}: ${written} ${removed}`] : [],
  );
}

it("makes the same archive of documents and decisions however they come and go, and whatever is undone between", async () => {
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(page, fc.array(step, { minLength: 3, maxLength: 14 }), async (start, steps) => {
      await clear();
      const documents = [toDocument(start)];
      await storeBatch(database.client, documents);
      const given = new Set<string>();
      for (const [at, one] of steps.entries()) {
        for (const slug of await readSlugs()) given.add(slug);
        if ("page" in one) {
          documents.push(toDocument(one.page));
          await storeBatch(database.client, documents.slice(-1));
        } else {
          const request = await toRequest(one.kind, one.picks, at);
          const outcome = request && (await decide(database.client, request, ""));
          if (outcome && !outcome.ok) codes.add(outcome.failure.code);
          else if (outcome) codes.add(one.kind);
        }
      }
      expect(await findStale()).toEqual([]);
      expect(await findLost(given)).toEqual([]);
      const hash = await hashArchive(database.client);

      const decisions = await database.client.decision.findMany({ orderBy: { position: "asc" } });
      await clear();
      const again = decisions.map(({ kind, payload, author, reason, decidedAt, undoesId }) => {
        const made = { author, reason, decidedAt: decidedAt.toISOString() };
        return kind === "UNDO"
          ? { kind, decision: undoesId ?? "", ...made }
          : { kind, payload: payload as Record<string, unknown>, ...made };
      });
      for (const request of again.slice(0, 2)) await decide(database.client, request, "");
      await storeBatch(database.client, documents.toReversed());
      for (const request of again.slice(2)) await decide(database.client, request, "");
      expect(await hashArchive(database.client)).toBe(hash);

      const [gone] = documents.map(({ id }) => id).toSorted();
      await withdraw(database.client, gone ? [gone] : []);
      expect(await findStale()).toEqual([]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
  expect([...codes].filter((code) => !code.startsWith("decision."))).not.toEqual([]);
}, 120_000);
