import type { Connection } from "@annals/schema/client";
import { to } from "pg-copy-streams";
import { quoteName } from "./tables.ts";

/** A table of the archive, and the order in which it is read wherever the order counts. */
export interface OrderedTable {
  table: string;
  /** SQL of the order, which no locale changes. */
  order: string;
}

/** The tables that make up an archive. */
export const ARCHIVE_TABLES: readonly OrderedTable[] = [
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
  { table: "DecisionEffect", order: `"decisionId" COLLATE "C", "claimId" COLLATE "C"` },
  { table: "EventEntity", order: `"eventId" COLLATE "C", "entityId" COLLATE "C"` },
  ...["Image", "Mention", "Omission", "Relation", "Report", "Source"].map(toById),
  { table: "Span", order: `"claimId" COLLATE "C", position` },
  toById("Warning"),
];

function toById(table: string): OrderedTable {
  return { table, order: `id COLLATE "C"` };
}

/** Begins a transaction in which all that is read is of one moment. End it with `COMMIT`. */
export async function beginReading(connection: Connection): Promise<void> {
  await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await connection.query("SET LOCAL TIME ZONE 'UTC'; SET LOCAL statement_timeout = 0");
}

/**
 * The rows of a table as JSON, a line each, just as they are. JSON holds no control characters, so CSV that is parted and quoted
 * by two of them never parts or quotes anything. The pieces may end within a line.
 * @param without columns that are left out
 */
export function readLines(
  connection: Connection,
  { table, order }: OrderedTable,
  without: readonly string[] = [],
): AsyncIterable<Buffer> {
  const row = ["to_jsonb(t)", ...without.map((column) => `'${column}'`)].join(" - ");
  return connection.query(
    to(`COPY (SELECT (${row})::text FROM ${quoteName(table)} t ORDER BY ${order})
      TO STDOUT (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02', ENCODING 'UTF8')`),
  );
}
