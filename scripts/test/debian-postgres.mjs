import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@annals/schema/database";

const folder = "/usr/lib/postgresql/15/bin";

/** Whether Debian's PostgreSQL 15 is installed. */
export function hasDebianPostgres() {
  return existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"));
}

/**
 * Starts a Debian PostgreSQL 15 with a temporary, empty data folder on a free port.
 * @returns {Promise<{ connectionString: string, close: () => Promise<void> }>} `close` stops it and removes the folder
 */
export async function startDebianPostgres() {
  const dataFolder = await mkdtemp(join(tmpdir(), "annals-debian-"));
  const { connectionString, close } = await openDatabase({
    dataFolder,
    settings: ["fsync = off", "full_page_writes = off", "synchronous_commit = off", "max_connections = 200"],
    programs: {
      initdb: join(folder, "initdb"),
      pgCtl: join(folder, "pg_ctl"),
      localeArguments: ["--locale=C.UTF-8"],
    },
  });
  return {
    connectionString,
    async close() {
      await close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
