import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";

// By its name: the file is deeper in the published package than in this workspace.
const packageFolder = dirname(createRequire(import.meta.url).resolve("@annals/schema/package.json"));

/** Where the migrations of the archive are: a folder each, `0001_archive/migration.sql`, applied in the order of their names. */
export const migrationsFolder = join(packageFolder, "migrations");

/** Reads the migrations of a folder as the engine wants them. */
export async function readMigrations(folder = migrationsFolder): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(join(folder, path, "migration.sql"), "utf8");
      return { path, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  );
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
  return { baseDir: folder, lockfile, shadowDbInitScript: "", migrationDirectories };
}

/** Reads the Prisma models of the archive as the engine wants them. */
export async function readModels(): Promise<SchemasContainer> {
  const folder = join(packageFolder, "prisma");
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".prisma"));
  const files = await Promise.all(
    names.sort().map(async (name) => {
      const path = join(folder, name);
      return { path, content: await readFile(path, "utf8") };
    }),
  );
  return { files };
}
