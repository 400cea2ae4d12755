import { toHash } from "./likeness/hash.ts";

const RUN = 4;
const FEWEST_RUNS = 15;
const COPIED = 0.5;
/** How many of a report's runs it can be found by. */
const SKETCH = 8;

/** What tells copies of a text: hashes of all its runs of four words, and the few smallest of them. */
export interface Runs {
  all: ReadonlySet<number>;
  /**
   * Of two copies of not too different length, some of the smallest are the same (Broder's bottom sketch,
   * https://doi.org/10.1109/SEQUEN.1997.666900). Empty for a text that is too short to tell.
   */
  sketch: readonly number[];
}

/** Something that may be a copy. */
interface Copied extends Pick<Runs, "sketch"> {
  runs(): Runs;
}

/** The runs of four words of some texts. */
export function toRuns(texts: readonly string[]): Runs {
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const all = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) all.add(toHash(words.slice(at, at + RUN).join(" ")));
  const sketch = all.size < FEWEST_RUNS ? [] : [...all].toSorted((a, b) => a - b).slice(0, SKETCH);
  return { all, sketch };
}

/**
 * How much of the shorter of two reports stands word for word in the other, 0 to 1: their shared runs of four words. 0 if
 * they are no copies: less than half, or nothing of their sketches.
 */
export function toCopyShare(a: Copied, b: Copied): number {
  if (!isSketchShared(a, b)) return 0;
  const [one, other] = [a.runs(), b.runs()];
  const share = one.all.intersection(other.all).size / Math.min(one.all.size, other.all.size);
  return share < COPIED ? 0 : share;
}

/** Whether two reports may be copies: those that are have some of their smallest runs in common. */
export function isSketchShared(a: Pick<Runs, "sketch">, b: Pick<Runs, "sketch">): boolean {
  return a.sketch.some((run) => b.sketch.includes(run));
}
