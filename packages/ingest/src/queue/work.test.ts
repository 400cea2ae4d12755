import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { IngestInput } from "../read-document.ts";
import type { DocumentReader } from "../threads/document-reader.ts";
import { readSafely } from "../threads/read-safely.ts";
import { enqueue } from "./enqueue.ts";
import { type QueueFailure, readFailures } from "./failures.ts";
import { type IngestQueue, openQueue } from "./ingest-queue.ts";
import { work } from "./work.ts";

let database: TestDatabase;
let queue: IngestQueue;
beforeAll(async () => {
  database = await createTestDatabase();
  queue = await openQueue(database.connectionString, { isWorker: true });
});
afterAll(async () => {
  await queue.close();
  await database.close();
});

async function* each(names: string[]): AsyncGenerator<IngestInput> {
  for (const path of names) {
    const text = `The ${path} bridge opens\n\nMinisters opened the ${path} bridge over the river on Thursday, ending a long dispute.\n`;
    yield { path, bytes: { ok: true, value: Buffer.from(text) }, capture: null, warnings: [] };
  }
}

it("tries what failed together one by one, and sets aside what breaks the whole batch each time", async () => {
  await enqueue(database.client, queue, each(["north", "poisoned", "south"]), () => {});
  const batches: string[][] = [];
  const reader: DocumentReader = {
    async read(inputs) {
      batches.push(inputs.map(({ path }) => path));
      if (inputs.some(({ path }) => path === "poisoned")) throw new Error("The whole batch breaks.");
      return inputs.map(readSafely);
    },
    close: async () => {},
  };
  // The waits between the tries are minutes together: let them pass.
  const passing = setInterval(
    () =>
      queue
        .query(`UPDATE annals_queue.job SET start_after = start_after - interval '9 minutes'`)
        .catch(() => {}),
    100,
  );
  const { totals } = await work(database.client, queue, {
    reader,
    isOnce: true,
    signal: new AbortController().signal,
  });
  clearInterval(passing);
  expect(totals).toMatchObject({ stored: 2, failed: 1 });
  expect(batches[0]?.toSorted()).toEqual(["north", "poisoned", "south"]);
  for (const batch of batches.slice(1)) expect(batch).toHaveLength(1);
  const failures: QueueFailure[] = [];
  for await (const failure of readFailures(queue)) failures.push(failure);
  expect(failures).toMatchObject([{ path: "poisoned", error: { code: "document.batch-failed" }, tries: 6 }]);
}, 60_000);

it("ends when a newer version has brought the archive on meanwhile, and leaves what waits to that", async () => {
  const once = (reader: DocumentReader) =>
    work(database.client, queue, { reader, isOnce: true, signal: new AbortController().signal });
  const reader: DocumentReader = {
    read: async (inputs) => inputs.map(readSafely),
    close: async () => {},
  };
  const newer: [change: string, back: string, error: object][] = [
    [
      `UPDATE "Extraction" SET rules = regexp_replace(rules, '\\d+', '999')`,
      `UPDATE "Extraction" SET rules = (SELECT min(rules) FROM kept)`,
      { code: "archive.newer-rules" },
    ],
    [
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', '', '9999_later', now())`,
      `DELETE FROM _prisma_migrations WHERE id = 'x'`,
      { code: "migration.unknown", migration: "9999_later" },
    ],
  ];
  await enqueue(database.client, queue, each(["first"]), () => {});
  await once(reader);
  await database.client.$executeRaw`CREATE TABLE kept AS SELECT rules FROM "Extraction"`;
  for (const [index, [change, back, error]] of newer.entries()) {
    const before = await database.client.document.count();
    await enqueue(database.client, queue, each([`later ${index}`]), () => {});
    await database.client.$executeRawUnsafe(change);
    await expect(once(reader)).rejects.toMatchObject(error);
    expect(await database.client.document.count()).toBe(before);
    await database.client.$executeRawUnsafe(back);
    expect((await once(reader)).totals).toMatchObject({ stored: 1, failed: 0 });
  }
}, 60_000);
