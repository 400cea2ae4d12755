import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and the ones above it, where they are not there. Unlike `mkdir` with `recursive`, it ends where a file
 * system says of a folder's parent that it is there and of the folder that its parent is not, as `/proc` does.
 * @throws what the file system says: `ENOENT`, `EACCES`, `ENOTDIR`, `EROFS`
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  const error = await tryToMake(path, mode);
  if (error === null) return;
  if (codeOf(error) !== "ENOENT" || dirname(path) === path) throw error;
  await makeFolder(dirname(path), mode);
  const second = await tryToMake(path, mode);
  if (second !== null) throw second;
}

/** The error, or null where the folder is there now. Something else in its place is found by whoever uses it. */
function tryToMake(path: string, mode: number): Promise<unknown> {
  return mkdir(path, { mode }).then(
    () => null,
    (error: unknown) => (codeOf(error) === "EEXIST" ? null : error),
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
