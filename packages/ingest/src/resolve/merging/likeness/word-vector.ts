/** How often each word stands in a text, or what weight it has there. */
export type WordCounts = ReadonlyMap<string, number>;

/** A text as a direction: the weights of its words, of length 1. */
export type WordVector = ReadonlyMap<string, number>;

/**
 * How much each word tells: the rarer it is among some texts, the more. A word that only one text has counts as much as
 * one that two have, since it can join nothing.
 */
export function toRarity(texts: Iterable<Iterable<string>>): (word: string) => number {
  const found = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    total += 1;
    for (const word of new Set(text)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return (word) => Math.log((total + 1) / Math.max(found.get(word) ?? 0, 1));
}

/** Counts damped by their logarithm, times rarity, scaled to length 1. */
export function toVector(counts: WordCounts, toRarity: (word: string) => number): WordVector {
  const weights = [...counts].map(([word, count]): [string, number] => [
    word,
    (1 + Math.log(count)) * toRarity(word),
  ]);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([word, weight]) => [word, weight / length]));
}

/** How alike two directions are, 0 to 1. */
export function toCosine(a: WordVector, b: WordVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}
