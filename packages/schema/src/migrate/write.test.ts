import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrate } from "../migrate.ts";
import { createEmptyDatabase, type TestDatabase } from "../testing.ts";
import { migrationsFolder } from "./folders.ts";
import { writeMigration } from "./write.ts";

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

function write(name: string): Promise<string | null> {
  return writeMigration({ name, connectionString: database.connectionString, folder });
}

it("writes the first migration from nothing, and none while the models stay as they are", async () => {
  expect(await write("start")).toBe(join(folder, "0001_start"));
  expect(await write("again")).toBeNull();
  expect(await readdir(folder)).toEqual(["0001_start"]);
  expect(await migrate({ connectionString: database.connectionString, folder })).toEqual(["0001_start"]);
});

it("writes nothing for the committed migrations: the models are those that the last one leads to", async () => {
  await cp(migrationsFolder, folder, { recursive: true });
  expect(await write("nothing")).toBeNull();
});

it("writes only what has changed since the last migration", async () => {
  await write("start");
  const path = join(folder, "0001_start", "models.prisma");
  const models = await readFile(path, "utf8");
  await writeFile(path, models.replace(/^ {2}domain .*$/m, ""));
  expect(await write("add-domain")).toBe(join(folder, "0002_add-domain"));
  const sql = await readFile(join(folder, "0002_add-domain", "migration.sql"), "utf8");
  expect(sql.trim()).toBe('-- AlterTable\nALTER TABLE "Source" ADD COLUMN     "domain" TEXT;');
});

it("refuses a name that is not lower-case words joined by hyphens", async () => {
  await expect(write("Add Domain")).rejects.toThrow(RangeError);
  expect(await readdir(folder)).toEqual([]);
});
