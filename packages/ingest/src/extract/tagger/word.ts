import { mix, toFolded, toHash } from "./hash.ts";
import { getLexicon, joinHash, type Lexicon, toPhraseBit, toWordBit } from "./lexicon.ts";

/** What a word is by itself, whatever stands around it. */
export interface Word {
  /** Of the folded word. */
  hash: number;
  /** Of the word as it is written. */
  exact: number;
  /** Of its pattern of letters, digits and marks: `Xx`, `X.X.`, `0-0`. */
  shape: number;
  /** Hashes of its first three and last two to four folded letters. */
  prefix: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  /** Bits of `WORD_CLASSES`. */
  classes: number;
  /** Has an upper-case letter: may belong to a name. */
  hasCapital: boolean;
  /** The name of a country, region or large city, which careless writers write small: may belong to a name, too. */
  isKnownPlace: boolean;
  /** Letters, none of them small. */
  isUpper: boolean;
  /** Two letters or more. */
  hasLetters: boolean;
  isNumber: boolean;
  /** Stands between the words of a name without a capital: `of`, `and`, `-`, `'s`. */
  isJoint: boolean;
  /** A particle that a surname may begin with: `van`, `al`. */
  isParticle: boolean;
}

const JOINTS = new Set(
  "of the for and & 's ' ’s ’ - – . de la del della di da do dos das du des le les el al van von der den bin ibn ben y e et und in on at to a an und / 'n against upon und zu ter ten".split(
    " ",
  ),
);
const PARTICLES = new Set(
  "van von de al el bin ibn ben di da del della der den du dos das la le ter ten abu zu af".split(" "),
);

/** What stands before the first and after the last word of a sentence. */
export const EDGE: Word = {
  hash: 1,
  exact: 1,
  shape: 1,
  prefix: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  classes: 0,
  hasCapital: false,
  isKnownPlace: false,
  isUpper: false,
  hasLetters: false,
  isNumber: false,
  isJoint: false,
  isParticle: false,
};

/** Reads a word. */
export function toWord(text: string, lexicon: Lexicon): Word {
  const folded = toFolded(text);
  const { length } = folded;
  const hash = toHash(folded);
  const hasCapital = /\p{Lu}/u.test(text);
  return {
    hash,
    exact: toHash(text),
    shape: toHash(toShape(text)),
    prefix: mix(1, toHash(folded, 0, 3)),
    suffix2: mix(2, toHash(folded, Math.max(0, length - 2))),
    suffix3: mix(3, toHash(folded, Math.max(0, length - 3))),
    suffix4: mix(4, toHash(folded, Math.max(0, length - 4))),
    classes: lexicon.words.get(hash) ?? 0,
    hasCapital,
    isKnownPlace: !hasCapital && isPlaceWrittenSmall(hash, lexicon),
    isUpper: hasCapital && !/\p{Ll}/u.test(text),
    hasLetters: /\p{L}.?\p{L}/u.test(text),
    isNumber: /^[\d.,:/-]*\d[\d.,:/-]*$/.test(text),
    isJoint: JOINTS.has(text),
    isParticle: PARTICLES.has(text),
  };
}

const PLACES = toPhraseBit("country") | toPhraseBit("region") | toPhraseBit("bigCity");
const COMMON = toWordBit("common");

function isPlaceWrittenSmall(hash: number, { words, phrases }: Lexicon): boolean {
  return ((phrases.get(joinHash(0, hash)) ?? 0) & PLACES) !== 0 && ((words.get(hash) ?? 0) & COMMON) === 0;
}

/** The pattern of a word: runs of one kind are one, but the length of capitals tells. */
export function toShape(text: string): string {
  let shape = text.replace(/\p{L}|\p{N}/gu, toClass);
  if (/^X+$/.test(shape)) return shape.slice(0, 6);
  shape = shape.replace(/x+/g, "x").replace(/X+/g, (run) => (run.length > 1 ? "XX" : "X"));
  return shape.replace(/0+/g, (run) => run.slice(0, 4)).slice(0, 12);
}

function toClass(letter: string): string {
  if (/\p{N}/u.test(letter)) return "0";
  return /\p{Lu}/u.test(letter) ? "X" : "x";
}

const MOST_KEPT = 30_000;
const kept = new Map<string, Word>();

/** What a word is by the shipped lists; words seen before are not read again. */
export function getWord(text: string): Word {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const word = toWord(text, getLexicon());
  kept.set(text, word);
  return word;
}
