/** What one given file, or standard input, may expand to. The same for everything nested in it. */
export interface Limits {
  /** Archives within archives, each layer of compression counted. */
  depth: number;
  /** Members, of all archives in it together. */
  entries: number;
  /** Bytes that decompression gives, all together. */
  bytes: number;
  /** Bytes that decompression gives for each byte that it takes, beyond the first 64 MiB. */
  ratio: number;
}

/** 6 layers, a million members, 1 TiB, 200 bytes for one: news pages shrink to a tenth, zeros to a thousandth. */
export const LIMITS: Limits = { depth: 6, entries: 1_000_000, bytes: 2 ** 40, ratio: 200 };

/** Decompression is not suspected before it gave this much. */
const UNSUSPECTED_BYTES = 64 * 1024 * 1024;

/** Why no more of what was given is read: all of it together is too much. */
export class LimitError extends Error {
  override name = "LimitError";
}

/** Why no more of one member is read: it expands as no page does. The others go on. */
export class ExpansionError extends Error {
  override name = "ExpansionError";
}

/** Counts what has been expanded, and throws a `LimitError`, or an `ExpansionError`, at a limit. */
export interface Budget {
  limits: Limits;
  countEntry(): void;
  /** Counts what one layer gave; `taken` and `given` are its sums so far, `more` what is new of `given`. */
  countBytes(taken: number, given: number, more: number): void;
}

/** A budget with nothing spent. */
export function createBudget(limits: Limits = LIMITS): Budget {
  let entries = 0;
  let bytes = 0;
  return {
    limits,
    countEntry() {
      entries += 1;
      if (entries > limits.entries) throw new LimitError(`It holds more than ${limits.entries} members.`);
    },
    countBytes(taken, given, more) {
      bytes += more;
      if (bytes > limits.bytes) throw new LimitError(`It expands to more than ${limits.bytes} bytes.`);
      if (given > UNSUSPECTED_BYTES && given > taken * limits.ratio) {
        throw new ExpansionError(`It expands to more than ${limits.ratio} times its size.`);
      }
    },
  };
}
