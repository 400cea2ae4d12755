import { toFoldedHash } from "./hash.ts";
import { toWordBit } from "./lexicon.ts";
import { LINE, type Sentence } from "./sentence.ts";
import { EDGE, type Word } from "./word.ts";

/** What the rest of a document says of a word: bits. */
const FACT = {
  small: 1,
  capitalInside: 2,
  afterFirstName: 4,
  beforeSaying: 8,
  afterIn: 16,
  afterTitle: 32,
  beforeHead: 64,
  afterThe: 128,
  lastOfTwo: 256,
  firstOfTwo: 512,
  alone: 1024,
  beforePossessive: 2048,
  initialism: 4096,
} as const;

/** How many bits `FACT` has. */
export const FACT_COUNT = Object.keys(FACT).length;

/** What a document says as a whole. */
export interface DocumentFacts {
  /** Bits of `FACT` by hash of the word. */
  facts: Map<number, number>;
  /** 1 for a report of sport, else 0. */
  sport: number;
}

const FIRST_NAME = toWordBit("firstName");
const SAYING = toWordBit("saying");
const TITLE = toWordBit("title") | toWordBit("personNoun");
const HEAD = toWordBit("organizationHead") | toWordBit("placeHead");
const SPORT = toWordBit("sport");
const IN = new Set(["in", "at", "near", "from"].map(toFoldedHash));
const THE = toFoldedHash("the");
const POSSESSIVE = toFoldedHash("'s");
/** One word in so many is of sport, in a report of sport. */
const SPORT_SHARE = 50;

/** Gathers what a document says of its words, and whether it reports sport. Only sentences with small letters tell. */
export function findFacts(sentences: readonly Sentence[]): DocumentFacts {
  const facts = new Map<number, number>();
  for (const { words } of sentences) for (const word of words) if (word.hasCapital) facts.set(word.hash, 0);
  let total = 0;
  let sport = 0;
  for (const { words, line } of sentences) {
    total += words.length;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Word;
      if (word.classes & SPORT) sport++;
      if (!word.hasLetters || line === LINE.capitals) continue;
      if (!word.hasCapital) {
        if (facts.has(word.hash)) addFact(facts, word.hash, FACT.small);
        continue;
      }
      if (line !== LINE.prose) continue;
      addFact(facts, word.hash, findFact(words, at));
    }
  }
  return { facts, sport: sport >= 2 && sport * SPORT_SHARE >= total ? 1 : 0 };
}

function addFact(facts: Map<number, number>, hash: number, bits: number): void {
  facts.set(hash, (facts.get(hash) ?? 0) | bits);
}

function findFact(words: readonly Word[], at: number): number {
  const word = words[at] ?? EDGE;
  const before = words[at - 1] ?? EDGE;
  const after = words[at + 1] ?? EDGE;
  let bits = 0;
  if (at > 0) bits |= FACT.capitalInside;
  if (before.hasCapital && before.classes & FIRST_NAME) bits |= FACT.afterFirstName;
  if (!after.hasCapital && after.classes & SAYING) bits |= FACT.beforeSaying;
  if (IN.has(before.hash)) bits |= FACT.afterIn;
  if (before.classes & TITLE) bits |= FACT.afterTitle;
  if (after.hasCapital && after.classes & HEAD) bits |= FACT.beforeHead;
  if (before.hash === THE) bits |= FACT.afterThe;
  if (before.hasCapital && at > 1) bits |= FACT.lastOfTwo;
  if (after.hasCapital && at > 0) bits |= FACT.firstOfTwo;
  if (!before.hasCapital && !after.hasCapital && at > 0) bits |= FACT.alone;
  if (after.hash === POSSESSIVE) bits |= FACT.beforePossessive;
  if (word.isUpper && word.hasLetters) bits |= FACT.initialism;
  return bits;
}
