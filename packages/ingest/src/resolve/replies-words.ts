import type { TextSpan } from "../parsed-document.ts";

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

/** How well words stand in another text in the same order, though not all of them. */
export interface Overlap extends TextSpan {
  /** Words that both have in the same order, as a share of the quotation's words: 0 to 1. */
  share: number;
}

/**
 * Finds the stretch of `hay`, at most a third longer than `needle`, that has most of its words in the same order
 * (longest common subsequence). Null if none shares a word.
 */
export function findOverlap(needle: Token[], hay: Token[]): Overlap | null {
  const width = Math.ceil(needle.length * 1.34);
  const words = new Set(needle.map((token) => token.word));
  let best: Overlap | null = null;
  for (let at = 0; at < hay.length; at += 1) {
    const first = hay[at];
    if (!first || !words.has(first.word)) continue;
    const window = hay.slice(at, at + width);
    const common = toCommon(needle, window);
    const share = common.length / needle.length;
    const last = window[common.last];
    if (last && share > (best?.share ?? 0)) best = { share, start: first.start, end: last.end };
  }
  return best;
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
