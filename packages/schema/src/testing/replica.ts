import { execFile } from "node:child_process";
import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { type Database, openDatabase } from "../database.ts";
import { withSession } from "../with-session.ts";

const execute = promisify(execFile);

/** A streaming replica of an embedded PostgreSQL. */
export type Replica = Database & {
  /** Waits until it has all that the primary has written until now. */
  catchUp(): Promise<void>;
};

/**
 * Makes a streaming replica of an embedded PostgreSQL and starts it: a copy of the data folder, made while the primary is
 * in backup mode, that goes on with what the primary streams to it. Needs no program but the embedded ones, and `cp`.
 * @param primary its data folder, as given to `openDatabase`, and its connection
 * @param dataFolder an empty folder for the copy
 */
export async function startReplica(
  primary: { dataFolder: string; connectionString: string },
  dataFolder: string,
): Promise<Replica> {
  const client = new Client({ connectionString: primary.connectionString });
  await client.connect();
  const data = join(dataFolder, "postgres", "data");
  await mkdir(join(dataFolder, "postgres"), { recursive: true, mode: 0o755 });
  await client.query("SELECT pg_backup_start('replica', fast => true)");
  await execute("cp", ["-a", join(primary.dataFolder, "postgres", "data"), data]);
  const { rows } = await client.query<{ labelfile: string }>(
    "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)",
  );
  await rm(join(data, "postmaster.pid"));
  await writeFile(join(data, "backup_label"), rows[0]?.labelfile ?? "");
  await writeFile(join(data, "standby.signal"), "");
  const { host, port, user, password } = client;
  await appendFile(
    join(data, "postgresql.auto.conf"),
    `primary_conninfo = 'host=${host} port=${port} user=${user} password=${password}'\n`,
  );
  const replica = await openDatabase({ dataFolder });
  return {
    ...replica,
    async catchUp() {
      const { rows: written } = await client.query<{ at: string }>("SELECT pg_current_wal_lsn()::text AS at");
      await waitFor(replica.connectionString, written[0]?.at ?? "");
    },
    async close() {
      await client.end();
      await replica.close();
    },
  };
}

/** Waits until a replica has replayed what the primary wrote up to a place in its log. */
async function waitFor(connectionString: string, at: string): Promise<void> {
  await withSession(connectionString, async (session) => {
    for (;;) {
      const { rows } = await session.query<{ is: boolean }>(
        "SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS is",
        [at],
      );
      if (rows[0]?.is) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}
