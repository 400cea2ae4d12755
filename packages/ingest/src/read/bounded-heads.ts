/** Bytes of an archive, whose heads (what stands before a member's own bytes) cannot be longer than they may. */
export interface BoundedHeads {
  pieces: AsyncIterable<Uint8Array>;
  /** From here on heads are read, until `endHead`: no more than so many bytes. */
  beginHead(): void;
  endHead(): void;
}

/** Longer heads are none: libraries hold them in memory whole. 8 MiB, as they read ahead somewhat. */
const LONGEST_HEAD = 8 * 1024 * 1024;

/** Lets pieces through, and throws where a head does not end. */
export function toBoundedHeads(source: AsyncIterable<Uint8Array>): BoundedHeads {
  let length = 0;
  let isHead = true;
  async function* makePieces() {
    for await (const piece of source) {
      length += isHead ? piece.length : 0;
      if (length > LONGEST_HEAD) throw new Error(`the head of a member is longer than ${LONGEST_HEAD} bytes`);
      yield piece;
    }
  }
  return {
    pieces: makePieces(),
    beginHead() {
      isHead = true;
      length = 0;
    },
    endHead() {
      isHead = false;
      length = 0;
    },
  };
}

/** Lets pieces through whose lines end within so many bytes, and throws where one does not. */
export async function* withBoundedLines(
  source: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Uint8Array> {
  let open = 0;
  for await (const piece of source) {
    const end = piece.lastIndexOf(0x0a);
    open = end < 0 ? open + piece.length : piece.length - end - 1;
    if (open > longest) throw new Error(`a line is longer than ${longest} bytes`);
    yield piece;
  }
}
