import { PrismaPg } from "@prisma/adapter-pg";
import { type Client, Pool } from "pg";
import { PrismaClient } from "../generated/client/client.ts";
import { noticeLostServer } from "./lost-hosts.ts";
import { withReplicas } from "./read-replicas.ts";
import { withSession } from "./with-session.ts";

export * from "../generated/client/client.ts";
export { noticeLostClient, noticeLostServer } from "./lost-hosts.ts";

/** A session with the database, for what a `PrismaClient` has no words for: `COPY`, cursors, temporary tables. */
export type Connection = Client;

/** Where and how to connect. */
export type ClientOptions = {
  /** A PostgreSQL connection URI, `postgresql://user:password@host:port/database`. */
  connectionString: string;
  /** How many connections the pool of each server may hold; 10 unless told. */
  maxConnections?: number;
  /** How long a query waits for a connection of the pool before it fails; without end unless told. */
  connectionTimeoutMs?: number;
  /** Connection URIs of streaming replicas: reads go to one of them, and see what it has received so far. */
  replicas?: readonly string[];
};

const connectionStrings = new WeakMap<PrismaClient, string>();

/** A statement that gives one row of one column of text. */
export type TextStatement = {
  /** What the statement is known by to each session, which then keeps its plan; the same name always for the same text. */
  name?: string | undefined;
  text: string;
  values: unknown[];
};

/** Runs a statement that only reads, on the client's own connections, and returns the text that it gives. */
export type ReadText = (statement: TextStatement) => Promise<string>;

const pools = new WeakMap<PrismaClient, Pool[]>();

/**
 * The way to read a text with nothing between the driver and its user, from the servers that the client reads from.
 * @param client made by `createClient`; throws a TypeError for any other
 */
export function toTextReader(client: PrismaClient): ReadText {
  const readable = pools.get(client);
  if (readable === undefined) throw new TypeError("The client was not made by createClient.");
  return async (statement) => {
    const pool = readable[Math.floor(Math.random() * readable.length)];
    const result = await pool?.query<[string]>({ ...statement, rowMode: "array" });
    const text = result?.rows[0]?.[0];
    if (text === undefined) throw new Error("A statement that reads a text gave no row.");
    return text;
  };
}

/** Makes a client of the archive's tables. It connects at the first query; call `$disconnect()` when done. */
export function createClient({
  connectionString,
  maxConnections = 10,
  connectionTimeoutMs = 0,
  replicas = [],
}: ClientOptions): PrismaClient {
  const toPool = (uri: string) => {
    const pool = new Pool({
      ...noticeLostServer,
      connectionString: uri,
      max: maxConnections,
      connectionTimeoutMillis: connectionTimeoutMs,
      // A client that only read texts has nothing to disconnect: its idle sessions keep no process.
      allowExitOnIdle: true,
    });
    // A session that ends while no query runs is told by the next query; without a listener it would end the process.
    return pool.on("error", () => {});
  };
  const connect = (pool: Pool) =>
    new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
  const [primaryPool, replicaPools] = [toPool(connectionString), replicas.map(toPool)];
  const primary = connect(primaryPool);
  const client = replicas.length > 0 ? withReplicas(primary, replicaPools.map(connect)) : primary;
  connectionStrings.set(client, connectionString);
  pools.set(client, replicaPools.length > 0 ? replicaPools : [primaryPool]);
  return client;
}

/**
 * Runs something on a connection of its own to the database of a client, and closes it whatever happens: what was begun on
 * it and not committed is undone. It is none of the client's pool, so neither waits for the other.
 * @param client made by `createClient`; throws a TypeError for any other
 */
export async function withConnection<T>(
  client: PrismaClient,
  run: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connectionString = connectionStrings.get(client);
  if (connectionString === undefined) throw new TypeError("The client was not made by createClient.");
  return withSession(connectionString, run);
}
