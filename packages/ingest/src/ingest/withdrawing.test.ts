import { withConnection } from "@annals/schema/client";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readInput } from "../read-document.ts";
import type { ResolvableDocument } from "../resolve/archive.ts";
import { toUnchanged } from "../resolve/decisions/decision-change.ts";
import { MOST_EXAMPLES } from "../resolve/entities/name-tally.ts";
import { growArchive } from "../resolve/growing/grow-archive.ts";
import type { KnownArchive } from "../resolve/growing/known-archive.ts";
import { MOST_IN_BLOCK } from "../resolve/merging/candidate-pairs.ts";
import { MOST_HEARD } from "../resolve/merging/echoes.ts";
import { hashArchive } from "../store/hash-archive.ts";
import { toKnownArchive } from "../store/known-archive.ts";
import { rebuild, storeBatch, withdraw } from "./store-batch.ts";
import { page, toDocument } from "./testing/small-world.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function ingestAnew(...pieces: ResolvableDocument[][]): Promise<void> {
  await database.client
    .$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event", "NameTally", "SourceTally" CASCADE`;
  for (const piece of pieces) expect(await storeBatch(database.client, piece)).toMatchObject({ refused: [] });
}

function read(text: string): ResolvableDocument {
  const bytes = { ok: true as const, value: Buffer.from(text) };
  const document = readInput({ path: "story", bytes, capture: null, warnings: [] });
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

/** A word of its own for each number. */
function toWord(index: number): string {
  return `A${[...String(index)].map((digit) => `${"bdfgklmnrt"[Number(digit)]}a`).join("")}`;
}

/** Stories of years of their own that have only these sentences in common, in order of their ids. */
function toStories(sentences: readonly string[]): ResolvableDocument[] {
  const stories = sentences.map((sentence, index) => {
    const word = toWord(index);
    const date = `March 7, ${1960 + index}`;
    return read(
      `${word} fair opens\n\n${date}\n\nThe ${word} fair opened for the ${word} people. ${sentence} They went home to ${word}ville in the ${word} evening.\n`,
    );
  });
  return stories.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The rows that deriving everything again would change, a table each. */
async function findStale(): Promise<string[]> {
  const change = await rebuild(database.client, () => {}, true);
  return Object.entries(change).flatMap(([table, { written, removed }]) =>
    written + removed > 0 ? [`${table}: ${written} ${removed}`] : [],
  );
}

/** What taking documents out of the archive reads of it; null if everything is to be derived. */
async function countReads(ids: readonly string[]): Promise<{ documents: number; named: number } | null> {
  return withConnection(database.client, async (connection) => {
    const known = toKnownArchive(connection);
    const reads = { documents: 0, named: 0 };
    const counting: KnownArchive = {
      ...known,
      readDocuments: async (wanted) => {
        reads.documents += wanted.length;
        return known.readDocuments(wanted);
      },
      readNames: async (wanted, sought) => {
        const found = await known.readNames(wanted, sought);
        reads.named += found.length;
        return found;
      },
    };
    return (await growArchive(counting, [], toUnchanged(), ids)) ? reads : null;
  });
}

describe("taking documents out of an archive", () => {
  it("leaves what the others make, whatever goes in whatever parts", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(page, { minLength: 5, maxLength: 12, selector: (one) => toDocument(one).id }),
        fc.array(fc.nat(11), { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(11), { minLength: 1, maxLength: 2 }),
        async (pages, ...parts) => {
          const documents = pages.map(toDocument);
          await ingestAnew(documents);
          const gone = new Set<string>();
          for (const part of parts) {
            const ids = part.flatMap((index) => documents[index]?.id ?? []).filter((id) => !gone.has(id));
            if (ids.length === 0) continue;
            await withdraw(database.client, ids);
            for (const id of ids) gone.add(id);
            expect(await findStale()).toEqual([]);
          }
          const withdrawn = await hashArchive(database.client);
          await ingestAnew(documents.filter(({ id }) => !gone.has(id)));
          expect(withdrawn).toBe(await hashArchive(database.client));
        },
      ),
      { numRuns: 20, endOnFailure: true },
    );
  }, 120_000);

  it("reads only what it touches, however large the archive is", async () => {
    const others = toStories(
      Array.from({ length: 60 }, (_, index) =>
        index % 6 === 0
          ? `Finnish President Olli Makela spoke of ${toWord(index)}.`
          : `In ${toWord(index)} they saw Chilean Foreign Minister Alma Ruiz.`,
      ),
    );
    const own = read(
      "Painter opens a gallery\n\nApril 9, 2012\n\nA painter opened a gallery in the old harbour, and shows pictures of mountains there.\n",
    );
    await ingestAnew([...others, own]);
    expect(await countReads([own.id])).toEqual({ documents: 1, named: 0 });
    // Who goes first stood for all who say the same: those are looked through for the next one.
    const first = others.find(({ text }) => text.includes("Makela"))?.id ?? "";
    const reads = await countReads([first]);
    expect(reads?.documents).toBeLessThanOrEqual(10);
    expect(reads?.named).toBeGreaterThan(0);
    expect(reads?.named).toBeLessThan(10);
    await withdraw(database.client, [first]);
    expect(await findStale()).toEqual([]);
  }, 60_000);

  it("names others where those go that a name, a role or a capital's state rested on", async () => {
    const stories = toStories([
      ...Array.from(
        { length: 9 },
        () => "Peruvian President Martin Ferrer spoke, and Lima rejected the offer.",
      ),
      ...Array.from(
        { length: 5 },
        () => "Mr Ferrer met the crowd; LIMA insists on it, and Lima’s decision stands.",
      ),
      ...Array.from(
        { length: 5 },
        () => "Chilean Foreign Minister Martin Ferrer went to Lima with Alma Ruiz.",
      ),
      "Peruvian President Martin Ferrer was Chilean Foreign Minister Martin Ferrer once.",
      "Nobody else was there but Rosa Ruiz.",
    ]);
    for (const take of [1, 2, MOST_EXAMPLES + 1]) {
      await ingestAnew(stories);
      for (const from of [0, take]) {
        const ids = stories.slice(from, from + take).map(({ id }) => id);
        expect(await countReads(ids)).not.toBeNull();
        await withdraw(database.client, ids);
        expect(await findStale()).toEqual([]);
      }
    }
    for (const text of ["was Chilean Foreign Minister", "Nobody else was there"]) {
      const id = stories.find((one) => one.text.includes(text))?.id ?? "";
      await ingestAnew(stories);
      expect(await countReads([id])).not.toBeNull();
      await withdraw(database.client, [id]);
      expect(await findStale()).toEqual([]);
    }
  }, 60_000);

  it("hears an entry that only repeated others when one of these goes", async () => {
    const headline =
      "An old ferry sinks near the northern coast with forty passengers aboard, and all are saved.";
    const toPage = (index: number) => {
      const day = "/news/2014/03/9";
      const entry = `1. [${headline}](${day}/the-ferry-sinks.md) _Context: ferry_`;
      return read(
        `### [2014-03-9](${day}/index.md)\n\n##### Ferries\n#  Fair number ${"abcdefghij"[index]} opens.\n\n\n### Related:\n\n${entry}\n\n[Other formats](${day}/story-${index}.html)\n`,
      );
    };
    const pages = Array.from({ length: MOST_HEARD * 2 + 1 }, (_, index) => toPage(index));
    await ingestAnew(pages);
    const heard = await database.client.reportTraits.findMany({
      where: { report: { role: "RELATED" } },
      include: { report: true },
    });
    expect(heard).toHaveLength(MOST_HEARD);
    const ids = heard.map(({ report }) => report.documentId);
    expect(await countReads(ids)).not.toBeNull();
    await withdraw(database.client, ids);
    expect(await findStale()).toEqual([]);
    expect(await database.client.reportTraits.count({ where: { report: { role: "RELATED" } } })).toBe(
      MOST_HEARD,
    );
  }, 60_000);

  it("compares two stories again where a day that was too full has room", async () => {
    const ends = ["it had burnt for an hour", "nobody else was there when the smoke was seen"];
    const toStory = (headline: string, end = "a great many people are there") =>
      read(`${headline}\n\nMarch 7, 2016\n\n${headline} on Monday: ${end}.\n`);
    const stories = ends.map((end) => toStory("Two people die in a fire at a house", end));
    const others = Array.from({ length: MOST_IN_BLOCK }, (_, index) =>
      toStory(`Festival ${toWord(index)} begins in ${toWord(index)}ville`),
    );
    const countEvents = () => database.client.event.count({ where: { title: { startsWith: "Two people" } } });
    await ingestAnew([...stories, ...others]);
    expect(await countEvents()).toBe(2);
    const ids = others.slice(0, 10).map(({ id }) => id);
    expect(await countReads(ids)).not.toBeNull();
    await withdraw(database.client, ids);
    expect(await countEvents()).toBe(1);
    expect(await findStale()).toEqual([]);
  }, 60_000);
});
