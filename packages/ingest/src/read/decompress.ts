import type { Transform } from "node:stream";
import { createInflateRaw, createZstdDecompress, inflateRawSync } from "node:zlib";
import { type ByteInput, toByteInput } from "./byte-input.ts";
import { type GzipEnd, isGzipHead, skipGzipHead, startGzipEnd } from "./gzip-member.ts";
import type { Budget } from "./limits.ts";

/** So much is decompressed at once: what it gives is held in memory, and may be a thousand times as much. */
const PIECE = 16_384;

/** A member of so many bytes, which gives no more than so many, may be decompressed at once. */
const SMALL = { bytes: 65_536, given: 2 ** 20 };

/** What compressed bytes stand for. */
export interface Decompressed {
  /** All members or frames, one after the other. What stands before damage is given before the error is thrown. */
  pieces: AsyncGenerator<Uint8Array>;
  /** Once all pieces are taken: whether bytes stand behind them that are neither compressed nor padding, and were left out. */
  isFollowed(): boolean;
}

/**
 * Decompresses gzip or Zstandard. The pieces throw a `LimitError` or an `ExpansionError` where there are more than there may be.
 */
export function decompress(
  kind: "gzip" | "zstd",
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  budget: Budget,
): Decompressed {
  const input = toByteInput(source);
  const sums = { taken: 0, given: 0 };
  let isFollowed = false;
  async function* givePieces(): AsyncGenerator<Uint8Array> {
    do {
      const end = kind === "gzip" ? await startMember(input) : null;
      const small = kind === "gzip" ? await takeSmall(input, sums) : null;
      for await (const piece of small ?? runEngine(kind, input, sums)) {
        sums.given += piece.length;
        budget.countBytes(sums.taken, sums.given, piece.length);
        end?.add(piece);
        yield piece;
      }
      await end?.check(input);
    } while (isHead(kind, await input.peek(4)));
    isFollowed = !(await isPadding(input));
  }
  return { pieces: givePieces(), isFollowed: () => isFollowed };
}

async function startMember(input: ByteInput): Promise<GzipEnd> {
  await skipGzipHead(input);
  return startGzipEnd();
}

function isHead(kind: "gzip" | "zstd", head: Uint8Array): boolean {
  if (kind === "gzip") return isGzipHead(head);
  const magic = head.length < 4 ? 0 : Buffer.from(head).readUInt32LE();
  // A frame, or one that says of itself that it is to be skipped (RFC 8878, 3.1).
  return magic === 0xfd2fb528 || magic >>> 4 === 0x184d2a5;
}

/** Whether nothing but zeros is left, to which tapes and blocks are filled up. */
async function isPadding(input: ByteInput): Promise<boolean> {
  for await (const piece of input) if (piece.some((byte) => byte !== 0)) return false;
  return true;
}

/**
 * What a small member gives; null where it is none, or damaged, and nothing is taken. An archive of pages has a member a page:
 * to run an engine for each would take longer than its work.
 */
async function takeSmall(input: ByteInput, sums: { taken: number }): Promise<Uint8Array[] | null> {
  try {
    const options = { info: true, maxOutputLength: SMALL.given };
    const { buffer, engine } = inflateRawSync(await input.peek(SMALL.bytes), options) as unknown as {
      buffer: Uint8Array;
      engine: { bytesWritten: number };
    };
    await input.take(engine.bytesWritten);
    sums.taken += engine.bytesWritten;
    return [buffer];
  } catch {
    return null;
  }
}

/** Decompresses to the end of one member or frame, and leaves what stands behind it in the input. */
async function* runEngine(
  kind: "gzip" | "zstd",
  input: ByteInput,
  sums: { taken: number },
): AsyncGenerator<Uint8Array> {
  const stream: Transform & { bytesWritten: number } =
    kind === "gzip" ? createInflateRaw() : createZstdDecompress();
  const given: Uint8Array[] = [];
  let failure: Error | null = null;
  let hasEnded = false;
  let wake = () => {};
  stream.on("data", (piece: Uint8Array) => given.push(piece));
  stream.on("error", (error) => {
    failure = error;
    wake();
  });
  // It ends by itself where it is given more than is its own, and then takes no more.
  stream.on("end", () => {
    hasEnded = true;
    wake();
  });
  const step = (act: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (failure) resolve();
      else act(resolve);
    });
  try {
    let taken = 0;
    while (!hasEnded) {
      const piece = await input.take(PIECE);
      if (piece === null) await step(() => stream.end());
      else {
        await step((done) => stream.write(piece, () => done()));
        taken += piece.length;
        sums.taken += piece.length;
        if (hasEnded) {
          const left = taken - stream.bytesWritten;
          sums.taken -= left;
          input.putBack(piece.subarray(piece.length - left));
        }
      }
      yield* given.splice(0);
      if (failure) throw failure;
    }
  } finally {
    stream.destroy();
  }
}
