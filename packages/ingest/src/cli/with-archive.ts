import { access } from "node:fs/promises";
import { join } from "node:path";
import { createClient, type PrismaClient } from "@annals/schema/client";
import { openDatabase } from "@annals/schema/database";
import { hasArchive, migrate } from "@annals/schema/migrate";
import type { Config } from "./config.ts";
import { withReason } from "./lost-database.ts";
import { withStopping } from "./stopping.ts";

/**
 * Opens the archive's database, brings it up to date, runs something on it, and lets go of it whatever happens.
 * @param run also given where the database is
 */
export async function withArchive<T>(
  config: Config,
  run: (client: PrismaClient, connectionString: string) => Promise<T>,
): Promise<T> {
  return withClient(config, async (client, connectionString) => {
    await migrate({ connectionString });
    return run(client, connectionString);
  });
}

/**
 * Runs something on the archive if there is one, else on null. Sets nothing up and changes nothing: an archive of an older
 * version is not read.
 */
export async function withArchiveIfAny<T>(
  config: Config,
  run: (client: PrismaClient | null) => Promise<T>,
): Promise<T> {
  if (!config.databaseUrl && !(await isPresent(join(config.dataFolder, "postgres", "data"))))
    return run(null);
  return withClient(config, async (client) => run((await hasArchive(client)) ? client : null));
}

/** A server of our own must not outlive the command: a signal ends the work, then the server, then the process. */
async function withClient<T>(
  { databaseUrl, dataFolder }: Config,
  run: (client: PrismaClient, connectionString: string) => Promise<T>,
): Promise<T> {
  if (databaseUrl) {
    const { connectionString, close } = await openDatabase({ url: databaseUrl, dataFolder });
    return withConnection(connectionString, run).finally(close);
  }
  return withStopping(async (whenStopped) => {
    const { connectionString, findFailure, close } = await openDatabase({ dataFolder });
    try {
      return await Promise.race([whenStopped, withConnection(connectionString, run)]);
    } catch (error) {
      throw await withReason(error, findFailure);
    } finally {
      await close();
    }
  });
}

async function withConnection<T>(
  connectionString: string,
  run: (client: PrismaClient, connectionString: string) => Promise<T>,
): Promise<T> {
  const client = createClient({ connectionString });
  try {
    return await run(client, connectionString);
  } finally {
    await client.$disconnect();
  }
}

function isPresent(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
