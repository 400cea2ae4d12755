import { readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { DatabaseError } from "./error.ts";

type Link = { source: string; target: string };

function readLinks(folder: string): Link[] {
  try {
    return JSON.parse(readFileSync(join(folder, "native", "pg-symlinks.json"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/**
 * Makes the links by which the embedded PostgreSQL finds its libraries, those that are not there: an npm package cannot
 * hold links, so the package makes them in an install script, which many installs do not run. Throws `database.platform`
 * if they are not there and cannot be made.
 * @param folder that of the npm package of this operating system and processor
 */
export function linkLibraries(folder: string): void {
  for (const { source, target } of readLinks(folder)) {
    const path = join(folder, target);
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "EEXIST") continue;
      const message = `The embedded PostgreSQL lacks ${path}, which cannot be made here: let its install script run.`;
      throw new DatabaseError("database.platform", message, { cause });
    }
  }
}
