import type { TextSpan } from "../parsed-document.ts";

/** A word, number or mark of a text. */
export interface Token extends TextSpan {
  text: string;
  /** Starts with an upper-case letter. */
  isCapital: boolean;
  /** Letters or digits, not a mark. */
  isWord: boolean;
  /** No white space stands before it. */
  isGlued: boolean;
}

/** A longer run of letters is no word of a name. */
const LONGEST_WORD = 60;

const TOKEN =
  /\p{Lu}\.(?:\p{Lu}\.)+|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*|\S/gu;

/** Splits a stretch of text into tokens. Hyphens and the possessive `’s` are tokens of their own. */
export function toTokens(text: string, span: TextSpan): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    tokens.push({
      start,
      end,
      text: match[0],
      isCapital: /^\p{Lu}/u.test(match[0]) && match[0].length <= LONGEST_WORD,
      isWord: /[\p{L}\p{N}]/u.test(match[0]) && !/^['’]s$/u.test(match[0]),
      isGlued: start === previousEnd,
    });
    previousEnd = end;
  }
  return tokens;
}
