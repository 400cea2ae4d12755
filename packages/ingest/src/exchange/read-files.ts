import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";
import { extract, type Header } from "tar-stream";

/** A file of an exported archive. */
export interface ExportedFile {
  /** From the archive's folder, with `/`. */
  path: string;
  bytes: Buffer;
}

/** It is no exported archive, or a damaged one. */
export class ExchangeError extends Error {}

// A document of 16 MB, each of whose characters is written as six.
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * The files of an exported archive, decisions before documents, one in memory at a time.
 * @param path its folder, or its compressed tar
 */
export async function* readFiles(path: string): AsyncGenerator<ExportedFile> {
  if ((await stat(path)).isDirectory()) yield* readFolder(path);
  else yield* readTar(path);
}

async function* readFolder(path: string): AsyncGenerator<ExportedFile> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(path.length).replaceAll("\\", "/").replace(/^\/+/, ""),
    )
    .toSorted();
  for (const name of files) {
    const { size } = await stat(join(path, name));
    checkSize(name, size);
    yield { path: name, bytes: await readFile(join(path, name)) };
  }
}

interface Entry extends AsyncIterable<Uint8Array> {
  header: Header;
}

async function* readTar(path: string): AsyncGenerator<ExportedFile> {
  const unpacked = extract();
  const reading = pipeline(createReadStream(path), createZstdDecompress(), unpacked);
  // What goes wrong in it ends the entries with the same error.
  reading.catch(() => {});
  try {
    for await (const entry of unpacked as AsyncIterable<Entry>) {
      const { name, size = 0 } = entry.header;
      checkSize(name, size);
      const pieces: Uint8Array[] = [];
      for await (const piece of entry) pieces.push(piece);
      yield { path: name, bytes: Buffer.concat(pieces) };
    }
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    throw new ExchangeError(
      `${path} cannot be read to its end: ${error instanceof Error ? error.message : error}`,
    );
  } finally {
    unpacked.destroy();
  }
}

function checkSize(name: string, size: number): void {
  if (size > MOST_BYTES)
    throw new ExchangeError(
      `${name} has ${size} bytes; a file of an exported archive has at most ${MOST_BYTES}.`,
    );
}
