import data from "../../../../data/common-words.json" with { type: "json" };
import { toFamilies } from "./happening-families.ts";
import { toCosine, toVector, type WordVector } from "./word-vector.ts";

/** The words of a headline, or of an opening, and their direction. */
export interface Wording {
  /** Content words as stems. */
  words: ReadonlySet<string>;
  vector: WordVector;
  /** The kinds of happening that they are words for (see `isSameFamily`). */
  families: ReadonlySet<number>;
}

/** Halvings from all stories to those that have a rare word: fewer than one in 64. */
const RARE = 6;
/** What a word weighs that every second story has. */
const LEAST = 0.5;

const rarities = new Map(
  data.halvings.flatMap((line, halvings) =>
    line.split(" ").map((stem): [string, number] => [stem, Math.max(LEAST, halvings)]),
  ),
);

/** How much a word tells: 0.5 to 6, by data/common-words.json. It does not depend on the archive, so that no third document ever changes how alike two are. */
function toCommonRarity(stem: string): number {
  return rarities.get(stem) ?? RARE;
}

/** Whether hardly any story has a word. */
export function isRare(stem: string): boolean {
  return !rarities.has(stem);
}

/** The wording that some words make. */
export function toWording(words: ReadonlySet<string>): Wording {
  const vector = toVector(new Map([...words].map((word) => [word, 1])), toCommonRarity);
  return { words, vector, families: toFamilies(words) };
}

const FEWEST_HEADLINE_WORDS = 5;

/** What of two reports' wording can be compared. */
interface Worded {
  headline: Wording;
  opening: Wording;
}

/** 0 to 1: how alike the headlines, or the openings, of two reports are worded; what few stories say counts more. */
export function toWordingLikeness(a: Worded, b: Worded): number {
  const whole = toCosine(a.opening.vector, b.opening.vector);
  if (Math.min(a.headline.words.size, b.headline.words.size) < FEWEST_HEADLINE_WORDS) return whole;
  return Math.max(whole, toCosine(a.headline.vector, b.headline.vector));
}
