import { type Block, toBlocks, toTwin } from "./block-keys.ts";
import type { Traits } from "./traits.ts";

/**
 * Blocks with more reports than this on either side are no help: what so many share (one headline on every page of a site,
 * a day on which everything happened) joins none of them, and may not cost its square. Their finer parts are looked at.
 */
export const MOST_IN_BLOCK = 100;

/** How many reports a block has, twins counted once. */
export interface BlockSize {
  asks: number;
  looks: number;
}

/** Whether a block has too many reports to compare them. */
export function isFull({ asks, looks }: BlockSize): boolean {
  return asks > MOST_IN_BLOCK || looks > MOST_IN_BLOCK;
}

/** How large the blocks of some reports are, and the parts of those that are full. */
export function toBlockSizes(tellings: readonly Traits[]): Map<number, BlockSize> {
  const own = tellings.map((telling) => ({ twin: toTwin(telling), blocks: toBlocks(telling) }));
  const sizes = countTwins(own);
  const isFullBlock = ({ hash }: Block) => isFull(sizes.get(hash) ?? { asks: 0, looks: 0 });
  const parts = own.map(({ twin, blocks }) => ({
    twin,
    blocks: blocks.filter(isFullBlock).flatMap(({ asks, parts: of }) => of.map((hash) => ({ hash, asks }))),
  }));
  return new Map([...sizes, ...countTwins(parts)]);
}

/** Counts who is in each block. */
export function countTwins(
  members: Iterable<{ twin: number; blocks: readonly Pick<Block, "hash" | "asks">[] }>,
): Map<number, BlockSize> {
  const twins = new Map<number, { asks: Set<number>; looks: Set<number> }>();
  for (const { twin, blocks } of members)
    for (const { hash, asks } of blocks) {
      const known = twins.get(hash) ?? { asks: new Set<number>(), looks: new Set<number>() };
      known[asks ? "asks" : "looks"].add(twin);
      twins.set(hash, known);
    }
  return new Map([...twins].map(([hash, { asks, looks }]) => [hash, { asks: asks.size, looks: looks.size }]));
}

interface Gathered<Told> {
  asking: Told[];
  looking: Told[];
}

/**
 * The pairs of reports that can be alike, so that not all are compared with all: those of one block. A pair may come more
 * than once.
 * @param tellings without twins
 * @param sizes how large each block is, of all reports of the archive
 */
export function* findCandidatePairs<Told extends Traits>(
  tellings: readonly Told[],
  sizes: ReadonlyMap<number, BlockSize>,
): Generator<[Told, Told]> {
  const isFullBlock = (hash: number) => isFull(sizes.get(hash) ?? { asks: 0, looks: 0 });
  const blocks = new Map<number, Gathered<Told>>();
  for (const telling of tellings)
    for (const { hash, asks, parts } of toBlocks(telling))
      for (const one of isFullBlock(hash) ? parts : [hash]) {
        if (isFullBlock(one)) continue;
        const block = blocks.get(one) ?? { asking: [], looking: [] };
        block[asks ? "asking" : "looking"].push(telling);
        blocks.set(one, block);
      }
  for (const { asking, looking } of blocks.values())
    for (const [index, one] of asking.entries()) {
      for (const other of asking.slice(index + 1)) yield [one, other];
      for (const other of looking) yield [one, other];
    }
}
