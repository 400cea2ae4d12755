/** Why a database cannot be brought up to date. Stable. */
export type MigrationErrorCode =
  /** A migration's SQL was refused. Nothing of it was done; the next run tries it again. */
  | "migration.failed"
  /** A migration that is already applied here has another text now. */
  | "migration.edited"
  /** The database has a migration that this version does not know: it belongs to a newer one. */
  | "migration.unknown"
  /** The database has tables, and no migration of Annals: it belongs to something else. */
  | "migration.foreign"
  /** The database lacks migrations, and `migrate` has not been called. */
  | "migration.pending";

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

/** A database with tables of something else. */
export function toForeign(cause?: unknown): MigrationError {
  const message =
    "The database has tables already, and none of them is of Annals. Give it a database of its own.";
  return new MigrationError("migration.foreign", "", message, { cause });
}

/** A database with a migration of a newer version. */
export function toUnknown(migration: string): MigrationError {
  const message = `The database has the migration ${migration}, which this version of Annals does not know: it was made by a newer version.`;
  return new MigrationError("migration.unknown", migration, message);
}

/** A database of an older version. @param migrations that it lacks, in order */
export function toPending(migrations: readonly string[]): MigrationError {
  const message = `The database lacks migrations (${migrations.join(", ")}). Bring it up to date first: \`annals migrate\`.`;
  return new MigrationError("migration.pending", migrations[0] ?? "", message);
}
