import type { Client } from "pg";
import { toDenial } from "./database/denied.ts";
import { DatabaseError } from "./database/error.ts";
import { everything } from "./migrate/diff.ts";
import { type OpenEngine, openEngine } from "./migrate/engine.ts";
import { MigrationError, toForeign, toUnknown } from "./migrate/error.ts";
import { migrationsFolder, readMigrations } from "./migrate/folders.ts";
import { withMigrationLock } from "./migrate/lock.ts";
import { withSession } from "./with-session.ts";

export { MigrationError, type MigrationErrorCode } from "./migrate/error.ts";
export { findNewerMigrations, findPendingMigrations, hasArchive } from "./migrate/pending.ts";

/** What to migrate. */
export type MigrateOptions = {
  /** `postgresql://user:password@host:port/database` */
  connectionString: string;
  /** The folder of the migrations; the archive's own unless told. */
  folder?: string;
};

type Migrations = Awaited<ReturnType<typeof readMigrations>>;

async function checkHistory({ engine }: OpenEngine, migrationsList: Migrations): Promise<void> {
  const { editedMigrationNames, failedMigrationNames, history } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: everything,
  });
  const edited = editedMigrationNames[0];
  if (edited !== undefined) {
    const message = `Migration ${edited} was changed after it was applied. Migrations are append-only: put the change into a new one.`;
    throw new MigrationError("migration.edited", edited, message);
  }
  const unknown =
    history !== null && "unpersistedMigrationNames" in history
      ? history.unpersistedMigrationNames[0]
      : undefined;
  if (unknown !== undefined) {
    const isForeign = history?.diagnostic === "historiesDiverge" && history.lastCommonMigrationName === null;
    throw isForeign ? toForeign() : toUnknown(unknown);
  }
  // A run that was killed leaves its migration marked as begun. Each is one transaction, so nothing of it was done.
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

async function apply(open: OpenEngine, migrationsList: Migrations): Promise<string[]> {
  const { engine, findScriptError } = open;
  await checkHistory(open, migrationsList);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything });
    return appliedMigrationNames;
  } catch (error) {
    const cause = findScriptError();
    if (cause === null) throw isForeign(error) ? toForeign(error) : error;
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: everything,
    });
    const migration = failedMigrationNames[0] ?? "";
    if (migration !== "") await engine.markMigrationRolledBack({ migrationName: migration });
    throw new MigrationError(
      "migration.failed",
      migration,
      `Migration ${migration} failed: ${cause.message}`,
      {
        cause,
      },
    );
  }
}

/** Whether the engine says that the database has tables that no migration made. */
function isForeign(error: unknown): boolean {
  return error instanceof Error && /database schema is not empty|P3005/.test(error.message);
}

/** Words in all scripts are kept: a database whose encoding has not all of them would be refused in the midst of a migration. */
async function checkEncoding(session: Client): Promise<void> {
  const { rows } = await session.query<{ encoding: string }>("SELECT getdatabaseencoding() AS encoding");
  const encoding = rows[0]?.encoding;
  if (encoding === "UTF8") return;
  const message = `The database's encoding is ${encoding}; an archive needs UTF8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`;
  throw new DatabaseError("database.encoding", message);
}

/**
 * Brings a database up to date: applies the migrations that it does not have yet, in order, each as one transaction,
 * and records them in `_prisma_migrations`. Returns the names of those applied now; none if it is up to date. Two
 * processes may call it at once: the second waits for the first. Throws a `MigrationError`, or a `DatabaseError` where the role
 * lacks a right, or the database's encoding is not UTF-8.
 */
export async function migrate({
  connectionString,
  folder = migrationsFolder,
}: MigrateOptions): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  return withSession(connectionString, async (session) => {
    await checkEncoding(session);
    return withMigrationLock(session, async () => {
      const open = await openEngine(connectionString);
      try {
        return await apply(open, migrationsList);
      } catch (error) {
        throw (error instanceof MigrationError ? null : toDenial(error)) ?? open.toCause(error);
      } finally {
        await open.close();
      }
    });
  });
}
