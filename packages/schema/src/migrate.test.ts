import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrationsFolder, readMigrations } from "./migrate/folders.ts";
import { hasArchive, migrate } from "./migrate.ts";
import { createEmptyDatabase, type TestDatabase } from "./testing.ts";
import { withSession } from "./with-session.ts";

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), "annals-migrations-"));
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

function run(): Promise<string[]> {
  return migrate({ connectionString: database.connectionString, folder });
}

async function findTables(): Promise<string[]> {
  const rows = await database.client.$queryRaw<{ tablename: string }[]>`
    SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  return rows.map((row) => row.tablename);
}

describe("a database with tables of something else", () => {
  it("is refused in words, and left as it is", async () => {
    await database.client.$executeRaw`CREATE TABLE users (id int)`;
    await expect(migrate({ connectionString: database.connectionString })).rejects.toMatchObject({
      code: "migration.foreign",
      message: expect.stringMatching(/^The database has tables already, and none of them is of Annals\./),
    });
    expect(await findTables()).toEqual(["users"]);
  });

  it("is told from an archive of a newer version where Prisma made them", async () => {
    await addMigration("0001_shop", "CREATE TABLE users (id int);");
    await run();
    const { connectionString, client } = database;
    await expect(migrate({ connectionString })).rejects.toMatchObject({ code: "migration.foreign" });
    await expect(hasArchive(client)).rejects.toMatchObject({ code: "migration.foreign" });
  });
});

describe("a database in another encoding", () => {
  it.each(["LATIN1", "SQL_ASCII"])("is refused before anything is made in it: %s", async (encoding) => {
    const name = `encoded_${process.pid}`;
    const url = new URL(database.connectionString);
    url.pathname = name;
    await database.client.$executeRawUnsafe(
      `CREATE DATABASE ${name} ENCODING '${encoding}' LOCALE 'C' TEMPLATE template0`,
    );
    try {
      await expect(migrate({ connectionString: url.href })).rejects.toMatchObject({
        code: "database.encoding",
        message: expect.stringContaining(`The database's encoding is ${encoding}; an archive needs UTF8`),
      });
      const tables = await withSession(url.href, (session) =>
        session.query("SELECT FROM pg_tables WHERE schemaname = 'public'"),
      );
      expect(tables.rowCount).toBe(0);
    } finally {
      await database.client.$executeRawUnsafe(`DROP DATABASE ${name}`);
    }
  });
});

