import { type Result, toFailure } from "../formats/result.ts";
import { type IngestInput, readInput } from "../read-document.ts";
import type { ResolvableDocument } from "../resolve/archive.ts";

/** Reads one input. A defect of ours in one document must not stop the others: it is a failure like any other. */
export function readSafely(input: IngestInput): Result<ResolvableDocument> {
  try {
    return readInput(input);
  } catch (error) {
    return toFailure("document.defect", `Reading it failed by a defect of Annals: ${toMessage(error)}`);
  }
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
