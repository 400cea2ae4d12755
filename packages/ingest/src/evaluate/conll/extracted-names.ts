import { findNames } from "../../extract/names/find-names.ts";
import type { Zone } from "../../extract/zones.ts";
import type { FoundName } from "./score-documents.ts";

/**
 * The names that `extract` finds (rules, lists and tagger together), as spans of the given words. The words are joined by
 * spaces, a sentence a paragraph: its own tokens, not the file's, are what it reads. Adjectives of countries are no names
 * here.
 */
export function findExtractedNames(sentences: readonly (readonly string[])[]): FoundName[] {
  const zones: Zone[] = [];
  const starts: number[][] = [];
  let text = "";
  for (const words of sentences) {
    const start = text.length;
    const row: number[] = [];
    for (const word of words) {
      if (row.length > 0) text += " ";
      row.push(text.length);
      text += word;
    }
    starts.push(row);
    zones.push({ start, end: text.length, kind: "BODY", report: null });
    text += "\n";
  }
  return findNames(
    text,
    zones.filter(({ start, end }) => end > start),
  ).flatMap((name): FoundName[] => {
    const sentence = zones.findIndex(({ start, end }) => name.start >= start && name.end <= end);
    const row = starts[sentence];
    if (!row || name.isAdjective) return [];
    const first = row.findLastIndex((at) => at <= name.start);
    const last = row.findLastIndex((at) => at < name.end);
    return [{ sentence, start: first, end: last + 1, kind: name.kind }];
  });
}
