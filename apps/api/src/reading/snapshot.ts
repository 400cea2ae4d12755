import { Prisma, type TextStatement } from "@annals/schema/client";

/**
 * SQL of what names the state of the database that a statement sees, as text without ends of lines: while it is the same, no
 * transaction has been committed in between, so that every table has the same rows. Empty on a replica, whose list of running
 * transactions is not told: https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
 */
export const snapshotSql = Prisma.sql`CASE WHEN pg_is_in_recovery() THEN '' ELSE pg_current_snapshot()::text END`;

/** Reads it alone. */
export const snapshotStatement: TextStatement = {
  name: "annals_snapshot",
  text: `SELECT ${snapshotSql.text}`,
  values: [],
};
