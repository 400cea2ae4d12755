import { createReadStream, type Stats } from "node:fs";
import { lstat, opendir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Result, toFailure, toSuccess } from "../formats/result.ts";
import { MAX_BYTES } from "./decode-document.ts";

/** The bytes of a file. */
export interface OpenFile {
  /** In one piece if they are few. */
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** How many there are; null if that cannot be told. */
  size: number | null;
  /** Where they lie; null for standard input. */
  file: string | null;
  /** Whether somebody wrote to it, or put another in its place, since it was opened. */
  hasChanged(): Promise<boolean>;
}

/** Why a file is not kept as it was read: half of one is no document. */
export const CHANGED = "Somebody wrote to it while it was read. Ingest it again when that is done.";

/** A file that was found, not yet read. */
export interface FoundFile {
  /** As the user named it, or the folder's name and what is below it; `-` for standard input. */
  path: string;
  /** Opens it; an error names path and reason. Never throws for what a file system may do. */
  open(): Promise<Result<OpenFile>>;
}

/**
 * Finds the documents in files and folders, `-` being standard input, in a stable order: paths as given, and below
 * a folder by name, code unit by code unit. Hidden files, and those that tell of their neighbours, are no documents
 * below a folder. A folder reached twice through links is walked once.
 *
 * A path that is missing, or may not be read, is found too: its `open` gives the error.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const walked = new Set<string>();
  for (const path of paths) {
    if (path === "-") yield { path, open: async () => toSuccess(STDIN) };
    else yield* findBelow(path, walked);
  }
}

const STDIN: OpenFile = {
  pieces: process.stdin,
  size: null,
  file: null,
  hasChanged: async () => false,
};

async function* findBelow(path: string, walked: Set<string>): AsyncGenerator<FoundFile> {
  const status = await attempt(path, () => stat(path));
  if (!status.ok) {
    yield { path, open: async () => status };
    return;
  }
  if (!status.value.isDirectory()) {
    yield { path, open: () => openFile(path) };
    return;
  }
  const real = await attempt(path, () => realpath(path));
  if (real.ok && walked.has(real.value)) return;
  if (real.ok) walked.add(real.value);
  const names = await attempt(path, () => readNames(path));
  if (!names.ok) {
    yield { path, open: async () => names };
    return;
  }
  for (const name of names.value) yield* findBelow(join(path, name), walked);
}

/** The names of what may be documents in a folder, in order. */
async function readNames(path: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(path)) {
    if (!entry.name.startsWith(".") && !isCompanion(entry.name)) names.push(entry.name);
  }
  return names.sort((a, b) => (a < b ? -1 : 1));
}

/** Opens a file: one that may be a document is read whole, a larger one piece by piece. */
async function openFile(path: string): Promise<Result<OpenFile>> {
  const status = await attempt(path, () => stat(path));
  if (!status.ok) return status;
  if (!status.value.isFile()) {
    return toFailure("file.unreadable", "It is neither a file nor a folder.");
  }
  const { size } = status.value;
  const opened = { size, file: path, hasChanged: () => hasChanged(path, status.value) };
  if (size > MAX_BYTES)
    return toSuccess({ ...opened, pieces: createReadStream(path, { highWaterMark: 262_144 }) });
  const bytes = await attempt(path, () => readFile(path));
  if (!bytes.ok) return bytes;
  if (await opened.hasChanged()) return toFailure("file.changed", CHANGED);
  return toSuccess({ ...opened, pieces: [bytes.value] });
}

/** A file that is gone since has not changed: what was read of it was all of it. */
async function hasChanged(path: string, before: Stats): Promise<boolean> {
  return stat(path).then(
    (after) => after.ino !== before.ino || after.size !== before.size || after.mtimeMs !== before.mtimeMs,
    () => false,
  );
}

/** Does something with a path; what the file system refuses becomes an error value. */
async function attempt<T>(path: string, act: () => Promise<T>): Promise<Result<T>> {
  try {
    return toSuccess(await act());
  } catch (error) {
    return toFailure("file.unreadable", await toReason(path, error));
  }
}

/** The system's code, and what it means for a file. */
async function toReason(path: string, error: unknown): Promise<string> {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  if (code === "ENOENT" && (await isDangling(path)))
    return "It is a link to a file that does not exist (ENOENT).";
  if (code === "ENOENT" && path.includes("\uFFFD"))
    return "Its name is not UTF-8, and so cannot be named here. Rename it, or give it on standard input.";
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
  EACCES: "Permission denied",
  EPERM: "Permission denied",
  ENOENT: "No such file or folder",
  ELOOP: "Its links lead in a circle",
  EISDIR: "It is a folder",
  EMFILE: "Too many files are open",
  EIO: "The disk reports an error",
  ENAMETOOLONG: "Its name is too long",
};

/** Whether a file is no document but tells of the one beside it: `page.meta.json`, `page.txt.gold.json`. */
export function isCompanion(path: string): boolean {
  return /\.(?:meta|gold)\.json$/.test(path);
}

/** The path of the metadata that may stand beside a document: `page.txt` has `page.meta.json`. */
export function toSidecarPath(path: string): string {
  const name = basename(path);
  const stem = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : name;
  return join(path, "..", `${stem}.meta.json`);
}
