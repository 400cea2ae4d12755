import { toCosine, toRarity, toVector, type WordVector } from "./likeness/word-vector.ts";
import type { Telling } from "./telling.ts";

/** What is rare and what is everywhere in an archive, and how alike two of its reports are worded by that. */
export interface TellingRarity {
  /** 0 to 1: how alike the headlines, or the openings, of two reports are worded; what few reports say counts more. */
  toCosine(a: Telling, b: Telling): number;
  /** Whether more than a quarter of the documents name somebody. */
  isCommon(entityId: string): boolean;
}

const COMMON_SHARE = 0.25;
/** Of fewer documents nothing can be said to be common. */
const FEWEST_DOCUMENTS = 20;
const FEWEST_HEADLINE_WORDS = 5;

/** Weighs the words of an archive by the reports that have them, and the persons by the documents that name them. */
export function toTellingRarity(tellings: Telling[]): TellingRarity {
  // Lists of related news say the same on many pages.
  const own = tellings.filter(({ report }) => report.role !== "RELATED");
  const rarity = toRarity(own.map(({ wording }) => wording));
  const documents = new Set(own.map(({ document }) => document.id));
  const namers = new Map<string, Set<string>>();
  for (const { document, persons } of own)
    for (const id of persons) namers.set(id, (namers.get(id) ?? new Set<string>()).add(document.id));
  const toCached = (toWordsOf: (telling: Telling) => Set<string>) => {
    const cache = new Map<Telling, WordVector>();
    return (telling: Telling): WordVector => {
      const known = cache.get(telling);
      if (known) return known;
      const vector = toVector(new Map([...toWordsOf(telling)].map((word) => [word, 1])), rarity);
      cache.set(telling, vector);
      return vector;
    };
  };
  const [wordingOf, headlineOf] = [toCached(({ wording }) => wording), toCached(({ headline }) => headline)];
  return {
    toCosine: (a, b) => {
      const whole = toCosine(wordingOf(a), wordingOf(b));
      if (Math.min(a.headline.size, b.headline.size) < FEWEST_HEADLINE_WORDS) return whole;
      return Math.max(whole, toCosine(headlineOf(a), headlineOf(b)));
    },
    isCommon: (id) =>
      documents.size >= FEWEST_DOCUMENTS && (namers.get(id)?.size ?? 0) > COMMON_SHARE * documents.size,
  };
}
