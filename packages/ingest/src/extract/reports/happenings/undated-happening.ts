import type { TextSpan } from "../../../parsed-document.ts";
import { findClause } from "../find-clause.ts";

/** `Russia’s annexation of Crimea`, `the downing of the airliner`: nouns that name one happening, by who did it to what. */
const NAMED =
  /(?:[\p{Lu}][\p{L}.-]{1,30}['’]s?\s|\bthe\s)(?:[\p{L}-]{1,20}\s){0,2}?(?:annexation|invasion|downing|assassination|shooting down|bombing|takeover|storming|hijacking|coup)\s(?:of|in|against)\s(?:the\s)?[\p{Lu}][\p{L}-]{1,30}/gu;
/** Acts of a day between states: who does them tells them of the day of the story. */
const ACT =
  /\b(?:called in|summoned|recalled|expelled|handed over|lodged|sent|issued)\s(?:[\p{L}’'-]{1,20}\s){0,4}?(?:ambassador|envoys?|diplomats?|(?:formal\s|official\s)?protest|note of protest)\b/iu;
const NOT_DONE = /\b(?:would|will|could|may|might|threaten\p{L}*|to|not|never)\s+(?:\p{L}+\s+)?$/iu;

/** Words of a sentence that name a background happening, without its date. */
export function findNamedHappenings(text: string, sentence: TextSpan): TextSpan[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(NAMED)].map((match) => {
    const start = sentence.start + match.index + (/^the\s/iu.exec(match[0])?.[0].length ?? 0);
    return { start, end: sentence.start + match.index + match[0].length };
  });
}

/** The clause of a sentence that tells of an act of the story's own day; null if none does. */
export function findAct(text: string, sentence: TextSpan): TextSpan | null {
  const words = text.slice(sentence.start, sentence.end);
  const match = ACT.exec(words);
  if (!match || NOT_DONE.test(words.slice(0, match.index))) return null;
  const start = sentence.start + match.index;
  return findClause(text, sentence, { start, end: start + match[0].length }, (words) => words.trim() !== "");
}
