import type { Config } from "./config.ts";
import type { Output } from "./output.ts";

/** Exit codes of every command. */
export const EXIT = { done: 0, someFailed: 1, usage: 2, unreachable: 3 } as const;

/** What a command is given, and where it leaves its exit code. */
export interface Context {
  config: Config;
  output: Output;
  exitCode: number;
}
