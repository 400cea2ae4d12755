import { withConnection } from "@annals/schema/client";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readInput } from "../read-document.ts";
import type { ResolvableDocument } from "../resolve/archive.ts";
import { toDecisionBook } from "../resolve/decisions/decision-book.ts";
import { toUnchanged } from "../resolve/decisions/decision-change.ts";
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

/** A word of its own for each number. */
function toWord(index: number): string {
  const letters = [...String(index)].map((digit) => "bdfgklmnrt"[Number(digit)] ?? "");
  return `A${letters.join("a")}a`;
}

function toStory(headline: string): ResolvableDocument {
  const text = `${headline}\n\nMarch 7, 2016\n\n${headline} on Monday, and a great many people are on their way to see it.\n`;
  return read(text);
}

/** A page of the Context about one happening, which lists others as related news. */
function toEventPage(slug: string, headline: string, related: readonly string[]): ResolvableDocument {
  const day = "/news/2014/03/9";
  const text = `### [2014-03-9](${day}/index.md)\n\n##### Ferries\n#  ${headline}\n\n\n### Source:\n\n1. [Norland Post](http://post.example/${slug}.html)\n\n### Related:\n\n${related.join("\n")}\n\n[Other formats](${day}/${slug}.html)\n`;
  return read(text);
}

