import { toFoldedHash } from "../tagger/hash.ts";
import { getLexicon, toWordBit } from "../tagger/lexicon.ts";

const COMMON = toWordBit("common");

/** Whether running text has a word in small letters, too: `National`, `Bank`, but not `Karamollaoğlu`. */
export function isOrdinaryWord(word: string): boolean {
  return ((getLexicon().words.get(toFoldedHash(word)) ?? 0) & COMMON) !== 0;
}
