import type { LexiconFile } from "../extract/tagger/lexicon.ts";
import { buildLexicon } from "./build-lexicon.ts";
import type { AnnotatedDocument } from "./tagged-document.ts";

/** How often each word is written small in the documents. */
function countSmallWords(documents: readonly AnnotatedDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sentences } of documents)
    for (const { words } of sentences)
      for (const word of words)
        if (/^\p{Ll}[\p{Ll}'-]+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The lists of the tagger, from our own, the packages' and the words of the documents. */
export function prepareLexicon(documents: readonly AnnotatedDocument[]): LexiconFile {
  return buildLexicon(countSmallWords(documents));
}
