import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Bytes that new objects may take until they are swept up: less is more sweeping, more is more memory. */
const YOUNG_BYTES = 4 * 2 ** 20;

/** How often the space of new objects is filled at most to make it grow; two or three times are enough. */
const MOST_FILLINGS = 100;

/**
 * Lets memory follow what a batch holds, for some hundredths more work: the heap grows by two fifths at a time, not by as much
 * again, and new objects are swept up at 4 MB, not at 100. Node.js takes that size only as it starts (`--min-semi-space-size`),
 * not from a program: so objects are made here until their space has grown to it, and then it grows no more.
 */
export function boundHeap(): void {
  setFlagsFromString("--heap-growing-percent=40");
  const fillings: object[][] = [];
  while (readYoungBytes() < YOUNG_BYTES && fillings.length < MOST_FILLINGS)
    fillings.push(Array.from({ length: 4000 }, (_, index) => ({ index })));
  setFlagsFromString("--semi-space-growth-factor=1");
}

function readYoungBytes(): number {
  return getHeapSpaceStatistics().find((space) => space.space_name === "new_space")?.space_size ?? Infinity;
}
