import { createWriteStream } from "node:fs";
import { access, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { zstdCompress } from "node:zlib";
import { pack } from "tar-stream";
import { makeFolder } from "./make-folder.ts";

/** Where the files of an exported archive go. Nothing stands at its path before all of them are there. */
export interface Sink {
  add(path: string, bytes: Uint8Array): Promise<void>;
  /** All files are there. */
  finish(): Promise<void>;
  /** They will not come: what was begun goes. */
  abandon(): Promise<void>;
}

/** Something stands where the archive should go. */
export class OccupiedError extends Error {}

/** Makes a folder, or a compressed tar where the path ends so. Throws an `OccupiedError` if something is there already. */
export async function openSink(path: string): Promise<Sink> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new OccupiedError(`${path} is there already: name another place, or remove it.`);
  const begun = `${path}.partial`;
  await rm(begun, { recursive: true, force: true });
  return path.endsWith(".tar.zst") ? openTar(begun, path) : openFolder(begun, path);
}

async function openFolder(begun: string, path: string): Promise<Sink> {
  await makeFolder(begun);
  return {
    add: async (name, bytes) => {
      const file = join(begun, name);
      await makeFolder(dirname(file));
      await writeFile(file, bytes);
    },
    finish: () => rename(begun, path),
    abandon: () => rm(begun, { recursive: true, force: true }),
  };
}

// A tar says of each file when it was changed: the same archive must be the same bytes.
const UNCHANGED = { mtime: new Date(0), mode: 0o644, uid: 0, gid: 0, uname: "", gname: "" };

async function openTar(begun: string, path: string): Promise<Sink> {
  const packed = pack();
  const written = pipeline(
    Readable.from(toFrames(packed as AsyncIterable<Uint8Array>)),
    createWriteStream(begun),
  );
  // It is awaited at the end; a failure before that ends the adding, too.
  written.catch((error) => packed.destroy(error));
  return {
    add: (name, bytes) =>
      new Promise((resolve, reject) => {
        packed.entry({ ...UNCHANGED, name, size: bytes.length }, Buffer.from(bytes), (error) =>
          error ? reject(error) : resolve(),
        );
      }),
    finish: async () => {
      packed.finalize();
      await written;
      await rename(begun, path);
    },
    abandon: async () => {
      packed.destroy();
      await written.catch(() => {});
      await rm(begun, { force: true });
    },
  };
}

const BLOCK_BYTES = 4 * 1024 * 1024;

/**
 * Compresses blocks of a fixed size, each a frame by itself, as Zstandard allows: where a stream of it parts its frames depends on
 * how quickly pieces come.
 */
async function* toFrames(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const compress = promisify(zstdCompress);
  let block: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    let rest = piece;
    while (size + rest.length >= BLOCK_BYTES) {
      const end = BLOCK_BYTES - size;
      yield await compress(Buffer.concat([...block, rest.subarray(0, end)]));
      rest = rest.subarray(end);
      block = [];
      size = 0;
    }
    block.push(rest);
    size += rest.length;
  }
  if (size > 0) yield await compress(Buffer.concat(block));
}
