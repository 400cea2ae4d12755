import type { Failure, Result } from "../formats/result.ts";
import { findFiles } from "./find-files.ts";
import { type Capture, readSidecar } from "./sidecar.ts";

/** A document as read: its bytes or why there are none, and how it was saved, if a file beside it tells. */
export interface ReadInput {
  path: string;
  bytes: Result<Uint8Array>;
  capture: Capture | null;
  /** Why the file beside it could not be used; the document is read all the same. */
  warnings: Failure[];
}

/** Reads the documents in files and folders (`-` is standard input) one after the other, in `findFiles`' order. */
export async function* readInputs(paths: readonly string[]): AsyncGenerator<ReadInput> {
  for await (const file of findFiles(paths)) {
    const bytes = await file.load();
    const sidecar = bytes.ok && file.path !== "-" ? await readSidecar(file.path) : null;
    const capture = sidecar?.ok ? sidecar.value : null;
    yield { path: file.path, bytes, capture, warnings: sidecar && !sidecar.ok ? [sidecar.error] : [] };
  }
}
