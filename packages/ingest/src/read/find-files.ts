import { lstat, opendir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { type Result, toFailure, toSuccess } from "../formats/result.ts";
import { MAX_BYTES, toTooLarge } from "./decode-document.ts";

/** A file that was found, not yet read. */
export interface FoundFile {
  /** As the user named it, or the folder's name and what is below it; `-` for standard input. */
  path: string;
  /** Reads the bytes; an error names path and reason. Never throws for what a file system may do. */
  load(): Promise<Result<Uint8Array>>;
}

/**
 * Finds the documents in files and folders, `-` being standard input, in a stable order: paths as given, and below
 * a folder by name, code unit by code unit. Hidden files, and `*.meta.json`, which tell of their neighbours, are
 * no documents below a folder. A folder reached twice through links is walked once.
 *
 * A path that is missing, or may not be read, is found too: its `load` gives the error.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const walked = new Set<string>();
  for (const path of paths) {
    if (path === "-") yield { path, load: loadStandardInput };
    else yield* findBelow(path, walked);
  }
}

async function* findBelow(path: string, walked: Set<string>): AsyncGenerator<FoundFile> {
  const status = await attempt(path, () => stat(path));
  if (!status.ok) {
    yield { path, load: async () => status };
    return;
  }
  if (!status.value.isDirectory()) {
    yield { path, load: () => loadFile(path) };
    return;
  }
  const real = await attempt(path, () => realpath(path));
  if (real.ok && walked.has(real.value)) return;
  if (real.ok) walked.add(real.value);
  const names = await attempt(path, () => readNames(path));
  if (!names.ok) {
    yield { path, load: async () => names };
    return;
  }
  for (const name of names.value) yield* findBelow(join(path, name), walked);
}

/** The names of what may be documents in a folder, in order. */
async function readNames(path: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(path)) {
    if (!entry.name.startsWith(".") && !entry.name.endsWith(".meta.json")) names.push(entry.name);
  }
  return names.sort((a, b) => (a < b ? -1 : 1));
}

/** Reads a file, after its size: one that is too large is refused without reading it. */
async function loadFile(path: string): Promise<Result<Uint8Array>> {
  const status = await attempt(path, () => stat(path));
  if (!status.ok) return status;
  if (!status.value.isFile()) {
    return toFailure("file.unreadable", `${path}: it is neither a file nor a folder.`);
  }
  if (status.value.size > MAX_BYTES) return { ok: false, error: toTooLarge(status.value.size) };
  return attempt(path, () => readFile(path));
}

/** Reads standard input to its end, but no more of it than a document may have. */
async function loadStandardInput(): Promise<Result<Uint8Array>> {
  return attempt("standard input", () => buffer(readUpTo(process.stdin, MAX_BYTES + 1)));
}

async function* readUpTo(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let left = maxBytes;
  for await (const chunk of stream) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}

/** Does something with a path; what the file system refuses becomes an error value. */
async function attempt<T>(path: string, act: () => Promise<T>): Promise<Result<T>> {
  try {
    return toSuccess(await act());
  } catch (error) {
    const reason = await toReason(path, error);
    return toFailure("file.unreadable", `${path}: ${reason}`);
  }
}

/** The system's code, and what it means for a file. */
async function toReason(path: string, error: unknown): Promise<string> {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  if (code === "ENOENT" && (await isDangling(path)))
    return "it is a link to a file that does not exist (ENOENT).";
  const meaning = code ? MEANINGS[code] : undefined;
  return meaning ? `${meaning} (${code}).` : `${error.message}.`;
}

async function isDangling(path: string): Promise<boolean> {
  return lstat(path).then(
    (status) => status.isSymbolicLink(),
    () => false,
  );
}

const MEANINGS: Record<string, string> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "no such file or folder",
  ELOOP: "its links lead in a circle",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
  EIO: "the disk reports an error",
  ENAMETOOLONG: "its name is too long",
};

/** The path of the metadata that may stand beside a document: `page.txt` has `page.meta.json`. */
export function toSidecarPath(path: string): string {
  const name = basename(path);
  const stem = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : name;
  return join(path, "..", `${stem}.meta.json`);
}
