import { resolve } from "node:path";
import { z } from "zod";

/** What the command line reads from its environment. The words are those of docs/settings.md. */
export const variables = z.object({
  /** A connection URI of any PostgreSQL; unset or empty = the embedded one. */
  DATABASE_URL: z.string().optional(),
  /** Folder of the archive's own files. */
  ANNALS_DATA: z.string().default(".annals"),
  /** The folder that the user was in when npm started the command: paths are relative to it. */
  INIT_CWD: z.string().optional(),
});

/** What the command line takes from its environment. */
export interface Config {
  databaseUrl: string | undefined;
  /** Absolute. */
  dataFolder: string;
  /** Turns a path as the user gave it into an absolute one; `-` stays. */
  toPath(given: string): string;
}

/** Reads the environment once. Throws a ZodError that names every bad variable. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { DATABASE_URL, ANNALS_DATA, INIT_CWD } = variables.parse(environment);
  return {
    databaseUrl: DATABASE_URL || undefined,
    dataFolder: resolve(ANNALS_DATA || ".annals"),
    toPath: (given) => (given === "-" ? given : resolve(INIT_CWD ?? ".", given)),
  };
}
