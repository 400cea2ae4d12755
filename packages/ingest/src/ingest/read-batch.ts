import type { PrismaClient } from "@annals/schema/client";
import type { Failure } from "../formats/result.ts";
import type { IngestInput } from "../read-document.ts";
import type { ResolvableDocument } from "../resolve/archive.ts";
import type { DocumentReader } from "../threads/document-reader.ts";
import { findKnown, toCaptureKey, toInputId } from "./find-known.ts";
import type { KnownDocument } from "./known-documents.ts";

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
 * Reads inputs, but none twice, and none that the archive has already.
 * @param client null if there is no archive to look into
 * @param onRead told after each input
 */
export async function readBatch(
  client: PrismaClient | null,
  inputs: readonly IngestInput[],
  reader: DocumentReader,
  onRead: () => void,
): Promise<ReadInput[]> {
  const known = client ? await findKnown(client, inputs) : inputs.map(() => null);
  const keys = inputs.map(toKey);
  const toRead = new Map<string, IngestInput>();
  for (const [index, input] of inputs.entries()) {
    const key = keys[index] ?? "";
    if (known[index] || toRead.has(key)) onRead();
    else toRead.set(key, input);
  }
  const results = await reader.read([...toRead.values()], onRead);
  const byKey = new Map([...toRead.keys()].map((key, index) => [key, results[index]]));
  return inputs.map(({ path, warnings }, index): ReadInput => {
    const document = known[index];
    if (document) return { path, warnings, found: { kind: "known", document } };
    const result = byKey.get(keys[index] ?? "");
    if (!result) throw new Error(`The reader gave no answer for ${path}.`);
    if (!result.ok) return { path, warnings, found: { kind: "failed", error: result.error } };
    return { path, warnings, found: { kind: "read", document: result.value } };
  });
}

/** The same for inputs that are read alike. What has no bytes fails with its own error, under its own path. */
function toKey(input: IngestInput): string {
  const id = toInputId(input);
  return JSON.stringify(id === null ? [input.path] : [id, input.capture && toCaptureKey(input.capture)]);
}
