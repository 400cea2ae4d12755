import type { PrismaClient } from "@annals/schema/client";
import { findNewerMigrations, findPendingMigrations } from "@annals/schema/migrate";
import { type Plugin, useReadinessCheck } from "graphql-yoga";
import type { Log } from "../log.ts";

/** What `/readyz` answers. What a stranger may read: no address and no cause. */
type Readiness = { ready: false; because: string } | { ready: true; note?: string };

/**
 * Says whether requests can be answered now. Where a newer version has migrated the database, they still are: while a new
 * version is rolled out, those who read have only the old one, and what it cannot read any more it says request by request.
 */
async function findReadiness(db: PrismaClient, log: Log): Promise<Readiness> {
  try {
    const pending = await findPendingMigrations(db);
    if (pending.length > 0)
      return { ready: false, because: `The database lacks migrations: ${pending.join(", ")}.` };
    const newer = await findNewerMigrations(db);
    return newer.length === 0 ? { ready: true } : { ready: true, note: toNewerWords(newer) };
  } catch (error) {
    log("error", "The database does not answer.", {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return { ready: false, because: "The database does not answer." };
  }
}

/** Says that a database is of a newer version than this server, and what follows. */
export function toNewerWords(newer: readonly string[]): string {
  return `A newer version migrated the database (${newer.join(", ")}): this one still answers, and changes nothing. Update it.`;
}

/**
 * Answers `/readyz`: 200 while the database answers and has every migration, else 503 with the reason. A note says where the
 * database is of a newer version.
 */
export function tellReadiness(db: PrismaClient, log: Log): Plugin {
  return useReadinessCheck({
    endpoint: "/readyz",
    async check({ fetchAPI }) {
      const readiness = await findReadiness(db, log);
      return new fetchAPI.Response(JSON.stringify(readiness), {
        status: readiness.ready ? 200 : 503,
        headers: { "content-type": "application/json", "cache-control": "no-store" },
      });
    },
  });
}
