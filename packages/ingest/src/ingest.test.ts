import { randomBytes } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type IngestOutcome, ingest } from "./ingest.ts";
import type { IngestInput } from "./read-document.ts";

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
  const { outcomes, change } = await ingest(database.client, each(inputs), {
    onOutcome: (outcome) => told.push(outcome),
  });
  expect(outcomes.map(({ path, status }) => [path, status])).toEqual([
    ["north", "stored"],
    ["east", "failed"],
    ["south", "stored"],
    ["west", "stored"],
  ]);
  expect(outcomes[1]).toMatchObject({ error: { code: "document.refused" } });
  expect(told.at(-1)).toEqual(outcomes[1]);
  expect(await database.client.document.count()).toBe(3);
  expect(change?.document.written).toBe(3);
});
