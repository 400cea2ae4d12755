import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";

/** A manifest cannot be used; the message says which, and why. */
export class ManifestError extends Error {}

const manifest = z.record(z.string(), z.string());

/** The id of an operation: `sha256:` and the SHA-256 of its text in 64 lower-case hex digits. */
export function toOperationId(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

function parse(path: string, content: string): Record<string, string> {
  try {
    return manifest.parse(JSON.parse(content));
  } catch {
    throw new ManifestError(`${path} is no JSON object of texts by their ids.`);
  }
}

/**
 * Reads a manifest: a JSON object of operations by their id. Returns null if there is no such file. Throws a
 * `ManifestError` if it is none, or if a text is another than that of its id.
 */
export function readManifest(path: string): Map<string, string> | null {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const operations = new Map(Object.entries(parse(path, content)));
  for (const [id, text] of operations) {
    const right = toOperationId(text);
    if (id !== right)
      throw new ManifestError(`${path}: the operation ${id} has a text whose id is ${right}.`);
  }
  return operations;
}
