import type { PrismaClient } from "../client.ts";
import { readMigrations } from "./folders.ts";

/** The names of the migrations that a database does not have yet, in order; none if it is up to date. Changes nothing. */
export async function findPendingMigrations(client: PrismaClient): Promise<string[]> {
  const names = (await readMigrations()).migrationDirectories.map(({ path }) => path);
  const [record] = await client.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS "isThere"`;
  if (record?.isThere !== true) return names;
  const rows = await client.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map(({ name }) => name));
  return names.filter((name) => !applied.has(name));
}
