import { createHash } from "node:crypto";
import { type Connection, type PrismaClient, withConnection } from "@annals/schema/client";
import { ARCHIVE_TABLES, beginReading, readLines } from "./archive-lines.ts";

/**
 * SHA-256 over every row of the archive as a line of JSON, in an order that does not depend on how it came to be: 64 hex
 * digits. Equal hashes mean equal archives, ids and slugs included. The rows pass through memory in small pieces.
 */
export async function hashArchive(client: PrismaClient): Promise<string> {
  return withConnection(client, async (connection) => {
    await beginReading(connection);
    const hash = await hashWithin(connection);
    await connection.query("COMMIT");
    return hash;
  });
}

/** The same hash, within a transaction that `beginReading` began. */
export async function hashWithin(connection: Connection): Promise<string> {
  const hash = createHash("sha256");
  for (const of of ARCHIVE_TABLES) {
    hash.update(`${of.table}\n`);
    for await (const piece of readLines(connection, of)) hash.update(piece);
  }
  return hash.digest("hex");
}
