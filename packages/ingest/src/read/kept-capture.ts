import { toKeptMediaType } from "../markup/find-kind.ts";
import type { Capture } from "./sidecar.ts";

/**
 * A capture as it is kept: one way to write one instant, and no media type that the bytes tell themselves. Null where nothing
 * is left that it tells. Pure.
 */
export function toKeptCapture(
  { url, retrievedAt, mediaType = null }: Capture,
  bytes: Uint8Array,
): Capture | null {
  const instant = retrievedAt === null ? null : new Date(retrievedAt).toISOString();
  const kept = { url, retrievedAt: instant, mediaType: toKeptMediaType(bytes, mediaType) };
  return kept.url === null && kept.retrievedAt === null && kept.mediaType === null ? null : kept;
}