function read(text: string): ResolvableDocument {
  const bytes = { ok: true as const, value: Buffer.from(text) };
  const document = readInput({ path: "story", bytes, capture: null, warnings: [] });
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

/** Parts a list in pieces of the sizes that are given, in turn. */
function toPieces<Item>(items: readonly Item[], sizes: readonly number[]): Item[][] {
  const pieces: Item[][] = [];
  for (let at = 0, turn = 0; at < items.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    pieces.push(items.slice(at, at + size));
    at += size;
  }
  return pieces;
}

async function ingestAnew(pieces: readonly ResolvableDocument[][]): Promise<string> {
  await database.client
    .$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event", "NameTally", "SourceTally" CASCADE`;
  for (const piece of pieces) expect(await storeBatch(database.client, piece)).toMatchObject({ refused: [] });
  return hashArchive(database.client);
}

describe("an archive that grows", () => {
  it("is what deriving everything gives, whatever comes in whatever order, parts and repetitions", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(page, { minLength: 2, maxLength: 9 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(8), { maxLength: 3 }),
        fc.array(fc.nat(8), { maxLength: 2 }),
        async (pages, sizes, again, gone) => {
          const all = pages.map(toDocument);
          const withdrawn = new Set(gone.flatMap((index) => all[index]?.id ?? []));
          const documents = all.filter(({ id }) => !withdrawn.has(id));
          const repeated = [...all, ...again.flatMap((index) => all[index] ?? [])];
          const [first = [], ...later] = toPieces(repeated, sizes);
          await ingestAnew([first, ...later.slice(0, -1)]);
          if (withdrawn.size > 0) await withdraw(database.client, [...withdrawn]);
          const last = later.at(-1)?.filter(({ id }) => !withdrawn.has(id)) ?? [];
          await storeBatch(database.client, last);
          const grown = await hashArchive(database.client);
          const change = await rebuild(database.client);
          const rewritten = Object.entries(change).filter(
            ([, { written, removed }]) => written + removed > 0,
          );
          expect(rewritten).toEqual([]);
          expect(await ingestAnew(toPieces(documents.toReversed(), [documents.length]))).toBe(grown);
        },
      ),
      { numRuns: 20, endOnFailure: true },
    );
  }, 120_000);

  it("is the same where a day becomes too full to compare all its reports", async () => {
    const words = Array.from({ length: MOST_IN_BLOCK + 20 }, (_, index) => toWord(index));
    const documents = words.map((word) => toStory(`Festival ${word} begins in ${word}ville`));
    await ingestAnew([documents.slice(0, -40), documents.slice(-40, -20), documents.slice(-20)]);
    const change = await rebuild(database.client);
    expect(Object.values(change).filter(({ written, removed }) => written + removed > 0)).toEqual([]);
  }, 60_000);

  it("parts two stories of one day, of which neither has changed, where nothing else is left to compare them by", async () => {
    const ends = ["it had burnt for an hour", "nobody else was there when the smoke was seen"];
    const stories = ends.map((end) => {
      const headline = "Two people die in a fire at a house";
      return read(`${headline}\n\nMarch 7, 2016\n\n${headline} on Monday: ${end}.\n`);
    });
    const words = Array.from({ length: MOST_IN_BLOCK }, (_, index) => toWord(index));
    const others = words.map((word) => toStory(`Festival ${word} begins in ${word}ville`));
    const countEvents = () => database.client.event.count({ where: { title: { startsWith: "Two people" } } });
    await ingestAnew([stories]);
    expect(await countEvents()).toBe(1);
    await storeBatch(database.client, others.slice(0, -10));
    expect(await countEvents()).toBe(1);
    await storeBatch(database.client, others.slice(-10));
    expect(await countEvents()).toBe(2);
    const change = await rebuild(database.client);
    expect(Object.values(change).filter(({ written, removed }) => written + removed > 0)).toEqual([]);
  }, 60_000);

  it("tells how many documents it holds: those that are added, and those that they bear on", async () => {
    const toFerry = (end: string) => toStory(`Ferry sinks off Norport as hundreds ${end}`);
    await ingestAnew([[toFerry("watch"), toStory("Parliament elects a new speaker")]]);
    const stranger = read(
      "Painter opens a gallery\n\nApril 9, 2012\n\nA painter opened a gallery in the old harbour, and shows pictures of mountains there.\n",
    );
    expect(await storeBatch(database.client, [stranger])).toMatchObject({ held: 1 });
    expect(await storeBatch(database.client, [toFerry("watched")])).toMatchObject({ held: 2 });
  }, 60_000);

  it("reads little of a day that is too full, and of what all its reports have in common", async () => {
    const words = Array.from({ length: MOST_IN_BLOCK + 20 }, (_, index) => toWord(index));
    const toFestival = (word: string) => toStory(`Festival ${word} begins in Riga`);
    const [one = "", other = ""] = words;
    await ingestAnew([words.map(toFestival)]);
    const again = [one, other].map((word) => toStory(`Festival ${word} begins today in Riga, Latvia`));
    await withConnection(database.client, async (connection) => {
      const known = toKnownArchive(connection);
      let read = 0;
      const countingReports: KnownArchive = {
        ...known,
        findInBlocks: async (places) => {
          const found = await known.findInBlocks(places);
          read += found.length;
          return found;
        },
      };
      const growth = await growArchive(countingReports, again, toUnchanged(toDecisionBook([])));
      expect(growth?.rows.report).toHaveLength(again.length);
      expect(read).toBeLessThan(20);
    });
    const events = await database.client.event.count();
    await storeBatch(database.client, again);
    expect(await database.client.event.count()).toBe(events);
    const change = await rebuild(database.client);
    expect(Object.values(change).filter(({ written, removed }) => written + removed > 0)).toEqual([]);
  }, 60_000);

  it("reads nothing of a day of the year that many reports are of and nobody asks for, however many there are", async () => {
    const toFair = (word: string, date: string) =>
      read(
        `Fair ${word} opens\n\n${date}\n\nFair ${word} opens at last, and a great many people are on their way to see it.\n`,
      );
    const words = Array.from({ length: MOST_IN_BLOCK + 20 }, (_, index) => toWord(index));
    await ingestAnew([words.map((word, index) => toFair(word, `March 7, ${1900 + index}`))]);
    const stranger = toFair("Zuzu", "March 7, 2040");
    await withConnection(database.client, async (connection) => {
      const known = toKnownArchive(connection);
      const sought: number[] = [];
      const watched: KnownArchive = {
        ...known,
        countInBlocks: (places, ...rest) => {
          sought.push(...places.map(({ hash }) => hash));
          return known.countInBlocks(places, ...rest);
        },
      };
      await growArchive(watched, [stranger], toUnchanged(toDecisionBook([])));
      const { rows } = await connection.query<{ most: number }>(
        `SELECT coalesce(max(n), 0)::int AS most FROM (SELECT count(*) AS n FROM "ReportBlock" WHERE hash = ANY($1) GROUP BY hash) s`,
        [sought],
      );
      const [largest] = (
        await connection.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM "ReportBlock" GROUP BY hash ORDER BY n DESC LIMIT 1`,
        )
      ).rows;
      expect(largest?.n).toBeGreaterThan(MOST_IN_BLOCK);
      expect(rows[0]?.most).toBeLessThan(10);
    });
    await storeBatch(database.client, [stranger]);
    // Who tells no year asks.
    await storeBatch(database.client, [
      read(
        "Fair Zuzu opens\n\nFair Zuzu opens on March 7, and a great many people are on their way to see it and the painters of the town.\n",
      ),
    ]);
    expect(
      await database.client.reportBlock.count({ where: { asks: true, parts: { isEmpty: false } } }),
    ).toBeGreaterThan(0);
    const change = await rebuild(database.client);
    expect(Object.values(change).filter(({ written, removed }) => written + removed > 0)).toEqual([]);
  }, 60_000);

  it("is the same where an event that very many pages list gets another id", async () => {
    const headline =
      "An old ferry sinks near the northern coast with forty passengers aboard, and all are saved.";
    const entry = `1. [${headline}](/news/2014/03/9/the-ferry-sinks.md) _Context: ferry_`;
    const pages = Array.from({ length: MOST_HEARD + 3 }, (_, index) =>
      toEventPage(
        `story-${toWord(index).toLowerCase()}`,
        `Fair ${toWord(index)} opens in ${toWord(index)}ville.`,
        [entry],
      ),
    );
    const told = toEventPage("a-ferry-sinks", headline, []);
    await ingestAnew([pages, [told]]);
    const event = await database.client.event.findFirst({
      where: { reports: { some: { documentId: told.id, role: "MAIN" } } },
      include: { reports: true },
    });
    expect(event?.reports).toHaveLength(pages.length + 1);
    const change = await rebuild(database.client);
    expect(Object.values(change).filter(({ written, removed }) => written + removed > 0)).toEqual([]);
  }, 60_000);

  it("writes only rows that a new document bears on", async () => {
    const far = toDocument({
      state: 0,
      person: 2,
      other: 5,
      place: 0,
      deed: 0,
      day: 0,
      isWire: true,
      address: null,
    });
    const near = toDocument({
      state: 1,
      person: 3,
      other: 3,
      place: 1,
      deed: 2,
      day: 18,
      isWire: true,
      address: null,
    });
    await ingestAnew([[far]]);
    const { rows } = await storeBatch(database.client, [near]);
    expect(rows?.document).toEqual({ written: 1, removed: 0 });
    expect(rows?.event.removed).toBe(0);
    expect(rows?.mention.written).toBe(near.extraction.names.length);
  });
});
