/** Bytes that come one piece after the other and can be looked at before they are taken. */
export interface ByteInput extends AsyncIterable<Uint8Array> {
  /** The first bytes that are left, up to so many, without taking them. */
  peek(count: number): Promise<Uint8Array>;
  /** Takes the next bytes: up to so many, and fewer where a piece ends; null where none are left. */
  take(most: number): Promise<Uint8Array | null>;
  /** Puts bytes that were taken last before those that are left. */
  putBack(bytes: Uint8Array): void;
  /** Takes all bytes that are left, but no more than so many and one: null if there are more. */
  readAll(most: number): Promise<Uint8Array | null>;
  /** Takes all that is left and forgets it. */
  skip(): Promise<void>;
}

/**
 * Makes pieces of bytes an input. The source is never closed from here: a member of an archive that is read no further must
 * not end the archive. What opened it closes it.
 */
export function toByteInput(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): ByteInput {
  const pieces = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  let ahead: Uint8Array[] = [];
  let failure: { error: unknown } | null = null;
  const take = async (): Promise<Uint8Array | null> => {
    const first = ahead.shift();
    if (first) return first;
    if (failure) throw failure.error;
    const next = await pieces.next();
    return next.done ? null : next.value;
  };
  const putBack = (bytes: Uint8Array) => {
    if (bytes.length > 0) ahead.unshift(bytes);
  };
  return {
    async peek(count) {
      let length = ahead.reduce((sum, piece) => sum + piece.length, 0);
      while (length < count && !failure) {
        try {
          const next = await pieces.next();
          if (next.done) break;
          ahead.push(next.value);
          length += next.value.length;
        } catch (error) {
          // What stands before damage is read first.
          failure = { error };
        }
      }
      const all = toOne(ahead);
      ahead = all.length > 0 ? [all] : [];
      return all.subarray(0, count);
    },
    async take(most) {
      const piece = await take();
      if (piece === null) return null;
      putBack(piece.subarray(most));
      return piece.subarray(0, most);
    },
    putBack,
    async readAll(most) {
      const taken: Uint8Array[] = [];
      let length = 0;
      for (let piece = await take(); piece; piece = await take()) {
        taken.push(piece);
        length += piece.length;
        if (length > most) return null;
      }
      return toOne(taken);
    },
    async skip() {
      for (let piece = await take(); piece; piece = await take());
    },
    async *[Symbol.asyncIterator]() {
      for (let piece = await take(); piece; piece = await take()) yield piece;
    },
  };
}

/** Pieces as one, without copying where there is but one. */
function toOne(pieces: Uint8Array[]): Uint8Array {
  const [first] = pieces;
  return pieces.length === 1 && first ? first : Buffer.concat(pieces);
}
