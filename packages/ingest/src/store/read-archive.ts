import { type Connection, type PrismaClient, withConnection } from "@annals/schema/client";
import type { RecordedDecision } from "../resolve/decisions/in-force.ts";
import { ARCHIVE_TABLES, beginReading, readLines } from "./archive-lines.ts";
import { readDecisions } from "./decisions.ts";
import { hashWithin } from "./hash-archive.ts";
import { readDocuments, type StoredDocument } from "./read-documents.ts";

/** An archive as it was at one moment. Ask one thing after the other. */
export interface ArchiveSnapshot {
  hash(): Promise<string>;
  /** In order of their ids. */
  readDocuments(): AsyncIterable<StoredDocument>;
  readDecisions(): Promise<RecordedDecision[]>;
  /** What is derived: for each table its rows as lines of JSON, in order. Pieces may end within a line. */
  derived: readonly { table: string; readLines(): AsyncIterable<Buffer> }[];
}

/** What was given rather than derived: it is read by itself. */
const GIVEN = new Set(["Capture", "Decision"]);
/** The bytes of a document and their text, which are not derived. */
const GIVEN_COLUMNS = ["bytes", "text"];

/** Reads an archive in one transaction: what is written meanwhile is not seen. */
export async function readArchive<Value>(
  client: PrismaClient,
  read: (archive: ArchiveSnapshot) => Promise<Value>,
): Promise<Value> {
  return withConnection(client, async (connection) => {
    await beginReading(connection);
    const value = await read(toSnapshot(connection));
    await connection.query("COMMIT");
    return value;
  });
}

function toSnapshot(connection: Connection): ArchiveSnapshot {
  return {
    hash: () => hashWithin(connection),
    readDocuments: () => readDocuments(connection),
    readDecisions: () => readDecisions(connection),
    derived: ARCHIVE_TABLES.filter(({ table }) => !GIVEN.has(table)).map((of) => ({
      table: of.table,
      readLines: () => readLines(connection, of, of.table === "Document" ? GIVEN_COLUMNS : []),
    })),
  };
}
