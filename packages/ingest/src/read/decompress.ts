import type { Transform } from "node:stream";
import { createGunzip, createZstdDecompress } from "node:zlib";
import type { Budget } from "./limits.ts";

/** So much is decompressed at once: what it gives is held in memory, and may be a thousand times as much. */
const PIECE = 16_384;

/**
 * Decompresses gzip (all members of it) or Zstandard. What stands before damage is given before the error is thrown. Throws a
 * `LimitError` or an `ExpansionError` where it gives more than it may.
 */
export async function* decompress(
  kind: "gzip" | "zstd",
  source: AsyncIterable<Uint8Array>,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const stream: Transform = kind === "gzip" ? createGunzip() : createZstdDecompress();
  const given: Uint8Array[] = [];
  let failure: Error | null = null;
  let wake = () => {};
  let [taken, sum] = [0, 0];
  stream.on("data", (piece: Uint8Array) => given.push(piece));
  stream.on("error", (error) => {
    failure = error;
    wake();
  });
  const step = (act: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (failure) resolve();
      else act(resolve);
    });
  const count = () => {
    const more = given.reduce((length, piece) => length + piece.length, 0);
    sum += more;
    budget.countBytes(taken, sum, more);
  };
  try {
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        taken += piece.length;
        await step((done) => stream.write(piece, () => done()));
        count();
        yield* given.splice(0);
        if (failure) throw failure;
      }
    }
    await step((done) => {
      stream.once("end", done);
      stream.end();
    });
    count();
    yield* given.splice(0);
    if (failure) throw failure;
  } finally {
    stream.destroy();
  }
}