describe("hasArchive", () => {
  it("knows an empty database, one of this version, an older and a newer one, and changes none", async () => {
    const { connectionString, client } = database;
    expect(await hasArchive(client)).toBe(false);
    expect(await findTables()).toEqual([]);
    const names = await migrate({ connectionString });
    expect(await hasArchive(client)).toBe(true);
    const last = names.at(-1) ?? "";
    await client.$executeRaw`UPDATE _prisma_migrations SET migration_name = '9999_newer' WHERE migration_name = ${last}`;
    await expect(hasArchive(client)).rejects.toMatchObject({
      code: "migration.unknown",
      migration: "9999_newer",
    });
    await client.$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name = '9999_newer'`;
    await expect(hasArchive(client)).rejects.toMatchObject({ code: "migration.pending", migration: last });
    await client.$executeRaw`DROP TABLE _prisma_migrations`;
    await expect(hasArchive(client)).rejects.toMatchObject({ code: "migration.foreign" });
  });
});

describe("the archive's own migrations", () => {
  it("are applied once, and a second run applies none", async () => {
    const names = (await readMigrations()).migrationDirectories.map((directory) => directory.path);
    expect(names[0]).toBe("0001_archive");
    expect(await migrate({ connectionString: database.connectionString })).toEqual(names);
    expect(await migrate({ connectionString: database.connectionString })).toEqual([]);
    expect(await findTables()).toContain("Document");
  });

  it("say which right a role lacks, and nothing of the engine", async () => {
    const role = `weak_${process.pid}`;
    await database.client.$executeRawUnsafe(`CREATE ROLE ${role} LOGIN PASSWORD 'weak'`);
    try {
      const url = new URL(database.connectionString);
      [url.username, url.password] = [role, "weak"];
      const error: unknown = await migrate({ connectionString: url.href }).catch((one: unknown) => one);
      expect(error).toMatchObject({ code: "database.rights" });
      expect(String(error)).toMatch(/permission denied for schema public\. The role must own/);
    } finally {
      await database.client.$executeRawUnsafe(`DROP ROLE ${role}`);
    }
  });

  it("are applied by one of several processes that start at once", async () => {
    const { connectionString } = database;
    const runs = await Promise.all([1, 2, 3].map(() => migrate({ connectionString })));
    const names = (await readMigrations()).migrationDirectories.map((directory) => directory.path);
    expect(runs.filter((applied) => applied.length === names.length)).toHaveLength(1);
    expect(runs.filter((applied) => applied.length === 0)).toHaveLength(2);
  });
});

describe("migrate", () => {
  it("applies a new migration to a database that has the earlier ones", async () => {
    await addMigration("0001_first", "CREATE TABLE first (id int);");
    expect(await run()).toEqual(["0001_first"]);
    await addMigration("0002_second", "CREATE TABLE second (id int);");
    expect(await run()).toEqual(["0002_second"]);
    expect(await findTables()).toEqual(["_prisma_migrations", "first", "second"]);
  });

  it("takes semicolons inside strings and function bodies as part of them", async () => {
    await addMigration(
      "0001_function",
      `CREATE FUNCTION twice(n int) RETURNS int AS $$ BEGIN n := n; RETURN 2 * n; END $$ LANGUAGE plpgsql;
       CREATE TABLE words (word text DEFAULT 'a;b');`,
    );
    expect(await run()).toEqual(["0001_function"]);
    expect(await database.client.$queryRaw`SELECT twice(21) AS answer`).toEqual([{ answer: 42 }]);
  });

  it("names a migration that fails, with PostgreSQL's reason, and leaves nothing of it", async () => {
    await addMigration("0001_good", "CREATE TABLE good (id int);");
    await addMigration("0002_bad", "CREATE TABLE half (id int); CREATE TABLE good (id int);");
    await expect(run()).rejects.toMatchObject({
      code: "migration.failed",
      migration: "0002_bad",
      message: 'Migration 0002_bad failed: relation "good" already exists',
    });
    expect(await findTables()).toEqual(["_prisma_migrations", "good"]);
  });

  it("tries a failed migration again at the next run", async () => {
    await addMigration("0001_blocked", "CREATE TABLE blocked (id int);");
    await database.client.$executeRaw`CREATE TYPE blocked AS ENUM ('x')`;
    await expect(run()).rejects.toMatchObject({ code: "migration.failed" });
    await expect(run()).rejects.toMatchObject({ code: "migration.failed", migration: "0001_blocked" });
    await database.client.$executeRaw`DROP TYPE blocked`;
    expect(await run()).toEqual(["0001_blocked"]);
  });

  it("refuses a migration that was changed after it was applied", async () => {
    await addMigration("0001_first", "CREATE TABLE first (id int);");
    await run();
    await addMigration("0001_first", "CREATE TABLE first (id bigint);");
    await expect(run()).rejects.toMatchObject({ code: "migration.edited", migration: "0001_first" });
  });

  it("refuses a database that a newer version has migrated", async () => {
    await addMigration("0001_first", "CREATE TABLE first (id int);");
    await addMigration("0002_newer", "CREATE TABLE newer (id int);");
    await run();
    await rm(join(folder, "0002_newer"), { recursive: true });
    await expect(run()).rejects.toMatchObject({ code: "migration.unknown", migration: "0002_newer" });
  });

  it("does nothing for an empty folder", async () => {
    expect(await run()).toEqual([]);
  });

  it("does not change the files that it reads", async () => {
    await cp(migrationsFolder, folder, { recursive: true });
    const before = await readMigrations(folder);
    await run();
    expect(await readMigrations(folder)).toEqual(before);
  });
});
