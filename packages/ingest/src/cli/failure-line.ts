import type { Failure } from "../formats/result.ts";
import { toOneLine } from "./output.ts";

/** A failure as a line for a person: path, place, reason, code. */
export function toFailureLine({ path, error }: { path: string; error: Failure }): string {
  const place = error.at ? ` at line ${error.at.line}, offset ${error.at.offset}` : "";
  return toOneLine(`failed: ${path}${place}: ${error.message} (${error.code})`);
}
