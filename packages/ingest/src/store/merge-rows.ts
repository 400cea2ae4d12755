import type { Prisma } from "@annals/schema/client";
import type { ArchiveRows } from "../resolve/archive.ts";

/** How many rows of a table a merge wrote and removed. */
export interface TableChange {
  written: number;
  removed: number;
}

/** A table of the archive, and what the merge must know of it. */
interface Table {
  name: keyof ArchiveRows;
  /** The table's name in the database. */
  sql: string;
  /** Its primary key. */
  key: string[];
  /** A unique column that may pass from one row to another: set aside first, so that no two rows hold a value at once. */
  passed?: { column: string; aside: string };
}

const SLUG = { column: "slug", aside: `slug || '~' || id` };

/** Every derived table, each behind those that it refers to. */
const TABLES: Table[] = [
  { name: "source", sql: "Source", key: ["id"], passed: SLUG },
  { name: "document", sql: "Document", key: ["id"] },
  { name: "capture", sql: "Capture", key: ["id"] },
  { name: "image", sql: "Image", key: ["id"] },
  { name: "omission", sql: "Omission", key: ["id"] },
  { name: "warning", sql: "Warning", key: ["id"] },
  { name: "entity", sql: "Entity", key: ["id"], passed: SLUG },
  { name: "alias", sql: "Alias", key: ["id"] },
  { name: "mention", sql: "Mention", key: ["id"] },
  { name: "event", sql: "Event", key: ["id"], passed: SLUG },
  { name: "eventEntity", sql: "EventEntity", key: ["eventId", "entityId"] },
  { name: "report", sql: "Report", key: ["id"], passed: { column: "position", aside: "-1 - position" } },
  { name: "attribution", sql: "Attribution", key: ["id"] },
  { name: "citation", sql: "Citation", key: ["id"] },
  { name: "relation", sql: "Relation", key: ["id"] },
  { name: "commentThread", sql: "CommentThread", key: ["id"] },
  { name: "comment", sql: "Comment", key: ["id"], passed: { column: "position", aside: "-1 - position" } },
  { name: "claim", sql: "Claim", key: ["id"] },
  { name: "span", sql: "Span", key: ["claimId", "position"] },
];

const ROWS_A_STATEMENT = 2000;
const LETTERS_A_STATEMENT = 8_000_000;

/**
 * Makes the tables hold exactly these rows: what is gone is removed, what is new or different is written, and a row that
 * is the same is not touched. Run it inside one transaction.
 */
export async function mergeRows(
  transaction: Prisma.TransactionClient,
  rows: ArchiveRows,
  onStage: (stage: string) => void,
): Promise<Record<keyof ArchiveRows, TableChange>> {
  const removed = new Map<string, number>();
  for (const table of TABLES.toReversed()) {
    onStage(`clearing ${table.sql}`);
    removed.set(table.name, await removeMissing(transaction, table, rows[table.name]));
  }
  const changes: [keyof ArchiveRows, TableChange][] = [];
  for (const table of TABLES) {
    onStage(`writing ${table.sql}`);
    const written = await writeDifferent(transaction, table, rows[table.name]);
    changes.push([table.name, { written, removed: removed.get(table.name) ?? 0 }]);
  }
  return Object.fromEntries(changes) as Record<keyof ArchiveRows, TableChange>;
}

type Row = ArchiveRows[keyof ArchiveRows][number];

function quote(column: string): string {
  return `"${column}"`;
}

async function removeMissing(
  transaction: Prisma.TransactionClient,
  { sql, key }: Table,
  rows: Row[],
): Promise<number> {
  const keys = rows.map((row) => Object.fromEntries(key.map((column) => [column, row[column as keyof Row]])));
  const isSame = key.map((column) => `kept.${quote(column)} = old.${quote(column)}`).join(" AND ");
  return transaction.$executeRawUnsafe(
    `DELETE FROM ${quote(sql)} old WHERE NOT EXISTS
       (SELECT 1 FROM jsonb_populate_recordset(NULL::${quote(sql)}, $1::jsonb) kept WHERE ${isSame})`,
    JSON.stringify(keys),
  );
}

async function writeDifferent(
  transaction: Prisma.TransactionClient,
  table: Table,
  rows: Row[],
): Promise<number> {
  if (table.passed) await setAside(transaction, table, table.passed, rows);
  let written = 0;
  for (const batch of toBatches(rows)) written += await upsert(transaction, table, batch);
  return written;
}

/** Rows as JSON, so many together as one statement takes well. */
function* toBatches(rows: Row[]): Generator<{ columns: string[]; json: string }> {
  const columns = Object.keys(rows[0] ?? {});
  let lines: string[] = [];
  let length = 0;
  for (const row of rows) {
    const line = JSON.stringify(row);
    if (
      lines.length === ROWS_A_STATEMENT ||
      (lines.length > 0 && length + line.length > LETTERS_A_STATEMENT)
    ) {
      yield { columns, json: `[${lines.join(",")}]` };
      lines = [];
      length = 0;
    }
    lines.push(line);
    length += line.length;
  }
  if (lines.length > 0) yield { columns, json: `[${lines.join(",")}]` };
}

/** Gives up the unique values of rows that get another one, before any row takes them over. */
async function setAside(
  transaction: Prisma.TransactionClient,
  { sql, key }: Table,
  { column, aside }: { column: string; aside: string },
  rows: Row[],
): Promise<void> {
  const columns = [...key, column];
  const wanted = rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name as keyof Row]])));
  const isSame = key.map((name) => `wanted.${quote(name)} = old.${quote(name)}`).join(" AND ");
  await transaction.$executeRawUnsafe(
    `UPDATE ${quote(sql)} old SET ${quote(column)} = ${aside.replace(/\b(slug|position|id)\b/g, "old.$1")}
       FROM jsonb_populate_recordset(NULL::${quote(sql)}, $1::jsonb) wanted
      WHERE ${isSame} AND wanted.${quote(column)} <> old.${quote(column)}`,
    JSON.stringify(wanted),
  );
}

async function upsert(
  transaction: Prisma.TransactionClient,
  { sql, key }: Table,
  { columns, json }: { columns: string[]; json: string },
): Promise<number> {
  const list = columns.map(quote).join(", ");
  const others = columns.filter((column) => !key.includes(column));
  const update = others.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(", ");
  const old = others.map((column) => `old.${quote(column)}`).join(", ");
  const fresh = others.map((column) => `excluded.${quote(column)}`).join(", ");
  return transaction.$executeRawUnsafe(
    `INSERT INTO ${quote(sql)} AS old (${list})
     SELECT ${list} FROM jsonb_populate_recordset(NULL::${quote(sql)}, $1::jsonb)
     ON CONFLICT (${key.map(quote).join(", ")}) DO UPDATE SET ${update}
     WHERE (${old}) IS DISTINCT FROM (${fresh})`,
    json,
  );
}
