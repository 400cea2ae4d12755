import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../generated/client/client.ts";

export * from "../generated/client/client.ts";

/** Where and how to connect. */
export type ClientOptions = {
  /** A PostgreSQL connection URI, `postgresql://user:password@host:port/database`. */
  connectionString: string;
  /** How many connections the pool may hold; 10 unless told. */
  maxConnections?: number;
};

/** Makes a client of the archive's tables. It connects at the first query; call `$disconnect()` when done. */
export function createClient({ connectionString, maxConnections = 10 }: ClientOptions): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: maxConnections }) });
}
