import { joinHash, type Lexicon, PREFIX } from "./lexicon.ts";
import type { Word } from "./word.ts";

/** How a line is written. */
export const LINE = { prose: 0, capitals: 1, headline: 2, table: 3, short: 4 } as const;

/** A sentence ready for features. */
export interface Sentence {
  words: Word[];
  /** One of `LINE`. */
  line: number;
  /** For each word what known name it belongs to: bits of `PHRASE_CLASSES` shifted by 3, and its place in it; 0 for none. */
  known: Int32Array;
  /** Stretches in which names may stand: start, end, start, end … Tokens outside them are outside all names. */
  runs: number[];
}

const LONGEST_PHRASE = 7;

/** Reads a sentence. */
export function toSentence(words: Word[], lexicon: Lexicon): Sentence {
  return { words, line: findLine(words), known: findKnown(words, lexicon), runs: findRuns(words) };
}

/** Decides how a line is written from the share of its capitals and numbers. */
export function findLine(words: readonly Word[]): number {
  let letters = 0;
  let upper = 0;
  let capital = 0;
  let numbers = 0;
  let small = 0;
  for (const word of words) {
    if (word.isNumber) numbers++;
    if (!word.hasLetters) continue;
    letters++;
    if (word.isUpper) upper++;
    if (word.hasCapital) capital++;
    else if (!word.isJoint) small++;
  }
  if (numbers >= 1 && small <= 1 && letters > 0) return LINE.table;
  if (letters >= 3 && upper >= letters * 0.7 && upper > 2) return LINE.capitals;
  if (numbers >= 2 && numbers * 2 >= letters) return LINE.table;
  if (letters <= 4 && small === 0) return LINE.short;
  if (letters >= 4 && capital >= 4 && small * 4 <= letters) return LINE.headline;
  return LINE.prose;
}

function findKnown(words: readonly Word[], { phrases }: Lexicon): Int32Array {
  const known = new Int32Array(words.length);
  for (let start = 0; start < words.length; start++) {
    if (!words[start]?.hasCapital && !words[start]?.isKnownPlace) continue;
    let hash = 0;
    let bits = 0;
    let end = start;
    for (let at = start; at < words.length && at < start + LONGEST_PHRASE; at++) {
      hash = joinHash(hash, words[at]?.hash ?? 0);
      const found = phrases.get(hash);
      if (found === undefined) break;
      if (found & ~PREFIX) {
        bits = found & ~PREFIX;
        end = at + 1;
      }
      if (!(found & PREFIX)) break;
    }
    if (end === start) continue;
    for (let at = start; at < end; at++) {
      const place = end - start === 1 ? 4 : at === start ? 1 : at === end - 1 ? 3 : 2;
      known[at] = (bits << 3) | place;
    }
    start = end - 1;
  }
  return known;
}

/** The stretches in which names may stand: words with a capital, numbers after them, and what joins them. */
export function findRuns(words: readonly Word[]): number[] {
  const runs: number[] = [];
  let start = -1;
  let end = -1;
  for (let at = 0; at <= words.length; at++) {
    const word = words[at];
    if (word?.hasCapital || word?.isKnownPlace || (word?.isNumber && end === at && start >= 0)) {
      if (start < 0) {
        start = at;
        while (start > 0 && words[start - 1]?.isParticle) start--;
      }
      end = at + 1;
    } else if (start >= 0 && (!word?.isJoint || at - end >= 3)) {
      runs.push(start, end);
      start = -1;
    }
  }
  return runs;
}
