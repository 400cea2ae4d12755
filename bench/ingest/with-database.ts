import { randomBytes } from "node:crypto";
import { createClient, type PrismaClient, withConnection } from "@annals/schema/client";
import { migrate } from "@annals/schema/migrate";
import { readStat } from "../clock.ts";

/**
 * Runs something on an empty archive of its own, which has just been flushed to the disk, and drops it afterwards.
 * @param server connection URI of a user who may make databases
 */
export async function withDatabase<T>(
  server: string,
  run: (client: PrismaClient, serverPid: number, url: string) => Promise<T>,
): Promise<T> {
  const name = `bench_${randomBytes(6).toString("hex")}`;
  const admin = createClient({ connectionString: server });
  const url = new URL(server);
  url.pathname = `/${name}`;
  await withConnection(admin, (connection) => connection.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  const client = createClient({ connectionString: url.href });
  try {
    await migrate({ connectionString: url.href });
    const serverPid = await withConnection(admin, async (connection) => {
      await connection.query("CHECKPOINT");
      const { rows } = await connection.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      return readStat(rows[0]?.pid ?? 0)?.parent ?? 0;
    });
    return await run(client, serverPid, url.href);
  } finally {
    await client.$disconnect();
    await withConnection(admin, (connection) => connection.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}
