import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type PrismaClient, withConnection } from "@annals/schema/client";
import { type ArchiveSize, generateArchive, type TableRows } from "./generate-archive.ts";

// The library is that of the ingest package.
const load = createRequire(new URL("../../packages/ingest/package.json", import.meta.url));
const { from } = load("pg-copy-streams") as { from(text: string): Writable & { submit(): void } };

const LINES_A_PIECE = 2000;
// Triggers gather the words of these as they come.
const WITH_TRIGGERS = ["Document", "Entity", "Alias"];

/** Fills an empty archive with made rows by COPY, makes what triggers keep beside them, and lets the server look at what it has. */
export async function loadArchive(
  client: PrismaClient,
  size: ArchiveSize,
  say: (line: string) => void,
): Promise<void> {
  await withConnection(client, async (connection) => {
    for (const { table, columns, rows } of generateArchive(size)) {
      say(`  ${table}`);
      // The rows refer only to rows that are there; checking it takes longer than loading, and counting after each COPY far longer.
      const role = WITH_TRIGGERS.includes(table) ? "origin" : "replica";
      await connection.query(`SET session_replication_role = ${role}`);
      const names = columns.map((name) => `"${name}"`).join(", ");
      await pipeline(
        Readable.from(toPieces(rows)),
        connection.query(from(`COPY "${table}" (${names}) FROM STDIN`)),
      );
    }
    await connection.query("ANALYZE");
    say("  what triggers keep");
    await connection.query(readFileSync(new URL("derived-rows.sql", import.meta.url), "utf8"));
    await connection.query("VACUUM (ANALYZE)");
  });
}

function* toPieces(rows: TableRows["rows"]): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(`${row.map(toCell).join("\t")}\n`);
    if (lines.length === LINES_A_PIECE) {
      yield lines.join("");
      lines = [];
    }
  }
  yield lines.join("");
}

/** Made texts hold no tab, backslash or end of line: they need no escape. */
function toCell(value: string | number | boolean | null | string[]): string {
  if (value === null) return "\\N";
  return Array.isArray(value) ? `{${value.map((part) => `"${part}"`).join(",")}}` : String(value);
}
