import lexicon from "../../../data/tagger-lexicon.json" with { type: "json" };
import { toFoldedHash } from "./hash.ts";

/** Classes of single words, a bit each: what a word may be, wherever it stands. */
export const WORD_CLASSES = [
  "firstName",
  "surname",
  "common",
  "demonym",
  "calendar",
  "title",
  "personNoun",
  "groupNoun",
  "locationNoun",
  "saying",
  "organizationHead",
  "placeHead",
  "sport",
  "otherHead",
  "particle",
] as const;

/** Classes of names of one or more words, a bit each. */
export const PHRASE_CLASSES = [
  "country",
  "region",
  "bigCity",
  "city",
  "place",
  "organization",
  "company",
  "club",
  "nickname",
  "person",
  "other",
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];
export type PhraseClass = (typeof PHRASE_CLASSES)[number];

/** The lists as the data file keeps them: words apart by a space, names by `|`. */
export interface LexiconFile {
  words: Record<WordClass, string>;
  phrases: Record<PhraseClass, string>;
}

/** The bit of a class of words. */
export function toWordBit(name: WordClass): number {
  return 1 << WORD_CLASSES.indexOf(name);
}

/** The bit of a class of names. */
export function toPhraseBit(name: PhraseClass): number {
  return 1 << PHRASE_CLASSES.indexOf(name);
}

/** The lists, ready to be asked. */
export interface Lexicon {
  /** Bits of `WORD_CLASSES` by hash of the word. */
  words: Map<number, number>;
  /** Bits of `PHRASE_CLASSES` by hash of the name so far; `PREFIX` where a longer name begins so. */
  phrases: Map<number, number>;
}

/** Set in `phrases` where a longer name begins with these words. */
export const PREFIX = 1 << 30;

/** The hash of a name, from that of its words before the last and that of the last. */
export function joinHash(before: number, word: number): number {
  return Math.imul(before ^ (before >>> 15), 0x2c1b3c6d) + word;
}

/** Makes the lists of a data file ready to be asked. */
export function toLexicon(file: LexiconFile): Lexicon {
  const words = new Map<number, number>();
  const phrases = new Map<number, number>();
  const mark = (map: Map<number, number>, hash: number, bits: number) =>
    map.set(hash, (map.get(hash) ?? 0) | bits);
  WORD_CLASSES.forEach((name, index) => {
    for (const word of split(file.words[name], " ")) mark(words, toFoldedHash(word), 1 << index);
  });
  PHRASE_CLASSES.forEach((name, index) => {
    for (const phrase of split(file.phrases[name], "|")) {
      const parts = phrase.split(" ");
      let hash = 0;
      parts.forEach((part, at) => {
        hash = joinHash(hash, toFoldedHash(part));
        mark(phrases, hash, at === parts.length - 1 ? 1 << index : PREFIX);
      });
    }
  });
  return { words, phrases };
}

function split(list: string, separator: string): string[] {
  return list === "" ? [] : list.split(separator);
}

let shipped: Lexicon | null = null;

/** The lists that the package ships, read once. */
export function getLexicon(): Lexicon {
  shipped ??= toLexicon(lexicon);
  return shipped;
}
