/** What can be wrong with a database. Stable: callers tell them apart by it. */
export type DatabaseErrorCode =
  /** No answer, or a refusal, at the address of DATABASE_URL. */
  | "database.unreachable"
  /** The embedded PostgreSQL could not be set up or started; the message ends with what it logged. */
  | "database.start"
  /** The folder of the embedded PostgreSQL cannot be made. */
  | "database.folder"
  /** The role may not do what an archive needs: make and read its tables. Or the database only reads. */
  | "database.rights"
  /** The database's encoding is not UTF-8. */
  | "database.encoding"
  /** No embedded PostgreSQL is made for this operating system or processor. */
  | "database.platform"
  /** The process is root, and there is no account that PostgreSQL could run under. */
  | "database.account";

/** A database that cannot be used. Its message is one for a person and never holds a password. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
