import type { PrismaClient } from "@annals/schema/client";
import { findPendingMigrations } from "@annals/schema/migrate";
import { type Plugin, useReadinessCheck } from "graphql-yoga";
import type { Log } from "../log.ts";

/** Says why requests cannot be answered now; null if they can. What a stranger may read: no address and no cause. */
async function findTrouble(db: PrismaClient, log: Log): Promise<string | null> {
  try {
    const pending = await findPendingMigrations(db);
    return pending.length === 0 ? null : `The database lacks migrations: ${pending.join(", ")}.`;
  } catch (error) {
    log("error", "The database does not answer.", {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return "The database does not answer.";
  }
}

/** Answers `/readyz`: 200 while the database answers and has every migration, else 503 with the reason. */
export function tellReadiness(db: PrismaClient, log: Log): Plugin {
  return useReadinessCheck({
    endpoint: "/readyz",
    async check({ fetchAPI }) {
      const trouble = await findTrouble(db, log);
      const body = JSON.stringify(trouble === null ? { ready: true } : { ready: false, because: trouble });
      return new fetchAPI.Response(body, {
        status: trouble === null ? 200 : 503,
        headers: { "content-type": "application/json", "cache-control": "no-store" },
      });
    },
  });
}
