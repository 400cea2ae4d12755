import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import { PrismaClient } from "../generated/client/client.ts";
import { withReplicas } from "./read-replicas.ts";

export * from "../generated/client/client.ts";

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

/** Makes a client of the archive's tables. It connects at the first query; call `$disconnect()` when done. */
export function createClient({
  connectionString,
  maxConnections = 10,
  connectionTimeoutMs = 0,
  replicas = [],
}: ClientOptions): PrismaClient {
  const connect = (uri: string) =>
    new PrismaClient({
      adapter: new PrismaPg({
        connectionString: uri,
        max: maxConnections,
        connectionTimeoutMillis: connectionTimeoutMs,
      }),
    });
  const primary = connect(connectionString);
  const client = replicas.length > 0 ? withReplicas(primary, replicas.map(connect)) : primary;
  connectionStrings.set(client, connectionString);
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
  const connection = new Client({ connectionString });
  // A session that ends while no query runs is told by the next query; without a listener it would end the process.
  connection.on("error", () => {});
  await connection.connect();
  try {
    return await run(connection);
  } finally {
    await connection.end();
  }
}
