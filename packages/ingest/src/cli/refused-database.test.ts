import { fileURLToPath } from "node:url";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterEach, describe, expect, it } from "vitest";
import { run } from "./run.ts";

const seeds = fileURLToPath(new URL("../../../../seeds", import.meta.url));

let database: TestDatabase;

afterEach(() => database.close());

async function annals(args: string[], url = database.connectionString) {
  const notes: string[] = [];
  const output = { line: () => {}, note: (text: string) => notes.push(text), progress: () => {} };
  return { exitCode: await run(args, { DATABASE_URL: url }, output), said: notes.join("\n") };
}

describe("a dry run", () => {
  it("refuses a database of something else, as the run itself would", async () => {
    database = await createEmptyDatabase();
    await database.client.$executeRaw`CREATE TABLE "Document" (id int)`;
    const { exitCode, said } = await annals(["ingest", "--dry-run", seeds]);
    expect(exitCode).toBe(1);
    expect(said).toBe(
      "The database has tables already, and none of them is of Annals. Give it a database of its own. (migration.foreign)",
    );
  });

  it("names the migrations that an older archive lacks, and applies none", async () => {
    database = await createTestDatabase();
    await database.client.$executeRaw`
      DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`;
    const { exitCode, said } = await annals(["ingest", "--dry-run", seeds]);
    expect(exitCode).toBe(1);
    expect(said).toMatch(/^The database lacks migrations \(\d{4}_[a-z-]+\)\. .* \(migration\.pending\)$/);
  });
});

describe("a role that only reads", () => {
  it("is told which right is wanting, without a trace", async () => {
    database = await createTestDatabase();
    const role = `reader_${process.pid}`;
    await database.client.$executeRawUnsafe(`CREATE ROLE ${role} LOGIN PASSWORD 'reader'`);
    await database.client.$executeRawUnsafe(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`);
    const url = new URL(database.connectionString);
    [url.username, url.password] = [role, "reader"];
    try {
      expect(await annals(["hash"], url.href)).toEqual({ exitCode: 0, said: "" });
      for (const args of [["ingest", seeds], ["status"]]) {
        const { exitCode, said } = await annals(args, url.href);
        expect(exitCode).toBe(3);
        expect(said).toMatch(/The database cannot be used by this role: permission denied for \w+ \w+\./);
        expect(said).not.toMatch(/^ +at /m);
      }
    } finally {
      await database.client.$executeRawUnsafe(`DROP OWNED BY ${role}`);
      await database.client.$executeRawUnsafe(`DROP ROLE ${role}`);
    }
  });

  it("is told that the database only reads, where it does", async () => {
    database = await createTestDatabase();
    const url = new URL(database.connectionString);
    url.searchParams.set("options", "-c default_transaction_read_only=on");
    const { exitCode, said } = await annals(["ingest", seeds], url.href);
    expect(exitCode).toBe(3);
    expect(said).toMatch(/The database cannot be written: cannot execute .* in a read-only transaction\./);
  });
});
