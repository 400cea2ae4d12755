import { type Connection, Prisma, type PrismaClient } from "../client.ts";
import { toForeign, toPending, toUnknown } from "./error.ts";
import { readMigrations } from "./folders.ts";

/** The names of the migrations that a database does not have yet, in order; none if it is up to date. Changes nothing. */
export async function findPendingMigrations(client: PrismaClient): Promise<string[]> {
  const [names, applied] = await Promise.all([readNames(), readApplied(toAsk(client))]);
  return names.filter((name) => !applied.includes(name));
}

/** The names of the migrations of a database that this version does not know, in order: a newer one made them. Changes nothing. */
export async function findNewerMigrations(client: PrismaClient): Promise<string[]> {
  const [names, applied] = await Promise.all([readNames(), readApplied(toAsk(client))]);
  return applied.filter((name) => !names.includes(name));
}

/**
 * Whether a database holds an archive of this version: false where it has no tables yet. Changes nothing. Throws a
 * `MigrationError` where it is of an older version, and the one that `migrate` would throw where it is of a newer one or its
 * tables are of something else.
 * @param database a client, or the session that is asked
 */
export async function hasArchive(database: PrismaClient | Connection): Promise<boolean> {
  const ask = toAsk(database);
  const [names, applied] = await Promise.all([readNames(), readApplied(ask)]);
  if (applied.length === 0) {
    if (await hasTables(ask)) throw toForeign();
    return false;
  }
  const unknown = applied.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw applied.some((name) => names.includes(name)) ? toUnknown(unknown) : toForeign();
  const pending = names.filter((name) => !applied.includes(name));
  if (pending.length > 0) throw toPending(pending);
  return true;
}

type Ask = <Row extends object>(sql: string) => Promise<Row[]>;

const toAsk = (database: PrismaClient | Connection): Ask =>
  "$queryRaw" in database
    ? (sql) => database.$queryRaw(Prisma.raw(sql))
    : async (sql) => (await database.query(sql)).rows;

let names: readonly string[] | null = null;

/** The names of all migrations; read once, as they stay the same while a process runs. */
async function readNames(): Promise<readonly string[]> {
  names ??= (await readMigrations()).migrationDirectories.map(({ path }) => path);
  return names;
}

/** The migrations that were applied, in order. */
async function readApplied(ask: Ask): Promise<string[]> {
  const [record] = await ask<{ isThere: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS "isThere"`,
  );
  if (record?.isThere !== true) return [];
  const rows = await ask<{ name: string }>(
    `SELECT migration_name AS name FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return rows.map(({ name }) => name);
}

async function hasTables(ask: Ask): Promise<boolean> {
  const rows = await ask(
    `SELECT tablename FROM pg_catalog.pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LIMIT 1`,
  );
  return rows.length > 0;
}
