import { toFoldedHash } from "../tagger/hash.ts";
import { getLexicon, toWordBit } from "../tagger/lexicon.ts";
import { isFiniteVerb } from "./read/finite-verb.ts";

const COMMON = toWordBit("common");

/** Whether running text has a word in small letters, too: `National`, `Bank`, but not `Karamollaoğlu`. */
export function isOrdinaryWord(word: string): boolean {
  return ((getLexicon().words.get(toFoldedHash(word)) ?? 0) & COMMON) !== 0;
}

/** Endings of nouns and adverbs that name nothing by themselves. */
const ORDINARY_ENDING = /(?:tion|sion|ment|ness|hood|ship|ly|ing)s?$/;

/** Whether a word that is written large may be an ordinary one: running text has it in small letters, or its form is that of one. */
export function mayBeOrdinary(word: string): boolean {
  const small = word.toLowerCase();
  return isOrdinaryWord(word) || ORDINARY_ENDING.test(small) || isFiniteVerb(small, true);
}
