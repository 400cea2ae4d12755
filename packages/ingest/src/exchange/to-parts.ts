const NEWLINE = 10;

/** Whole lines, and how many. */
export interface Part {
  rows: number;
  bytes: Buffer;
}

/**
 * Gathers pieces of text into parts that end with a line. Where they are parted depends on the lines alone, so the same lines
 * are the same parts. Holds one part.
 * @param most bytes a part; a line that is longer is a part by itself
 */
export async function* toParts(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): AsyncGenerator<Part> {
  let lines: Buffer[] = [];
  let size = 0;
  for await (const line of toLines(pieces)) {
    if (lines.length > 0 && size + line.length > most) {
      yield { rows: lines.length, bytes: Buffer.concat(lines) };
      lines = [];
      size = 0;
    }
    lines.push(line);
    size += line.length;
  }
  if (lines.length > 0) yield { rows: lines.length, bytes: Buffer.concat(lines) };
}

/** The lines of some bytes, each with its end. */
async function* toLines(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let begun: Uint8Array[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, end + 1)]);
      begun = [];
      from = end + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat([...begun, Buffer.from("\n")]);
}
