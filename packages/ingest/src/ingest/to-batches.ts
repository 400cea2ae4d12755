/** How much a batch may hold. */
export interface BatchLimits {
  count: number;
  /** The bytes of its documents; a document that is larger is a batch by itself. */
  bytes: number;
}

/** Gathers things, in their order, into batches within limits. Holds one batch at a time. */
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
