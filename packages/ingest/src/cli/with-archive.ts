import { createClient, type PrismaClient } from "@annals/schema/client";
import { openDatabase } from "@annals/schema/database";
import { migrate } from "@annals/schema/migrate";
import type { Config } from "./config.ts";

/** Opens the archive's database, brings it up to date, runs something on it, and lets go of it whatever happens. */
export async function withArchive<T>(config: Config, run: (client: PrismaClient) => Promise<T>): Promise<T> {
  const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder });
  try {
    await migrate({ connectionString: database.connectionString });
    const client = createClient({ connectionString: database.connectionString });
    try {
      return await run(client);
    } finally {
      await client.$disconnect();
    }
  } finally {
    await database.close();
  }
}
