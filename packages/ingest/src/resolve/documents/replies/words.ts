import type { TextSpan } from "../../../parsed-document.ts";

/** A word of a comment, folded, and where it stands on the page. */
export interface Token extends TextSpan {
  word: string;
}

/**
 * The words of a stretch, folded so that quotations match in spite of case, kinds of quotes and apostrophes,
 * white space, dots and other marks.
 *
 * @param offset where the stretch starts on the page
 */
export function toTokens(stretch: string, offset: number): Token[] {
  const tokens: Token[] = [];
  for (const match of stretch.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘`][\p{L}\p{N}\p{M}]+)*/gu)) {
    const word = match[0]
      .normalize("NFKC")
      .toLowerCase()
      .replace(/['’‘`]/g, "'");
    tokens.push({ word, start: offset + match.index, end: offset + match.index + match[0].length });
  }
  return tokens;
}

/** Where the words of `needle` stand one after the other in `hay`; null if they do not. */
export function findRun(needle: Token[], hay: Token[]): TextSpan | null {
  const first = needle[0]?.word;
  for (let at = 0; at + needle.length <= hay.length; at += 1) {
    if (hay[at]?.word !== first) continue;
    if (!needle.every((token, index) => hay[at + index]?.word === token.word)) continue;
    return { start: hay[at]?.start ?? 0, end: hay[at + needle.length - 1]?.end ?? 0 };
  }
  return null;
}

/** How many comparisons of words may still be made: comparing grows with the square of the length. */
export interface Effort {
  left: number;
}

/** A longer quotation is found only if it is exact. */
const LONGEST_NEEDLE = 200;

/** How well words stand in another text in the same order, though not all of them. */
export interface Overlap extends TextSpan {
  /** Words that both have in the same order, as a share of the quotation's words: 0 to 1. */
  share: number;
}

/**
 * Finds the stretch of `hay`, at most a third longer than `needle`, that has most of its words in the same order
 * (longest common subsequence), and at least a share of them. Null if there is none, if `needle` has more than
 * 200 words, or once the effort is used up.
 */
export function findOverlap(
  needle: Token[],
  hay: Token[],
  leastShare: number,
  effort: Effort,
): Overlap | null {
  if (needle.length > LONGEST_NEEDLE) return null;
  const least = Math.ceil(needle.length * leastShare);
  const width = Math.ceil(needle.length * 1.34);
  const openers = new Set(needle.slice(0, needle.length - least + 1).map((token) => token.word));
  const shared = new SharedWords(needle);
  for (const token of hay.slice(0, width)) shared.add(token.word);
  let best: Overlap | null = null;
  for (let at = 0; at < hay.length; at += 1) {
    const first = hay[at];
    if (first && shared.count >= least && openers.has(first.word)) {
      const window = hay.slice(at, at + width);
      effort.left -= needle.length * window.length;
      if (effort.left < 0) break;
      const common = toCommon(needle, window);
      const share = common.length / needle.length;
      const last = window[common.last];
      const isBetter = common.length >= least && share > (best?.share ?? 0);
      if (last && isBetter) best = { share, start: first.start, end: last.end };
    }
    if (first) shared.remove(first.word);
    const next = hay[at + width];
    if (next) shared.add(next.word);
  }
  return best;
}

/** Counts how many words of a sliding window are those of a quotation, each no more often than there. */
class SharedWords {
  count = 0;
  readonly #left = new Map<string, number>();

  constructor(tokens: Token[]) {
    for (const { word } of tokens) this.#left.set(word, (this.#left.get(word) ?? 0) + 1);
  }

  add(word: string): void {
    const left = this.#left.get(word);
    if (left === undefined) return;
    this.#left.set(word, left - 1);
    if (left > 0) this.count += 1;
  }

  remove(word: string): void {
    const left = this.#left.get(word);
    if (left === undefined) return;
    this.#left.set(word, left + 1);
    if (left >= 0) this.count -= 1;
  }
}

/** Length of the longest common subsequence, and the index in `window` of its last word. */
function toCommon(needle: Token[], window: Token[]): { length: number; last: number } {
  let row = new Array<number>(window.length + 1).fill(0);
  for (const token of needle) {
    const next = new Array<number>(window.length + 1).fill(0);
    for (let at = 1; at <= window.length; at += 1) {
      const diagonal = token.word === window[at - 1]?.word ? (row[at - 1] ?? 0) + 1 : 0;
      next[at] = Math.max(diagonal, row[at] ?? 0, next[at - 1] ?? 0);
    }
    row = next;
  }
  const length = row.at(-1) ?? 0;
  return { length, last: Math.max(0, row.indexOf(length) - 1) };
}
