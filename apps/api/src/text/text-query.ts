import { toRequestError } from "../errors.ts";
import { isUnspacedLetter, toRuns } from "./words.ts";

/** How many words of a query are looked for; more are refused. */
const maxQueryWords = 12;

/** As many letters of a script without spaces count as a word. */
const lettersOfWord = 4;

/** How long a query may be, in UTF-16 code units. */
const maxQueryLength = 200;

/** What must be found: folded words, one behind the other. */
export interface Term {
  words: readonly string[];
  /** Whether they stood in quotation marks, so that the last is a whole word and not the start of one. */
  isPhrase: boolean;
}

/** What a query asks for. */
export interface TextQuery {
  wanted: readonly Term[];
  excluded: readonly Term[];
  /** Whether it has signs, but no letter or digit among them: nothing has such words. */
  isWordless: boolean;
  /** All wanted words as a name would have them, with one space between. */
  name: string;
}

/** A minus that begins a word, then a phrase in quotation marks of any kind or a stretch without spaces. */
const part = /(?<=^|\s)(-)?(?:["“”„«]([^"“”„«»]*)["“”»]?|([^\s"“”„«»]+))|(["“”„«])([^"“”„«»]*)["“”»]?/gu;

function toTerms(part: string, isPhrase: boolean, isExcluded: boolean): Term[] {
  const runs = toRuns(part);
  if (runs.length === 0) return [];
  if (isPhrase) return [{ words: runs.flat(), isPhrase }];
  return isExcluded ? [{ words: runs.flat(), isPhrase }] : runs.map((words) => ({ words, isPhrase }));
}

function countWords({ words }: Term): number {
  const letters = words.filter(isUnspacedLetter).length;
  return words.length - letters + Math.ceil(letters / lettersOfWord);
}

/**
 * Reads a query that a client sent: words, which may be the start of words; phrases in quotation marks; and either with a
 * minus before it, which must not be found. Throws `text.too-long` past the limits.
 */
export function parseTextQuery(query: string): TextQuery {
  const wanted = new Map<string, Term>();
  const excluded = new Map<string, Term>();
  const names: string[] = [];
  let count = 0;
  for (const [, minus, phrase, word, , inner] of query.matchAll(part)) {
    const text = phrase ?? inner;
    for (const term of toTerms(text ?? word ?? "", text !== undefined, minus !== undefined)) {
      count += countWords(term);
      (minus === undefined ? wanted : excluded).set(JSON.stringify(term), term);
      if (minus === undefined) names.push(...term.words);
    }
  }
  if (query.length > maxQueryLength || count > maxQueryWords) {
    throw toRequestError(
      "text.too-long",
      `A search text may have ${maxQueryLength} characters and ${maxQueryWords} words; this one has ${query.length} and ${count}.`,
    );
  }
  return {
    wanted: [...wanted.values()],
    excluded: [...excluded.values()],
    isWordless: count === 0 && query.trim() !== "",
    name: names.join(" "),
  };
}
