import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { PrismaClient } from "@annals/schema/client";
import { schemaFolder } from "./schema-package.ts";

interface AppliedRow {
  name: string;
}

/** The names of the migrations that the database does not have yet, in order; none if it is up to date. */
export async function findPendingMigrations(db: PrismaClient): Promise<string[]> {
  const entries = await readdir(join(schemaFolder, "migrations"), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const [record] = await db.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS "isThere"`;
  if (record?.isThere !== true) return names.sort();
  const rows = await db.$queryRaw<AppliedRow[]>`
    SELECT migration_name AS name FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map(({ name }) => name));
  return names.filter((name) => !applied.has(name)).sort();
}
