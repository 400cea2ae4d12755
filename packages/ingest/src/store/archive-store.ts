import { createHash } from "node:crypto";
import { Prisma, type PrismaClient } from "@annals/schema/client";
import type { ArchiveRows, DocumentCapture } from "../resolve/archive.ts";
import { mergeRows, type TableChange } from "./merge-rows.ts";

/** A document as it is kept, without anything derived. */
export interface StoredDocument {
  id: string;
  sha256: string;
  byteLength: number;
  text: string;
  captures: DocumentCapture[];
}

/** What a change of the archive did, a table each. */
export type ArchiveChange = Record<keyof ArchiveRows, TableChange>;

// "annals" on a telephone's keys: one writer of an archive at a time.
const WRITE_LOCK = 266257;
const TRANSACTION_LIMIT_MS = 600_000;

/**
 * Changes an archive in one transaction: gives all documents that it has to `derive` and makes its tables hold what that
 * returns. Either all of it is stored or nothing. Writers wait for each other.
 * @param onStage told what begins
 */
export async function changeArchive(
  client: PrismaClient,
  derive: (documents: StoredDocument[]) => ArchiveRows,
  onStage: (stage: string) => void = () => {},
): Promise<ArchiveChange> {
  return client.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${WRITE_LOCK})`;
      onStage("deriving the archive");
      return mergeRows(transaction, derive(await readDocuments(transaction)), onStage);
    },
    { maxWait: TRANSACTION_LIMIT_MS, timeout: TRANSACTION_LIMIT_MS },
  );
}

/** Whether the database refused what it was given, rather than failing itself: trying the same again is no use. */
export function isRefusal(error: unknown): error is Error {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2010";
  return isKnown || error instanceof Prisma.PrismaClientUnknownRequestError;
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

async function readDocuments(transaction: Prisma.TransactionClient): Promise<StoredDocument[]> {
  const documents = await transaction.document.findMany({
    select: {
      id: true,
      sha256: true,
      byteLength: true,
      text: true,
      captures: { select: { url: true, retrievedAt: true }, orderBy: { id: "asc" } },
    },
    orderBy: { id: "asc" },
  });
  return documents.map(({ captures, ...document }) => ({
    ...document,
    captures: captures.map(({ url, retrievedAt }) => ({
      url,
      retrievedAt: retrievedAt?.toISOString() ?? null,
    })),
  }));
}

/** The tables that make up an archive, and the order in which each is read for its hash. */
const HASHED: [table: string, order: string][] = [
  ...[
    "Alias",
    "Attribution",
    "Capture",
    "Citation",
    "Claim",
    "Comment",
    "CommentThread",
    "Decision",
    "Document",
    "Entity",
    "Event",
  ].map(toById),
  ["EventEntity", `"eventId" COLLATE "C", "entityId" COLLATE "C"`],
  ...["Image", "Mention", "Omission", "Relation", "Report", "Source"].map(toById),
  ["Span", `"claimId" COLLATE "C", position`],
  ...["Warning"].map(toById),
];

function toById(table: string): [string, string] {
  return [table, `id COLLATE "C"`];
}

/**
 * SHA-256 over every row of the archive, in an order that does not depend on how it came to be: 64 hex digits. Equal
 * hashes mean equal archives, ids and slugs included.
 */
export async function hashArchive(client: PrismaClient): Promise<string> {
  const hash = createHash("sha256");
  await client.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SET TRANSACTION READ ONLY`;
      await transaction.$executeRaw`SET LOCAL TIME ZONE 'UTC'`;
      for (const [table, order] of HASHED) {
        const rows = await transaction.$queryRaw<{ line: string }[]>(
          Prisma.sql`SELECT to_jsonb(t)::text AS line FROM ${Prisma.raw(`"${table}"`)} t ORDER BY ${Prisma.raw(order)}`,
        );
        hash.update(`${table}\n`);
        for (const { line } of rows) hash.update(`${line}\n`);
      }
    },
    { isolationLevel: "RepeatableRead", timeout: TRANSACTION_LIMIT_MS },
  );
  return hash.digest("hex");
}
