import { type BlockSize, findCandidatePairs } from "./candidate-pairs.ts";
import { isSketchShared } from "./copy-share.ts";
import { findConflict } from "./find-conflict.ts";
import type { Traits } from "./traits.ts";

/**
 * The ids of the reports that may be copies of one another: their words must be known to compare them, where of all others the
 * traits are enough.
 * @param sizes how large each block is, of all reports of the archive
 */
export function findCopied(tellings: readonly Traits[], sizes: ReadonlyMap<number, BlockSize>): Set<string> {
  const copied = new Set<string>();
  for (const [a, b] of findCandidatePairs(tellings, sizes))
    if (isSketchShared(a, b) && findConflict(a, b) === null) copied.add(a.id).add(b.id);
  return copied;
}
