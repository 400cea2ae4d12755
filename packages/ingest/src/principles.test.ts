import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingest, rebuild } from "./ingest.ts";
import { type IngestInput, readInput } from "./read-document.ts";
import type { ArchiveRows, ResolvableDocument } from "./resolve/archive.ts";
import { resolveArchive } from "./resolve/resolve-archive.ts";
import { hashArchive } from "./store/hash-archive.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");

let database: TestDatabase;
let seeds: IngestInput[];

beforeAll(async () => {
  database = await createTestDatabase();
  const names = (await readdir(SEEDS)).toSorted();
  seeds = await Promise.all(
    names.map(async (name) => ({
      path: name,
      bytes: { ok: true as const, value: await readFile(join(SEEDS, name)) },
      capture: null,
      warnings: [],
    })),
  );
});

afterAll(() => database.close());

async function* each(inputs: IngestInput[]): AsyncGenerator<IngestInput> {
  yield* inputs;
}

function permute<Item>(items: Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => permute(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

function read(input: IngestInput): ResolvableDocument {
  const document = readInput(input);
  if (!document.ok) throw new Error(`${input.path}: ${document.error.message}`);
  return document.value;
}

function deriveFrom(inputs: IngestInput[]): ArchiveRows {
  return resolveArchive(inputs.map(read));
}

async function clear(): Promise<void> {
  await database.client.$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event" CASCADE`;
}

async function storeOneByOne(inputs: IngestInput[]): Promise<string> {
  await clear();
  for (const input of inputs) await ingest(database.client, each([input]));
  return hashArchive(database.client);
}

describe("order does not matter", () => {
  it("stores the same archive from the five seeds in all 120 orders", async () => {
    const orders = permute(seeds);
    expect(orders).toHaveLength(120);
    const hashes = new Set<string>();
    for (const order of orders) {
      await clear();
      await ingest(database.client, each(order));
      hashes.add(await hashArchive(database.client));
    }
    expect(hashes.size).toBe(1);
  }, 600_000);

  it("stores the same archive in five runs of one seed as in one run of five", async () => {
    await clear();
    await ingest(database.client, each(seeds));
    const atOnce = await hashArchive(database.client);
    for (const order of permute(seeds).filter((_, index) => index % 25 === 7)) {
      expect(await storeOneByOne(order)).toBe(atOnce);
    }
  }, 300_000);
});

describe("documents are the truth", () => {
  it("changes no row when the same bytes come again, under another name", async () => {
    await storeOneByOne(seeds);
    const before = await hashArchive(database.client);
    const { totals, change } = await ingest(
      database.client,
      each(seeds.map((seed) => ({ ...seed, path: `copy of ${seed.path}` }))),
    );
    expect(totals).toEqual({ stored: 0, unchanged: 5, failed: 0, newVersions: 0 });
    expect(change).toBeNull();
    expect(await hashArchive(database.client)).toBe(before);
  });

  it("derives the same archive again from nothing but its documents", async () => {
    const before = await storeOneByOne(seeds);
    await database.client.event.deleteMany();
    await database.client.entity.deleteMany();
    await database.client.claim.deleteMany();
    await rebuild(database.client);
    expect(await hashArchive(database.client)).toBe(before);
  });

  it("keeps every byte", async () => {
    await storeOneByOne(seeds);
    const stored = await database.client.document.findMany({ select: { text: true } });
    const toHash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    const given = seeds.map(({ bytes }) => (bytes.ok ? toHash(bytes.value) : ""));
    expect(stored.map(({ text }) => toHash(Buffer.from(text, "utf8"))).toSorted()).toEqual(given.toSorted());
  });
});

describe("no statement without evidence", () => {
  it("quotes exactly what stands in the document, in every span", () => {
    const rows = deriveFrom(seeds);
    const texts = new Map(rows.document.map(({ id, text }) => [id, text]));
    const spans = [...rows.span, ...rows.mention];
    expect(spans.length).toBeGreaterThan(300);
    for (const { documentId, start, end, quote } of spans) {
      expect(texts.get(documentId)?.slice(start, end)).toBe(quote);
    }
    for (const comment of rows.comment) {
      const thread = rows.commentThread.find(({ id }) => id === comment.threadId);
      expect(texts.get(thread?.documentId ?? "")?.slice(comment.start, comment.end)).toBe(comment.text);
    }
  });

  it("has a claim with evidence for every date, place, merge, alias, relation and reply that is shown", () => {
    const rows = deriveFrom(seeds);
    const evidenced = new Set(rows.span.map(({ claimId }) => claimId));
    const shown = (
      column: "eventId" | "aliasId" | "commentId" | "relationId",
      id: string,
      property: string,
    ) =>
      rows.claim.some(
        (claim) =>
          claim[column] === id &&
          claim.property === property &&
          claim.status === "SHOWN" &&
          evidenced.has(claim.id),
      );
    for (const event of rows.event) {
      if (event.dateEdtf !== null) expect(shown("eventId", event.id, "date"), event.slug).toBe(true);
      if (event.placeId !== null) expect(shown("eventId", event.id, "place"), event.slug).toBe(true);
      const reports = rows.report.filter(({ eventId }) => eventId === event.id);
      const merges = rows.claim.filter((claim) => claim.eventId === event.id && claim.property === "merge");
      expect(merges, event.slug).toHaveLength(reports.length - 1);
      for (const merge of merges) expect(evidenced.has(merge.id)).toBe(true);
    }
    for (const alias of rows.alias) expect(shown("aliasId", alias.id, "alias"), alias.name).toBe(true);
    for (const relation of rows.relation) expect(shown("relationId", relation.id, "related")).toBe(true);
    for (const comment of rows.comment.filter(({ inReplyToId }) => inReplyToId !== null)) {
      expect(shown("commentId", comment.id, "reply")).toBe(true);
    }
  });

  it("shows only dates that one of its claims gives", () => {
    const rows = deriveFrom(seeds);
    for (const event of rows.event) {
      const values = rows.claim.filter(
        (claim) => claim.eventId === event.id && claim.property === "date" && claim.status === "SHOWN",
      );
      expect(
        values.every(({ value }) => value === event.dateEdtf),
        event.slug,
      ).toBe(true);
    }
  });
});
