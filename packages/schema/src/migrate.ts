import { DatabaseError } from "./database/error.ts";
import { everything } from "./migrate/diff.ts";
import { type OpenEngine, openEngine } from "./migrate/engine.ts";
import { migrationsFolder, readMigrations } from "./migrate/folders.ts";
import { withSession } from "./with-session.ts";

export { findPendingMigrations } from "./migrate/pending.ts";

/** Why a database cannot be brought up to date. Stable. */
export type MigrationErrorCode =
  /** A migration's SQL was refused. Nothing of it was done; the next run tries it again. */
  | "migration.failed"
  /** A migration that is already applied here has another text now. */
  | "migration.edited"
  /** The database has a migration that this version does not know: it belongs to a newer one. */
  | "migration.unknown"
  /** The database has tables and no migration: it belongs to something else. */
  | "migration.foreign";

/** A database that is not up to date. `migration` is the name of the migration concerned. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
  readonly code: MigrationErrorCode;
  readonly migration: string;

  constructor(code: MigrationErrorCode, migration: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.migration = migration;
  }
}

/** What to migrate. */
export type MigrateOptions = {
  /** `postgresql://user:password@host:port/database` */
  connectionString: string;
  /** The folder of the migrations; the archive's own unless told. */
  folder?: string;
};

type Migrations = Awaited<ReturnType<typeof readMigrations>>;

// "migrate" on a telephone's keys: any number that no other program locks.
const migrationLock = 6447283;

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
    const message = `The database has the migration ${unknown}, which this version of Annals does not know: it was made by a newer version.`;
    throw new MigrationError("migration.unknown", unknown, message);
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
    if (cause === null) throw toForeign(error) ?? error;
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

/** What the engine says where the database has tables that no migration made, without its own trace; null for any other error. */
function toForeign(cause: unknown): MigrationError | null {
  if (!(cause instanceof Error) || !/database schema is not empty|P3005/.test(cause.message)) return null;
  const message =
    "The database has tables already, and none of them is of Annals. Give it a database of its own.";
  return new MigrationError("migration.foreign", "", message, { cause });
}

/** What the engine says where PostgreSQL denies the role a right, without the engine's own trace; null for any other error. */
function toDenial(error: unknown): DatabaseError | null {
  const denied =
    error instanceof Error
      ? /permission denied for [^\n]{1,100}|must be owner of [^\n]{1,100}/.exec(error.message)?.[0]
      : null;
  if (!denied || error instanceof MigrationError) return null;
  const message = `The database cannot be used by this role: ${denied}. The role must own the database, or be allowed to make and read its tables.`;
  return new DatabaseError("database.rights", message, { cause: error });
}

/**
 * Brings a database up to date: applies the migrations that it does not have yet, in order, each as one transaction,
 * and records them in `_prisma_migrations`. Returns the names of those applied now; none if it is up to date. Two
 * processes may call it at once: the second waits for the first. Throws a `MigrationError`, or a `DatabaseError` where the role
 * lacks a right.
 */
export async function migrate({
  connectionString,
  folder = migrationsFolder,
}: MigrateOptions): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  return withSession(connectionString, async (lock) => {
    await lock.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const open = await openEngine(connectionString);
    try {
      return await apply(open, migrationsList);
    } catch (error) {
      throw toDenial(error) ?? open.toCause(error);
    } finally {
      await open.close();
    }
  });
}
