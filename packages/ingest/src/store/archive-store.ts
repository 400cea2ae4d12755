import { type Connection, noticeLostClient, type PrismaClient, withConnection } from "@annals/schema/client";
import { hasArchive, MigrationError } from "@annals/schema/migrate";
import type { ArchiveRows } from "../resolve/archive.ts";
import type { RecordedDecision } from "../resolve/decisions/in-force.ts";
import type { KnownArchive } from "../resolve/growing/known-archive.ts";
import { announceChange, findNewEvents } from "./announce.ts";
import { UnwritableTextError } from "./copy-text.ts";
import { type DecisionTargets, toDecisionTargets } from "./decision-targets.ts";
import { appendDecisions, readDecisions } from "./decisions.ts";
import { toKnownArchive } from "./known-archive.ts";
import { mergeRows, type NewRows, type TableChange } from "./merge-rows.ts";
import { readDocuments, type StoredDocument } from "./read-documents.ts";

/** What a change of the archive did, a table each. */
export type ArchiveChange = Record<keyof ArchiveRows, TableChange>;

// "annals" on a telephone's keys: one writer of an archive at a time.
const WRITE_LOCK = 266257;

/** An archive in a transaction that may change it. */
export interface OpenArchive {
  /** All its documents, in order of their ids. */
  readDocuments(): AsyncIterable<StoredDocument>;
  /** Answers of what it holds. */
  known: KnownArchive;
  /** Whether it holds no document yet. */
  isEmpty(): Promise<boolean>;
  countDocuments(): Promise<number>;
  /** By which versions of the rules it was derived; of several, two that differ. None if it is empty. */
  readRules(): Promise<string[]>;
  /** All that people decided, in its order. */
  readDecisions(): Promise<RecordedDecision[]>;
  /** What decisions may name. */
  targets: DecisionTargets;
  /** Keeps further decisions. */
  appendDecisions(decisions: readonly RecordedDecision[]): Promise<void>;
}

/**
 * Changes an archive in one transaction: makes its tables hold what `change` returns. Either all of it is stored or
 * nothing. Writers wait for each other. Throws a `MigrationError` where somebody has migrated the archive to another version since.
 * @param onStage told what begins
 * @param isTrial true to take everything back at the end, and only tell what would have changed
 */
export async function changeArchive(
  client: PrismaClient,
  change: (archive: OpenArchive) => Promise<NewRows>,
  onStage: (stage: string) => void = () => {},
  isTrial = false,
): Promise<ArchiveChange> {
  return withConnection(client, async (connection) => {
    await begin(connection);
    await hasArchive(connection);
    onStage("deriving the archive");
    const rows = await change(toOpenArchive(connection));
    const newEvents = await findNewEvents(
      connection,
      rows.rows.event.map(({ id }) => id),
    );
    const changed = await mergeRows(connection, rows, onStage);
    if (hasChanged(changed)) await announceChange(connection, newEvents);
    await connection.query(isTrial ? "ROLLBACK" : "COMMIT");
    return changed;
  });
}

const hasChanged = (change: ArchiveChange) =>
  Object.values(change).some(({ written, removed }) => written + removed > 0);

function toOpenArchive(connection: Connection): OpenArchive {
  const isTrue = async (condition: string, ...values: string[]): Promise<boolean> => {
    const { rows } = await connection.query<{ is: boolean }>(`SELECT ${condition} AS is`, values);
    return rows[0]?.is === true;
  };
  return {
    readDocuments: () => readDocuments(connection),
    known: toKnownArchive(connection),
    isEmpty: () => isTrue(`NOT EXISTS (SELECT FROM "Document")`),
    countDocuments: async () => {
      const { rows } = await connection.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM "Document"`,
      );
      return rows[0]?.count ?? 0;
    },
    // The ends of an index: as quick in a large archive as in a small one.
    readRules: async () => {
      const { rows } = await connection.query<{ rules: string }>(
        `SELECT unnest(ARRAY[min(rules), max(rules)]) AS rules FROM "Extraction"`,
      );
      return rows.flatMap(({ rules }) => rules ?? []);
    },
    targets: toDecisionTargets(connection),
    readDecisions: () => readDecisions(connection),
    appendDecisions: (decisions) => appendDecisions(connection, decisions),
  };
}

/** A transaction that may take long, with plans and memory for statements over whole tables. */
async function begin(connection: Connection): Promise<void> {
  await connection.query("BEGIN");
  await connection.query("SET LOCAL statement_timeout = 0; SET LOCAL jit = off; SET LOCAL work_mem = '64MB'");
  // What a batch looks up lies in memory or on a disk without a head: by the default of 4 whole tables and indexes would be read
  // for a few thousand rows.
  await connection.query("SET LOCAL random_page_cost = 1.1");
  // Other writers wait for this one.
  await connection.query(noticeLostClient);
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

/** Whether a change was not begun because the archive was migrated to another version. */
export const isMigrated = (error: unknown): boolean => error instanceof MigrationError;

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
