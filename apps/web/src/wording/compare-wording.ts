import { diffWords } from "diff";

/** A run of words: in both texts, only in the first, or only in the second. */
export interface WordingPart {
  text: string;
  side: "both" | "first" | "second";
}

/** How two texts differ in their words. */
export interface WordingComparison {
  parts: WordingPart[];
  /** How much of both texts together is the same, 0 to 1, by characters. */
  shared: number;
}

/** Compares two texts word by word (Myers' algorithm, by the library `diff`). */
export function compareWording(first: string, second: string): WordingComparison {
  const parts = diffWords(first, second).map(({ value, added, removed }) => ({
    text: value,
    side: added ? ("second" as const) : removed ? ("first" as const) : ("both" as const),
  }));
  const same = parts.reduce((sum, { side, text }) => sum + (side === "both" ? text.trim().length : 0), 0);
  const all = first.length + second.length;
  return { parts, shared: all === 0 ? 0 : (2 * same) / all };
}
