/** How much a batch may hold. */
export interface BatchLimits {
  count: number;
  /** The bytes of its documents; a document that is larger is a batch by itself. */
  bytes: number;
}

/**
 * Gathers things, in their order, into batches within limits. Holds one batch at a time.
 * @param limits looked at before each thing: they may change on the way
 */
export async function* toBatches<T>(
  things: AsyncIterable<T>,
  limits: BatchLimits,
  toBytes: (thing: T) => number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for await (const thing of things) {
    const more = toBytes(thing);
    if (batch.length > 0 && (batch.length >= limits.count || bytes + more > limits.bytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(thing);
    bytes += more;
  }
  if (batch.length > 0) yield batch;
}

// A batch of copied pages holds three documents of the archive to each of its own: 250 of them took a process to 700 MB.
const MOST_HELD = 750;
// What a batch costs by itself would be more than what its documents cost.
const FEWEST = 100;

/**
 * How many documents a batch may have, that as many are held at once as memory is for: as many of the archive to one of its own
 * as the batch before needed.
 * @param documents how many that one had
 * @param held how many it held, its own among them
 * @param most the limit, where each bears on few others
 */
export function toFittingCount(documents: number, held: number, most: number): number {
  return Math.min(most, Math.max(FEWEST, Math.floor((MOST_HELD * documents) / Math.max(held, 1))));
}
