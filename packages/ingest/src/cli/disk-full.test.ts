import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createClient, type PrismaClient } from "@annals/schema/client";
import { openDatabase } from "@annals/schema/database";
import { migrate } from "@annals/schema/migrate";
import { createTestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ingest } from "../ingest.ts";
import { readInputs } from "../read/read-inputs.ts";
import { hashArchive } from "../store/hash-archive.ts";

const SEEDS = join(import.meta.dirname, "../../../../seeds");
const MAIN = join(import.meta.dirname, "main.ts");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-disk-full-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Ingests into the embedded database of the folder, in a process whose files may not grow beyond so many bytes. */
async function ingestLimited(largestFile: number) {
  const { DATABASE_URL: _, ...environment } = process.env;
  const limited = `ulimit -f ${largestFile / 512}; exec "$0" "$@"`;
  const child = spawn("sh", ["-c", limited, process.execPath, MAIN, "ingest", SEEDS], {
    env: { ...environment, ANNALS_DATA: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [notes, [exitCode]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  return { notes, exitCode: exitCode as number | null };
}

/** Opens the embedded database of the folder without limits. */
async function withClient<T>(use: (client: PrismaClient) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataFolder: folder });
  const client = createClient(database);
  try {
    await migrate(database);
    return await use(client);
  } finally {
    await client.$disconnect();
    await database.close();
  }
}

// A segment of PostgreSQL's log has 16 MiB, and must have room.
const LARGEST_FILE = 16 * 1024 * 1024 + 64 * 1024;

/** Makes the file of a table as large as it may be, by rows that are taken back: they keep their room. */
async function fillTable(client: PrismaClient): Promise<void> {
  await client.$executeRawUnsafe(`ALTER TABLE "Span" SET (autovacuum_enabled = off)`);
  const filling = client.$executeRawUnsafe(`DO $$ BEGIN
    SET LOCAL session_replication_role = replica;
    WHILE pg_relation_size('"Span"') < ${LARGEST_FILE} LOOP
      INSERT INTO "Span" ("claimId", position, "documentId", start, "end", quote)
        SELECT gen_random_uuid()::text, 0, 'none', 0, 1, repeat('x', 1500) FROM generate_series(1, 5);
    END LOOP;
    RAISE EXCEPTION 'taken back';
  END $$`);
  await expect(filling).rejects.toThrow("taken back");
}

// PostgreSQL takes a file that may not grow for a disk that is full.
it.skipIf(process.platform === "win32")(
  "stores nothing when the disk is full, and all of it when there is room again (not on Windows, which has no ulimit)",
  async () => {
    await withClient(fillTable);
    const { exitCode, notes } = await ingestLimited(LARGEST_FILE);
    expect(notes).toContain("could not extend file");
    expect(exitCode).toBe(3);
    const again = await withClient(async (client) => {
      expect(await client.document.count()).toBe(0);
      await ingest(client, readInputs([SEEDS]));
      return hashArchive(client);
    });
    const database = await createTestDatabase();
    await ingest(database.client, readInputs([SEEDS]));
    expect(again).toBe(await hashArchive(database.client));
    await database.close();
  },
  120_000,
);
