import type { Connection } from "@annals/schema/client";
import type { ArchiveRows } from "../resolve/archive.ts";
import type { Scope } from "../resolve/growing/grow-archive.ts";
import type { Reslugged } from "../resolve/share-slugs.ts";
import { stageScope, toScopeCondition } from "./scope.ts";
import { type StagedTable, stageRows } from "./stage-rows.ts";
import { quoteName, SLUGGED } from "./tables.ts";

/** How many rows of a table a merge wrote and removed. */
export interface TableChange {
  written: number;
  removed: number;
}

/** Rows to merge. */
export interface NewRows {
  rows: ArchiveRows;
  /** Which rows they replace; all where there is no scope. */
  scope?: Scope;
  /** Rows out of scope that give up their slug for another. */
  reslugged?: readonly Reslugged[];
}

/**
 * Makes the tables hold exactly these rows, as far as the scope goes: what is gone is removed, what is new or different is
 * written, and a row that is the same is not touched. The rows are copied beside the tables first, then a few statements a
 * table merge them, each over all rows at once. A row with the key of one that is out of scope is refused. Run it inside one
 * transaction, and let nobody else write meanwhile.
 */
export async function mergeRows(
  connection: Connection,
  { rows, scope, reslugged = [] }: NewRows,
  onStage: (stage: string) => void,
): Promise<Record<keyof ArchiveRows, TableChange>> {
  if (scope) await stageScope(connection, scope);
  const staged = await stageRows(connection, rows, onStage);
  const removed = new Map<string, number>();
  for (const table of staged.toReversed()) {
    onStage(`clearing ${table.sql}`);
    removed.set(table.name, await run(connection, toRemoval(table, scope !== undefined)));
  }
  await setSlugsAside(connection, reslugged);
  const changes: [keyof ArchiveRows, TableChange][] = [];
  for (const table of staged) {
    onStage(`writing ${table.sql}`);
    const written = table.staging === null ? 0 : await writeDifferent(connection, table, scope !== undefined);
    changes.push([table.name, { written, removed: removed.get(table.name) ?? 0 }]);
  }
  await giveSlugs(connection, reslugged);
  return Object.fromEntries(changes) as Record<keyof ArchiveRows, TableChange>;
}

/** Gives up the slugs of rows that get another one, before any row takes them over. */
async function setSlugsAside(connection: Connection, reslugged: readonly Reslugged[]): Promise<void> {
  for (const { noun, id } of reslugged)
    await connection.query(`UPDATE "${SLUGGED[noun]}" SET slug = slug || '~' || id WHERE id = $1`, [id]);
}

async function giveSlugs(connection: Connection, reslugged: readonly Reslugged[]): Promise<void> {
  for (const { noun, id, slug } of reslugged)
    await connection.query(`UPDATE "${SLUGGED[noun]}" SET slug = $2 WHERE id = $1`, [id, slug]);
}

async function writeDifferent(
  connection: Connection,
  table: StagedTable,
  isScoped: boolean,
): Promise<number> {
  if (table.passed) await run(connection, toSettingAside(table, table.passed, isScoped));
  if (!isScoped) return run(connection, toMerge(table));
  const changed = toOthers(table).length > 0 ? await run(connection, toUpdate(table)) : 0;
  return changed + (await run(connection, toInsertion(table)));
}

/** Of the rows in scope, those that are different. */
function toUpdate(table: StagedTable): string {
  const others = toOthers(table);
  return `UPDATE ${quoteName(table.sql)} old SET ${toAssignments(others)} FROM ${table.staging} staged
    WHERE ${isSame(table)} AND ${toScopeCondition(table.name)} AND ${toDifference(others)}`;
}

/** Rows that nothing in scope has the key of are new: nothing else need be read to tell, however large the table is. */
function toInsertion(table: StagedTable): string {
  const columns = toList(table.columns);
  return `INSERT INTO ${quoteName(table.sql)} (${columns}) SELECT ${columns} FROM ${table.staging} staged
    WHERE NOT EXISTS (SELECT FROM ${quoteName(table.sql)} old WHERE ${toScopeCondition(table.name)} AND ${isSame(table)})`;
}

async function run(connection: Connection, statement: string): Promise<number> {
  return (await connection.query(statement)).rowCount ?? 0;
}

function isSame({ key }: StagedTable): string {
  return key.map((column) => `old.${quoteName(column)} = staged.${quoteName(column)}`).join(" AND ");
}

function toRemoval(table: StagedTable, isScoped: boolean): string {
  const scope = isScoped ? toScopeCondition(table.name) : "true";
  const all = `DELETE FROM ${quoteName(table.sql)} old WHERE ${scope}`;
  if (table.staging === null) return all;
  return `${all} AND NOT EXISTS (SELECT FROM ${table.staging} staged WHERE ${isSame(table)})`;
}

/** Gives up the unique values of rows that get another one, before any row takes them over. */
function toSettingAside(
  table: StagedTable,
  passed: { column: string; aside: string },
  isScoped: boolean,
): string {
  const column = quoteName(passed.column);
  const scope = isScoped ? toScopeCondition(table.name) : "true";
  return `UPDATE ${quoteName(table.sql)} old SET ${column} = ${passed.aside}
    FROM ${table.staging} staged WHERE ${scope} AND ${isSame(table)} AND staged.${column} <> old.${column}`;
}

/** `MERGE` leaves a row alone that is the same; `INSERT ... ON CONFLICT` would lock it, which writes to its page. */
function toMerge(table: StagedTable): string {
  const others = toOthers(table);
  const change = `WHEN MATCHED AND ${toDifference(others)} THEN UPDATE SET ${toAssignments(others)}`;
  return `MERGE INTO ${quoteName(table.sql)} old USING ${table.staging} staged ON ${isSame(table)}
    ${others.length > 0 ? change : ""}
    WHEN NOT MATCHED THEN INSERT (${toList(table.columns)}) VALUES (${toList(table.columns, "staged.")})`;
}

const toOthers = ({ columns, key }: StagedTable) => columns.filter((column) => !key.includes(column));

const toList = (columns: readonly string[], row = "") =>
  columns.map((column) => `${row}${quoteName(column)}`).join(", ");

const toAssignments = (columns: readonly string[]) =>
  columns.map((column) => `${quoteName(column)} = staged.${quoteName(column)}`).join(", ");

const toDifference = (columns: readonly string[]) =>
  `(${toList(columns, "old.")}) IS DISTINCT FROM (${toList(columns, "staged.")})`;
