import { randomBytes } from "node:crypto";
import { createClient, type PrismaClient, withConnection } from "@annals/schema/client";
import { migrate } from "@annals/schema/migrate";

/**
 * Runs something on an empty archive of its own, which has just been flushed to the disk, and drops it afterwards.
 * @param server connection URI of a user who may make databases
 */
export async function withDatabase<T>(server: string, run: (client: PrismaClient) => Promise<T>): Promise<T> {
  const name = `bench_${randomBytes(6).toString("hex")}`;
  const admin = createClient({ connectionString: server });
  const url = new URL(server);
  url.pathname = `/${name}`;
  await withConnection(admin, (connection) => connection.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  const client = createClient({ connectionString: url.href });
  try {
    await migrate({ connectionString: url.href });
    await withConnection(admin, (connection) => connection.query("CHECKPOINT"));
    return await run(client);
  } finally {
    await client.$disconnect();
    await withConnection(admin, (connection) => connection.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}
