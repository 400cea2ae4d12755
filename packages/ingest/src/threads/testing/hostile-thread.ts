import { type Result, toFailure } from "../../formats/result.ts";
import type { IngestInput } from "../../read-document.ts";

// A thread's file for tests: what it does depends on the path of its input.

/** Ends, never ends, or takes all memory, as the path says; else fails with the path as its message. */
export default function readHostile({ path }: IngestInput): Result<never> {
  if (path === "ends") process.exit(9);
  if (path === "never ends") for (;;);
  if (path === "throws") throw new RangeError("too deep");
  if (path === "takes all memory") {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${kept.length} ${index}`));
  }
  return toFailure("document.empty", path);
}
