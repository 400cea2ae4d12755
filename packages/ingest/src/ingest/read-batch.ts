import { createHash } from "node:crypto";
import type { PrismaClient } from "@annals/schema/client";
import { toDocumentId } from "@annals/schema/ids";
import type { Failure } from "../formats/result.ts";
import type { IngestInput } from "../read-document.ts";
import type { DocumentCapture, ResolvableDocument } from "../resolve/archive.ts";
import type { DocumentReader } from "../threads/document-reader.ts";
import { type KnownDocument, readKnownDocuments } from "./known-documents.ts";

/** An input that has been read as far as it is worth reading. */
export interface ReadInput {
  path: string;
  warnings: Failure[];
  found:
    | { kind: "failed"; error: Failure }
    /** The archive has these bytes, saved at this address and time: there is nothing to read. */
    | { kind: "known"; document: KnownDocument }
    | { kind: "read"; document: ResolvableDocument };
}

/**
 * Reads inputs, but none twice, and none that the archive has already: that is told by the hash of its bytes.
 * @param client null if there is no archive to look into
 * @param onRead told after each input
 */
export async function readBatch(
  client: PrismaClient | null,
  inputs: readonly IngestInput[],
  reader: DocumentReader,
  onRead: () => void,
): Promise<ReadInput[]> {
  const ids = inputs.map(toId);
  const known = client
    ? await readKnownDocuments(client, [...new Set(ids.flatMap((id) => id ?? []))])
    : new Map<string, KnownDocument>();
  const isKnown = (index: number) => isCaptured(known.get(ids[index] ?? ""), inputs[index]?.capture);
  const toRead = new Map<string, IngestInput>();
  for (const [index, input] of inputs.entries()) {
    const key = toKey(ids[index] ?? null, input);
    if (!isKnown(index) && !toRead.has(key)) toRead.set(key, input);
  }
  for (let index = toRead.size; index < inputs.length; index++) onRead();
  const results = await reader.read([...toRead.values()], onRead);
  const byKey = new Map([...toRead.keys()].map((key, index) => [key, results[index]]));
  return inputs.map((input, index): ReadInput => {
    const { path, warnings } = input;
    const document = isKnown(index) ? known.get(ids[index] ?? "") : undefined;
    if (document) return { path, warnings, found: { kind: "known", document } };
    const result = byKey.get(toKey(ids[index] ?? null, input));
    if (!result) throw new Error(`The reader gave no answer for ${path}.`);
    if (!result.ok) return { path, warnings, found: { kind: "failed", error: result.error } };
    return { path, warnings, found: { kind: "read", document: result.value } };
  });
}

function toId({ bytes }: IngestInput): string | null {
  return bytes.ok ? toDocumentId(createHash("sha256").update(bytes.value).digest("hex")) : null;
}

/** The same for inputs that are read alike. What has no bytes fails with its own error, under its own path. */
function toKey(id: string | null, { path, capture }: IngestInput): string {
  return JSON.stringify(id === null ? [path] : [id, capture && toCaptureKey(capture)]);
}

function isCaptured(known: KnownDocument | undefined, capture: DocumentCapture | null | undefined): boolean {
  if (!known || !capture) return known !== undefined;
  const key = toCaptureKey(capture);
  return known.captures.some((each) => toCaptureKey(each) === key);
}

function toCaptureKey({ url, retrievedAt, mediaType = null }: DocumentCapture): string {
  const instant = retrievedAt === null ? null : new Date(retrievedAt).toISOString();
  return JSON.stringify([url, instant, mediaType]);
}
