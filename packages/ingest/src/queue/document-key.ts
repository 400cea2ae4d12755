import { createHash } from "node:crypto";
import { toCaptureKey } from "../ingest/find-known.ts";
import type { DocumentCapture } from "../resolve/archive.ts";

/** The same for documents of the same bytes that were saved alike: such a document waits in the queue once. */
export function toDocumentKey(bytes: Uint8Array, capture: DocumentCapture | null): string {
  const hash = createHash("sha256").update(bytes);
  if (capture) hash.update(toCaptureKey(capture));
  return hash.digest("hex");
}
