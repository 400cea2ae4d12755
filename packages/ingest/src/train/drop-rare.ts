import { ROW_COUNT } from "../extract/tagger/model.ts";
import type { Chain } from "./chains.ts";

/** Leaves out features that fewer than `least` tokens have: what they teach is true of those tokens only. */
export function dropRare(chains: readonly Chain[], least: number): Chain[] {
  const counts = new Uint32Array(ROW_COUNT);
  for (const { rows } of chains) for (const row of rows) (counts[row] as number)++;
  return chains.map(({ labels, starts, rows }) => {
    const kept: number[] = [];
    const keptStarts = new Uint32Array(starts.length);
    for (let at = 0; at < labels.length; at++) {
      for (let feature = starts[at] ?? 0; feature < (starts[at + 1] ?? 0); feature++) {
        const row = rows[feature] ?? 0;
        if ((counts[row] ?? 0) >= least) kept.push(row);
      }
      keptStarts[at + 1] = kept.length;
    }
    return { labels, starts: keptStarts, rows: Int32Array.from(kept) };
  });
}
