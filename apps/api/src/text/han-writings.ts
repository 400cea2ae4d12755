import pairs from "opencc-js/dict/TSCharacters";

let known: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * Returns the ways in which a Chinese character is written, simplified and traditional, itself among them: `晋` and `晉`. Characters
 * that are simplified to one are taken for each other (`台`, `臺`, `檯`, `颱`). Any other word is written in one way.
 */
export function toWritings(word: string): readonly string[] {
  known ??= groupWritings();
  return known.get(word) ?? [word];
}

/** The characters of OpenCC's list, each with all that are simplified to the same. */
function groupWritings(): ReadonlyMap<string, readonly string[]> {
  const rows = pairs.split("|").map((row) => row.split(" "));
  const groups = new Map<string, Set<string>>();
  for (const [traditional, simplified] of rows) {
    if (traditional === undefined || simplified === undefined) continue;
    const group = groups.get(simplified) ?? new Set([simplified]);
    groups.set(simplified, group.add(traditional));
  }
  const writings = new Map<string, string[]>();
  for (const group of groups.values()) {
    for (const character of group) {
      const others = writings.get(character) ?? [];
      writings.set(character, [...new Set([...others, ...group])]);
    }
  }
  return writings;
}
