import { groupBy } from "../order.ts";
import { type BlockKey, toBlockKeys } from "./block-keys.ts";
import type { Telling } from "./telling.ts";

/**
 * Blocks with more reports than this on either side are no help: what so many share (one headline on every page of a site,
 * a day on which everything happened) joins none of them, and may not cost its square. Finer blocks are there for it.
 */
export const MOST_IN_BLOCK = 300;

interface Keyed extends BlockKey {
  telling: Telling;
}

/** The pairs of reports that can be alike, so that not all are compared with all: those of one block. A pair may come more than once. */
export function* findCandidatePairs(tellings: readonly Telling[]): Generator<[Telling, Telling]> {
  const keyed = tellings.flatMap((telling) =>
    toBlockKeys(telling).map((key): Keyed => ({ ...key, telling })),
  );
  for (const block of groupBy(keyed, ({ key }) => key).values()) yield* pairUp(block);
}

/** The pairs of a block of which one, at least, asks. */
function* pairUp(block: readonly Keyed[]): Generator<[Telling, Telling]> {
  const asking = block.filter(({ asks }) => asks).map(({ telling }) => telling);
  const rest = block.filter(({ asks }) => !asks).map(({ telling }) => telling);
  if (asking.length > MOST_IN_BLOCK || rest.length > MOST_IN_BLOCK) return;
  for (const [index, one] of asking.entries()) {
    for (const other of asking.slice(index + 1)) yield [one, other];
    for (const other of rest) yield [one, other];
  }
}
