import { toStem } from "../../resolve/merging/likeness/to-stem.ts";

const PREPOSITIONS = new Set(
  "of to in on at by for from with under over up out off down away into about after against through".split(
    " ",
  ),
);

/** The stem of the word that names a happening: the last before a preposition (`double murder`, `pulled over`). */
export function toHead(words: readonly string[]): string {
  const spoken = words.map((word) => word.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isPreposition = (word: string) => PREPOSITIONS.has(word);
  const rest = spoken.length > 1 && isPreposition(spoken[0] ?? "") ? spoken.slice(1) : spoken;
  const end = rest.findIndex((word, index) => index > 0 && isPreposition(word));
  return toStem((end > 0 ? rest.slice(0, end) : rest).at(-1) ?? words.join(" ").toLowerCase());
}
