import { toStem } from "./to-stem.ts";

const STOP = new Set(
  "a an the of to in on at by for from with and or but as is are was were be been being it its this that these those he she they his her their will would could should may might has have had not no than then into over under about after before during between against also said says say told more most other some any all new one two who whom which what when where how why up out off"
    .split(" ")
    .map(toStem),
);

/** The content words of a text as stems (see `toStem`). CJK runs count as pairs of signs. */
export function toWords(text: string): Set<string> {
  const words = text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap(toStems).filter((word) => !STOP.has(word)));
}

function toStems(word: string): string[] {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(word)) {
    const signs = [...word];
    return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
  }
  return [toStem(word)];
}
