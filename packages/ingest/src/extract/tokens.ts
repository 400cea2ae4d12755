import type { TextSpan } from "../parsed-document.ts";

/** A word, number or mark of a text. */
export interface Token extends TextSpan {
  /** As written, without soft hyphens. */
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
  /\p{Lu}\.(?:\p{Lu}\.)+|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}\u00AD]+(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}\u00AD]+)*|\S/gu;
/** Says where a word may be broken, and is no letter of it. */
const SOFT_HYPHEN = "\u00AD";
const CAPITAL = /^\p{Lu}/u;
const WORD = /[\p{L}\p{N}]/u;

/** Splits a stretch of text into tokens. Hyphens and the possessive `’s` are tokens of their own. */
export function toTokens(text: string, span: TextSpan): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const written = match[0];
    const start = span.start + match.index;
    const end = start + written.length;
    const code = written.charCodeAt(0);
    const isAscii = code < 128;
    tokens.push({
      start,
      end,
      text: written.includes(SOFT_HYPHEN) ? written.replaceAll(SOFT_HYPHEN, "") : written,
      isCapital:
        written.length <= LONGEST_WORD && (isAscii ? code >= 65 && code <= 90 : CAPITAL.test(written)),
      isWord:
        isAscii && code !== 39 ? isAlphanumeric(code) : code !== 39 && code !== 8217 && WORD.test(written),
      isGlued: start === previousEnd,
    });
    previousEnd = end;
  }
  return tokens;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Whether a token joins two words: a hyphen, whichever of its forms the page uses. */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑]$/u.test(token.text);
}

/** Whether a token is the possessive `’s`. */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "'s" || token.text === "’s");
}
