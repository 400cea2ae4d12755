import type { TextSpan } from "../../../parsed-document.ts";

/** A word of a text, and where it stands. */
export interface FoundWord extends TextSpan {
  word: string;
}

/** A capital inside a word: `FairSearch`, `KazTAG`; not `McKay`, `DeVito`, `MkIII` or `PhD`. */
const INNER_CAPITAL =
  /(?<![\p{L}\p{N}.@#_/’'-])(?!(?:Mc|Mac|Mk|De|Di|Du|Da|Del|La|Le|Lo|Van|Von|Fitz|Al|El|San|St|Ph)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}[\p{L}]{0,18}(?![\p{L}\p{N}’'/@-]|\.\p{L}| \p{Lu})/gu;
/** A document with more such words is a table or a list of handles. */
const MOST = 40;
/** Code units; in a shorter text, a post or a headline alone, capitals inside words are play. */
const SHORTEST = 300;
/** What bodies do, and what is done to them; programs, craft and vaccines are written so, too. */
const SPEAKS =
  /^ (?:said|says|announced|reported|reports|told|declined|agreed|argued|confirmed|denied|warned|urged|condemned|pledged|hired|fired)\b/u;
const SPOKEN_TO = /\b(?:according to|told|citing|accused|sued|acquired|fined|stake in) $/iu;

/**
 * Words with a capital inside that speak or are spoken to: `FairSearch said`. Of words with one, wherever they stand, one in five is a body.
 * @param stretches of the text in which they are looked for; @param isOpen whether nothing else tells what stands there
 */
export function findInnerCapitals(
  text: string,
  stretches: readonly TextSpan[],
  isOpen: (span: TextSpan, word: string) => boolean,
): FoundWord[] {
  if (stretches.reduce((sum, { start, end }) => sum + end - start, 0) < SHORTEST) return [];
  const found = stretches.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(INNER_CAPITAL)].flatMap(({ 0: word, index }): FoundWord[] => {
      const span = { start: start + index, end: start + index + word.length };
      return isOpen(span, word) && isSpeaking(text, span) ? [{ ...span, word }] : [];
    }),
  );
  return found.length <= MOST ? found : [];
}

function isSpeaking(text: string, { start, end }: TextSpan): boolean {
  return SPEAKS.test(text.slice(end, end + 12)) || SPOKEN_TO.test(text.slice(Math.max(0, start - 14), start));
}
