import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and the ones above it, where they are not there. Unlike `mkdir` with `recursive`, which tries for ever
 * where the system lets no folder be made and says that the one above is missing (under /proc), it ends with the error.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}
