import type { Client } from "pg";
import { noticeLostClient } from "../lost-hosts.ts";

/** The lock of Prisma's engine and command line, which nobody else must use. */
const LOCK = 72707369;

/** How the engine asks for it, for as long as its session lasts. */
export const ENGINE_LOCK = `SELECT pg_advisory_lock(${LOCK})`;

/**
 * Does something while nobody else migrates the database, Prisma's command line included; waits until that is so. The lock is
 * a transaction's and not the session's: behind a pooler the session goes on when its client is gone, and would keep the lock
 * for ever.
 * @param session which does nothing else meanwhile
 */
export async function withMigrationLock<T>(session: Client, work: () => Promise<T>): Promise<T> {
  await session.query("BEGIN");
  try {
    await session.query(`SET LOCAL idle_in_transaction_session_timeout = 0; ${noticeLostClient}`);
    await session.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    return await work();
  } finally {
    await session.query("ROLLBACK");
  }
}
