import type { Result } from "../formats/result.ts";
import type { IngestInput } from "../read-document.ts";
import type { ResolvableDocument } from "../resolve/archive.ts";
import { readSafely } from "./read-safely.ts";

/** What a thread of the pool does with each input that it is given. */
export default function readInThread(input: IngestInput): Result<ResolvableDocument> {
  return readSafely(input);
}
