import { foldWithOffsets } from "./fold.ts";
import { toPattern } from "./match.ts";

/** A stretch of a field around the first hit, with the places of the hits in it. */
export interface Snippet {
  snippet: string;
  /** Start and end of each hit in the snippet, in UTF-16 code units, in order, none overlapping. */
  ranges: [number, number][];
}

const charactersBefore = 60;
const maxSnippetLength = 200;

function findHits(text: string, words: readonly string[]): [number, number][] {
  const folded = foldWithOffsets(text);
  const hits = words.flatMap((word) =>
    [...folded.text.matchAll(toPattern(word))].map(({ index }): [number, number] => {
      const end = index + word.length;
      return [folded.offsets[index] ?? 0, folded.offsets[end] ?? text.length];
    }),
  );
  hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let lastEnd = 0;
  return hits.filter(([start, end]) => {
    if (start < lastEnd) return false;
    lastEnd = end;
    return true;
  });
}

function toWordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at);
  return space === -1 || space > at + charactersBefore / 2 ? at : space + 1;
}

/** Finds the folded words in a text and returns what to show of it; null if it has none of them. */
export function findSnippet(text: string, words: readonly string[]): Snippet | null {
  const hits = findHits(text, words);
  const first = hits[0];
  if (first === undefined) return null;
  const start = Math.min(toWordStart(text, first[0] - charactersBefore), first[0]);
  const end = Math.min(text.length, Math.max(start + maxSnippetLength, first[1]));
  const ranges = hits
    .filter((hit) => hit[1] <= end)
    .map((hit): [number, number] => [hit[0] - start, hit[1] - start]);
  return { snippet: text.slice(start, end), ranges };
}
