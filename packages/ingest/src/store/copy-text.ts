/** A value that a column of the archive takes. */
export type ColumnValue =
  | string
  | number
  | boolean
  | Date
  | (string | number)[]
  | Uint8Array
  | null
  | undefined;

const CHUNK_LETTERS = 65_536;

/** Words that have no UTF-8: half of a surrogate pair. The database would refuse them if they could be sent. */
export class UnwritableTextError extends Error {
  override name = "UnwritableTextError";
}

/**
 * Rows in the text format of `COPY` (https://www.postgresql.org/docs/current/sql-copy.html), as UTF-8, in pieces of about
 * 64 KiB, each of whole rows. Throws an `UnwritableTextError` for half a surrogate pair.
 * @param columns the fields to write, in this order
 */
export function* toCopyText(rows: Iterable<object>, columns: readonly string[]): Generator<Buffer> {
  let chunk = "";
  for (const row of rows) {
    const fields = row as Record<string, ColumnValue>;
    for (let index = 0; index < columns.length; index++) {
      if (index > 0) chunk += "\t";
      chunk += toField(fields[columns[index] ?? ""]);
    }
    chunk += "\n";
    if (chunk.length >= CHUNK_LETTERS) {
      yield Buffer.from(chunk, "utf8");
      chunk = "";
    }
  }
  if (chunk !== "") yield Buffer.from(chunk, "utf8");
}

function toField(value: ColumnValue): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "string") return toEscaped(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return toBytea(value);
  if (Array.isArray(value)) return toEscaped(toArray(value));
  return String(value);
}

function toEscaped(text: string): string {
  if (!text.isWellFormed()) throw new UnwritableTextError("A text holds half of a surrogate pair.");
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, toLetter) : text;
}

function toLetter(letter: string): string {
  if (letter === "\n") return "\\n";
  if (letter === "\t") return "\\t";
  return letter === "\r" ? "\\r" : "\\\\";
}

/** The hexadecimal form of bytes, escaped: https://www.postgresql.org/docs/current/datatype-binary.html */
function toBytea(bytes: Uint8Array): string {
  return `\\\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
}

/** The text form of an array: https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
function toArray(items: (string | number)[]): string {
  return `{${items.map((item) => `"${String(item).replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
