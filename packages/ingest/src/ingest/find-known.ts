import { createHash } from "node:crypto";
import type { PrismaClient } from "@annals/schema/client";
import { toDocumentId } from "@annals/schema/ids";
import type { IngestInput } from "../read-document.ts";
import type { DocumentCapture } from "../resolve/archive.ts";
import { type KnownDocument, readKnownDocuments } from "./known-documents.ts";

/**
 * Finds what the archive has of some inputs, by the hash of their bytes alone.
 * @returns for each input the document, or null where there is none or none that was saved at this address and time
 */
export async function findKnown(
  client: PrismaClient,
  inputs: readonly IngestInput[],
): Promise<(KnownDocument | null)[]> {
  const ids = inputs.map(toInputId);
  const known = await readKnownDocuments(client, [...new Set(ids.flatMap((id) => id ?? []))]);
  return inputs.map(({ capture }, index) => {
    const document = known.get(ids[index] ?? "");
    return document && isCaptured(document, capture) ? document : null;
  });
}

/** The id that the document of an input has; null if its bytes could not be read. */
export function toInputId({ bytes }: IngestInput): string | null {
  return bytes.ok ? toDocumentId(createHash("sha256").update(bytes.value).digest("hex")) : null;
}

function isCaptured({ captures }: KnownDocument, capture: DocumentCapture | null): boolean {
  if (!capture) return true;
  const key = toCaptureKey(capture);
  return captures.some((each) => toCaptureKey(each) === key);
}

/** The same for captures of one address at one time. */
export function toCaptureKey({ url, retrievedAt, mediaType = null }: DocumentCapture): string {
  const instant = retrievedAt === null ? null : new Date(retrievedAt).toISOString();
  return JSON.stringify([url, instant, mediaType]);
}
