import { randomBytes } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type IngestOutcome, ingest } from "./ingest.ts";
import type { IngestInput } from "./read-document.ts";
import { hashArchive } from "./store/hash-archive.ts";
import type { DocumentReader } from "./threads/document-reader.ts";
import { readSafely } from "./threads/read-safely.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

function toInput(path: string, url: string | null): IngestInput {
  const text = `The ${path} bridge opens\n\nMinisters opened the ${path} bridge over the river on Thursday, ending a long dispute.\n`;
  const capture = url === null ? null : { url, retrievedAt: null };
  return { path, bytes: { ok: true, value: Buffer.from(text) }, capture, warnings: [] };
}

async function* each(inputs: IngestInput[]): AsyncGenerator<IngestInput> {
  yield* inputs;
}

it("fails the one document whose rows the database refuses, and stores the others", async () => {
  const tooLongForAnIndex = `https://example.com/${randomBytes(20_000).toString("hex")}`;
  const inputs = [
    toInput("north", null),
    toInput("east", tooLongForAnIndex),
    toInput("south", null),
    toInput("west", null),
  ];
  const told: IngestOutcome[] = [];
  const { totals, reasons, failures, change } = await ingest(database.client, each(inputs), {
    onOutcome: (outcome) => told.push(outcome),
  });
  expect(told.map(({ path, status }) => [path, status])).toEqual([
    ["north", "stored"],
    ["east", "failed"],
    ["south", "stored"],
    ["west", "stored"],
  ]);
  expect(totals).toEqual({ stored: 3, unchanged: 0, failed: 1, newVersions: 0 });
  expect(reasons).toEqual({ "document.refused": 1 });
  expect(failures).toMatchObject([{ path: "east", error: { code: "document.refused" } }]);
  expect(await database.client.document.count()).toBe(3);
  expect(change?.document.written).toBe(3);
});

describe("batches", () => {
  const pages = ["one", "two", "three", "four", "five", "six", "seven"].map((name) =>
    toInput(name, name === "two" || name === "six" ? "https://example.com/bridge" : null),
  );

  async function clear(): Promise<void> {
    await database.client.$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event" CASCADE`;
  }

  it("stores the same archive in batches of two as in one, repeats and all", async () => {
    await clear();
    await ingest(database.client, each(pages));
    const whole = await hashArchive(database.client);
    await clear();
    const limits = { count: 2, bytes: 1_000_000 };
    const { totals } = await ingest(database.client, each([...pages, ...pages]), { limits });
    expect(totals).toEqual({ stored: 7, unchanged: 7, failed: 0, newVersions: 1 });
    expect(await hashArchive(database.client)).toBe(whole);
  });

  it("reads no document that the archive has, unless it was saved from elsewhere", async () => {
    const read: string[] = [];
    const reader: DocumentReader = {
      read: async (inputs) => {
        read.push(...inputs.map(({ path }) => path));
        return inputs.map(readSafely);
      },
      close: async () => {},
    };
    const moved = toInput("three", "https://example.com/moved");
    await ingest(database.client, each([...pages, moved, toInput("eight", null)]), { reader });
    expect(read).toEqual(["three", "eight"]);
    expect(await database.client.capture.count({ where: { url: "https://example.com/moved" } })).toBe(1);
  });

  it("says what it would store, and stores nothing", async () => {
    const before = await hashArchive(database.client);
    const told: IngestOutcome[] = [];
    const inputs = [...pages, toInput("nine", "https://example.com/bridge"), toInput("nine", null)];
    const { totals, change } = await ingest(database.client, each(inputs), {
      isDryRun: true,
      limits: { count: 2, bytes: 1_000_000 },
      onOutcome: (outcome) => told.push(outcome),
    });
    expect(totals).toEqual({ stored: 1, unchanged: 8, failed: 0, newVersions: 1 });
    expect(change).toBeNull();
    expect(told[7]).toMatchObject({ path: "nine", status: "stored", isNewVersion: true });
    expect(await hashArchive(database.client)).toBe(before);
  });
});
