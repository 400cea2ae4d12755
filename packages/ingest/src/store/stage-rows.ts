import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Connection } from "@annals/schema/client";
import { from } from "pg-copy-streams";
import type { ArchiveRows } from "../resolve/archive.ts";
import { toCopyText } from "./copy-text.ts";
import { quoteName, TABLES, type Table } from "./tables.ts";

/** A table, and the rows that it shall hold lying ready beside it in a temporary table of the transaction. */
export interface StagedTable extends Table {
  /** The temporary table's name; null where there are no rows. */
  staging: string | null;
  /** The columns that the rows give, all of the table's that are not left to the database. */
  columns: string[];
}

// Below it the planner's guess from the size of the table does as well.
const ROWS_WORTH_COUNTING = 10_000;

/**
 * Sends the rows of the archive's tables to temporary tables that end with the transaction. Nothing is checked but the
 * types: what the archive's own tables refuse, they refuse when the rows are merged.
 * @param onStage told what begins
 */
export async function stageRows(
  connection: Connection,
  rows: ArchiveRows,
  onStage: (stage: string) => void,
): Promise<StagedTable[]> {
  const staged = TABLES.map((table) => toStaged(table, rows[table.name]));
  const filled = staged.filter(({ staging }) => staging !== null);
  await connection.query(filled.map(toCreation).join(";"));
  for (const table of filled) {
    onStage(`copying ${table.sql}`);
    await copyRows(connection, table, rows[table.name]);
  }
  return staged;
}

type Rows = ArchiveRows[keyof ArchiveRows];

function toStaged(table: Table, [first]: Rows): StagedTable {
  if (!first) return { ...table, staging: null, columns: [] };
  return { ...table, staging: `pg_temp.${quoteName(`staged_${table.sql}`)}`, columns: Object.keys(first) };
}

function toCreation({ sql, staging, columns }: StagedTable): string {
  const list = columns.map(quoteName).join(", ");
  return `CREATE TEMPORARY TABLE ${staging} ON COMMIT DROP AS SELECT ${list} FROM ${quoteName(sql)} WITH NO DATA`;
}

async function copyRows(connection: Connection, { staging, columns, key }: StagedTable, rows: Rows) {
  await copyInto(connection, staging ?? "", columns, rows);
  if (rows.length >= ROWS_WORTH_COUNTING) {
    await connection.query(`ANALYZE ${staging} (${key.map(quoteName).join(", ")})`);
  }
}

/** Copies rows into a table, without holding more than a piece of them as text. */
export async function copyInto(
  connection: Connection,
  table: string,
  columns: readonly string[],
  rows: Iterable<object>,
): Promise<void> {
  const copy = connection.query(from(`COPY ${table} (${columns.map(quoteName).join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(toCopyText(rows, columns), { objectMode: false }), copy);
}
