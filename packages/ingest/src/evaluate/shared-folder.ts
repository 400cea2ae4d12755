import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The folder of real documents and their answers: `ANNALS_SHARED`, or `../shared` beside the project. Null where
 * there is none; evaluations are skipped there.
 */
export function findSharedFolder(): string | null {
  const beside = fileURLToPath(new URL("../../../../../shared", import.meta.url));
  const folder = process.env.ANNALS_SHARED ?? beside;
  return existsSync(`${folder}/corpus`) ? folder : null;
}

/** Why an evaluation is skipped, for its name. */
export const SKIPPED = "(skipped where neither ANNALS_SHARED nor ../shared holds the corpus)";

/** Reads a file of the shared folder as UTF-8. */
export function readShared(folder: string, path: string): string {
  return readFileSync(`${folder}/${path}`, "utf8");
}

/** Reads a JSON file of the shared folder. */
export function readSharedJson<T>(folder: string, path: string): T {
  return JSON.parse(readShared(folder, path)) as T;
}
