import { groupBy } from "../order.ts";
import type { Telling } from "./telling.ts";

/** Which reports were copied from one another, by their wording. */
export interface Copies {
  /** How much of the shorter of two reports stands word for word in the other, 0 to 1; 0 if they are no copies. */
  toShare(a: Telling, b: Telling): number;
  /** Every pair of copies once. */
  pairs: readonly [Telling, Telling][];
}

const RUN = 4;
/** One run of words in so many is looked up, the same ones in every text. */
const SAMPLE = 4;
const FEWEST_RUNS = 15;
const FEWEST_SAMPLED = 3;
/** A run that more reports have is furniture of a site. */
const MOST_REPORTS = 20;
const COPIED = 0.5;

/**
 * Finds copies among the stories and entries of an archive: half of the runs of four words of the shorter one stand in
 * the other. Pairs are found by a sample of their runs, so that the work grows with the text and not with its square.
 */
export function findCopies(tellings: Telling[]): Copies {
  const runs = new Map(
    tellings
      .filter(({ report }) => report.role === "MAIN" || report.role === "ITEM")
      .map((telling): [Telling, Set<number>] => [telling, toRuns(telling)])
      .filter(([, { size }]) => size >= FEWEST_RUNS),
  );
  const shares = new Map<Telling, Map<Telling, number>>();
  const pairs: [Telling, Telling][] = [];
  for (const [a, b] of findSuspects(runs)) {
    const [one, other] = [runs.get(a), runs.get(b)];
    if (!one || !other) continue;
    const share = one.intersection(other).size / Math.min(one.size, other.size);
    if (share < COPIED) continue;
    pairs.push([a, b]);
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      shares.set(from, (shares.get(from) ?? new Map<Telling, number>()).set(to, share));
  }
  return { toShare: (a, b) => shares.get(a)?.get(b) ?? 0, pairs };
}

function toRuns({ document, report }: Telling): Set<number> {
  const words = report.spans
    .filter(({ start }) => start !== report.title?.start)
    .flatMap(
      ({ start, end }) =>
        document.text
          .slice(start, end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(toHash(words.slice(at, at + RUN).join(" ")));
  return runs;
}

/** FNV-1a, 32 bits. */
function toHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function findSuspects(runs: Map<Telling, Set<number>>): [Telling, Telling][] {
  const sampled = [...runs].flatMap(([telling, all]) =>
    [...all].filter((run) => run % SAMPLE === 0).map((run) => ({ run, telling })),
  );
  const shared = new Map<string, { pair: [Telling, Telling]; count: number }>();
  for (const group of groupBy(sampled, ({ run }) => String(run)).values()) {
    if (group.length < 2 || group.length > MOST_REPORTS) continue;
    for (const [index, { telling: a }] of group.entries())
      for (const { telling: b } of group.slice(index + 1)) {
        const key = `${a.id} ${b.id}`;
        const known = shared.get(key);
        if (known) known.count += 1;
        else shared.set(key, { pair: [a, b], count: 1 });
      }
  }
  return [...shared.values()].filter(({ count }) => count >= FEWEST_SAMPLED).map(({ pair }) => pair);
}
