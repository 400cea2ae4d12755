import { DatabaseError } from "./error.ts";

const DENIED = /permission denied for [^\n`]{1,100}|must be owner of [^\n`]{1,100}/;
const READ_ONLY = /cannot execute [^\n`]{1,60} (?:in a read-only transaction|during recovery)/;

/**
 * What an error of `pg`, of Prisma's client or of its engine stands for where PostgreSQL denies the role a right, or only
 * reads: a `DatabaseError` in words for a person. Null for any other error.
 */
export function toDenial(error: unknown): DatabaseError | null {
  if (!(error instanceof Error)) return null;
  const denied = DENIED.exec(error.message)?.[0];
  if (denied) {
    const message = `The database cannot be used by this role: ${denied}. The role must own the database, or be allowed to make and read its tables.`;
    return new DatabaseError("database.rights", message, { cause: error });
  }
  const refused = READ_ONLY.exec(error.message)?.[0];
  if (!refused) return null;
  const message = `The database cannot be written: ${refused}. It is a replica, or a role that only reads: name the database itself.`;
  return new DatabaseError("database.rights", message, { cause: error });
}
