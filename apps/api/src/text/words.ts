import { fold } from "./fold.ts";

/** The letters of scripts that are written without spaces: Thai, Lao, Khmer, kana and Han. The same ranges as in SQL. */
const unspaced =
  "\\u0e00-\\u0eff\\u1780-\\u17ff\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";

const unspacedLetter = new RegExp(`[${unspaced}]`, "u");
const piece = new RegExp(`[${unspaced}]|[^${unspaced}]+`, "gu");

/** Whether a word is a letter of a script that is written without spaces. */
export function isUnspacedLetter(word: string): boolean {
  return unspacedLetter.test(word);
}

/**
 * The runs of letters and digits of any script in a text, folded, in their order, each as the words that the database
 * keeps of it: itself, or each of its letters where the script has no spaces.
 */
export function toRuns(text: string): string[][] {
  const runs = fold(text).match(/[\p{L}\p{Nd}]+/gu) ?? [];
  return runs.map((run) => run.match(piece) ?? []);
}
