import { type Blocks, toBlocks, toTwin } from "./block-keys.ts";
import type { Telling } from "./telling.ts";

/**
 * Blocks with more reports than this on either side are no help: what so many share (one headline on every page of a site,
 * a day on which everything happened) joins none of them, and may not cost its square. Finer blocks are there for it.
 */
export const MOST_IN_BLOCK = 300;

/** How many reports a block has, twins counted once. */
export interface BlockSize {
  asks: number;
  looks: number;
}

/** Whether a block has too many reports to compare them. */
export function isFull({ asks, looks }: BlockSize): boolean {
  return asks > MOST_IN_BLOCK || looks > MOST_IN_BLOCK;
}

interface Block {
  asking: Telling[];
  looking: Telling[];
}

/** How large the blocks of some reports are. */
export function toBlockSizes(tellings: readonly Telling[]): Map<number, BlockSize> {
  const twins = new Map<number, { asks: Set<number>; looks: Set<number> }>();
  for (const telling of tellings) {
    const [blocks, twin] = [toBlocks(telling), toTwin(telling)];
    for (const side of ["asks", "looks"] as const)
      for (const hash of blocks[side]) {
        const known = twins.get(hash) ?? { asks: new Set<number>(), looks: new Set<number>() };
        known[side].add(twin);
        twins.set(hash, known);
      }
  }
  return new Map([...twins].map(([hash, { asks, looks }]) => [hash, { asks: asks.size, looks: looks.size }]));
}

/**
 * The pairs of reports that can be alike, so that not all are compared with all: those of one block. A pair may come more
 * than once.
 * @param tellings without twins
 * @param sizes how large each block is, of all reports of the archive
 */
export function* findCandidatePairs(
  tellings: readonly Telling[],
  sizes: ReadonlyMap<number, BlockSize>,
): Generator<[Telling, Telling]> {
  for (const [hash, { asking, looking }] of gatherBlocks(tellings)) {
    const size = sizes.get(hash);
    if (size && isFull(size)) continue;
    for (const [index, one] of asking.entries()) {
      for (const other of asking.slice(index + 1)) yield [one, other];
      for (const other of looking) yield [one, other];
    }
  }
}

function gatherBlocks(tellings: readonly Telling[]): Map<number, Block> {
  const blocks = new Map<number, Block>();
  const toBlock = (hash: number) => {
    const known = blocks.get(hash);
    if (known) return known;
    const block: Block = { asking: [], looking: [] };
    blocks.set(hash, block);
    return block;
  };
  for (const telling of tellings) {
    const { asks, looks }: Blocks = toBlocks(telling);
    for (const hash of asks) toBlock(hash).asking.push(telling);
    for (const hash of looks) toBlock(hash).looking.push(telling);
  }
  return blocks;
}
