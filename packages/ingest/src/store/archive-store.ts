import { type Connection, type PrismaClient, withConnection } from "@annals/schema/client";
import type { ArchiveRows } from "../resolve/archive.ts";
import { UnwritableTextError } from "./copy-text.ts";
import { mergeRows, type TableChange } from "./merge-rows.ts";
import { readDocuments, type StoredDocument } from "./read-documents.ts";

/** What a change of the archive did, a table each. */
export type ArchiveChange = Record<keyof ArchiveRows, TableChange>;

// "annals" on a telephone's keys: one writer of an archive at a time.
const WRITE_LOCK = 266257;

/**
 * Changes an archive in one transaction: gives all documents that it has to `derive` and makes its tables hold what that
 * returns. Either all of it is stored or nothing. Writers wait for each other.
 * @param onStage told what begins
 */
export async function changeArchive(
  client: PrismaClient,
  derive: (documents: AsyncIterable<StoredDocument>) => Promise<ArchiveRows>,
  onStage: (stage: string) => void = () => {},
): Promise<ArchiveChange> {
  return withConnection(client, async (connection) => {
    await begin(connection);
    onStage("deriving the archive");
    const rows = await derive(readDocuments(connection));
    const change = await mergeRows(connection, rows, onStage);
    await connection.query("COMMIT");
    return change;
  });
}

/** A transaction that may take long, with plans and memory for statements over whole tables. */
async function begin(connection: Connection): Promise<void> {
  await connection.query("BEGIN");
  await connection.query("SET LOCAL statement_timeout = 0; SET LOCAL jit = off; SET LOCAL work_mem = '64MB'");
  await connection.query("SELECT pg_advisory_xact_lock($1)", [WRITE_LOCK]);
}

// Classes of https://www.postgresql.org/docs/current/errcodes-appendix.html: a row that occurs twice, bad data, a broken
// constraint, a limit of the program.
const REFUSALS = ["21", "22", "23", "54"];

/** Whether the database refused what it was given, rather than failing itself: trying the same again is no use. */
export function isRefusal(error: unknown): error is Error {
  if (error instanceof UnwritableTextError) return true;
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && REFUSALS.includes(code.slice(0, 2));
}

/** The rows that two changes wrote and removed together; null where neither did anything. */
export function addChanges(one: ArchiveChange | null, other: ArchiveChange | null): ArchiveChange | null {
  if (!one || !other) return one ?? other;
  const tables = Object.keys(one) as (keyof ArchiveChange)[];
  const sums = tables.map((table) => [
    table,
    {
      written: one[table].written + other[table].written,
      removed: one[table].removed + other[table].removed,
    },
  ]);
  return Object.fromEntries(sums) as ArchiveChange;
}

/** The ids of the documents that an archive has. */
export async function readDocumentIds(client: PrismaClient): Promise<Set<string>> {
  const rows = await client.document.findMany({ select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}
