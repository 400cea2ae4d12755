import { foldWithOffsets } from "./fold.ts";
import { toWritings } from "./han-writings.ts";
import type { Term } from "./text-query.ts";
import { isOpen } from "./ts-query.ts";
import { isUnspacedLetter } from "./words.ts";

/** A stretch of a field around the first hit, with the places of the hits in it. */
export interface Snippet {
  snippet: string;
  /** Start and end of each hit in the snippet, in UTF-16 code units, in order, none overlapping. */
  ranges: [number, number][];
  paragraph: Paragraph;
}

/** The paragraph around the first hit. */
export interface Paragraph {
  text: string;
  /** Where it stands in the field, in UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** Start and end of each hit in its text, as in the snippet. */
  ranges: [number, number][];
}

const charactersBefore = 60;
const maxSnippetLength = 200;
const maxParagraphLength = 700;

const letter = "[\\p{L}\\p{Nd}]";

/** A word in any of its writings. */
function toWordPattern(word: string): string {
  const writings = toWritings(word);
  return writings.length === 1 ? word : `(?:${writings.join("|")})`;
}

/** A term as a regular expression that finds in a folded text what PostgreSQL finds. */
function toPattern(term: Term): RegExp {
  const [first = "", ...others] = term.words.map(toWordPattern);
  const words = others.map((pattern, index) => {
    const word = term.words[index + 1] ?? "";
    const before = term.words[index] ?? "";
    const isApart = !isUnspacedLetter(before) && !isUnspacedLetter(word);
    return `[^\\p{L}\\p{Nd}]${isApart ? "+" : "*"}${pattern}`;
  });
  const last = term.words.at(-1) ?? "";
  const start = isUnspacedLetter(term.words[0] ?? "") ? "" : `(?<!${letter})`;
  const end = isOpen(term) || isUnspacedLetter(last) ? "" : `(?!${letter})`;
  return new RegExp(`${start}${first}${words.join("")}${end}`, "gu");
}

function findHits(text: string, terms: readonly Term[]): [number, number][] {
  const folded = foldWithOffsets(text);
  const hits = terms.flatMap((term) =>
    [...folded.text.matchAll(toPattern(term))].map(({ index, 0: found }): [number, number] => {
      const end = index + found.length;
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

/** The stretch around a place between two breaks, without the white space at its ends. */
function findBetween(text: string, at: number, lineBreak: RegExp): [start: number, end: number] {
  let start = 0;
  let end = text.length;
  for (const { index, 0: found } of text.matchAll(lineBreak)) {
    if (index + found.length <= at) start = index + found.length;
    else if (index >= at) {
      end = index;
      break;
    }
  }
  return [start, end];
}

/** The lines around a hit up to blank ones; the one line where these are many; a part of that where it is long. */
function findParagraph(text: string, hits: readonly [number, number][], first: [number, number]): Paragraph {
  let [start, end] = findBetween(text, first[0], /\n[^\S\n]*\n\s*/g);
  if (end - start > maxParagraphLength) [start, end] = findBetween(text, first[0], /\n\s*/g);
  if (end - start > maxParagraphLength) {
    start = Math.max(start, Math.min(toWordStart(text, first[0] - maxParagraphLength / 3), first[0]));
    end = Math.min(end, Math.max(start + maxParagraphLength, first[1]));
  }
  end = Math.max(start + text.slice(start, end).trimEnd().length, first[1]);
  const ranges = hits
    .filter((hit) => hit[0] >= start && hit[1] <= end)
    .map((hit): [number, number] => [hit[0] - start, hit[1] - start]);
  return { text: text.slice(start, end), start, end, ranges };
}

/** Finds the terms of a query in a text and returns what to show of it; null if it has none of them. */
export function findSnippet(text: string, terms: readonly Term[]): Snippet | null {
  const hits = findHits(text, terms);
  const first = hits[0];
  if (first === undefined) return null;
  const start = Math.min(toWordStart(text, first[0] - charactersBefore), first[0]);
  const end = Math.min(text.length, Math.max(start + maxSnippetLength, first[1]));
  const ranges = hits
    .filter((hit) => hit[1] <= end)
    .map((hit): [number, number] => [hit[0] - start, hit[1] - start]);
  return { snippet: text.slice(start, end), ranges, paragraph: findParagraph(text, hits, first) };
}
