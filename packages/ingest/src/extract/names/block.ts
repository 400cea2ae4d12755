import type { TextSpan } from "../../parsed-document.ts";
import { type Token, toTokens } from "../tokens.ts";
import { type GazetteerMatch, matchGazetteer } from "./gazetteer/gazetteer.ts";
import { findTitleEnd, mayOpenTitle } from "./read/person-title.ts";

/** A stretch of text whose names are looked for together, with everything that more than one rule asks of its tokens. */
export interface Block extends TextSpan {
  tokens: Token[];
  /** For each token the known name that starts there; names inside a longer one do not count. */
  known: (GazetteerMatch | null)[];
  /** For each token whether it is part of a known name. */
  isKnown: boolean[];
  /** For each token the last token of the title or honorific that starts there, or -1. */
  titleEnd: Int32Array;
  /** For each token whether it is part of a title. */
  isTitle: boolean[];
  /** Most of its words begin with a capital, as in a headline: a capital says little. */
  isHeadline: boolean;
  /** It has no lower-case letter, or next to none. */
  isShouting: boolean;
}

/** Words before the name of a region that belong to it though they may be written small: `southern Kurils`. */
const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/;

/** Brings a word to the form by which it is compared. */
export type Fold = (word: string) => string;

/** A fold that remembers the words it has folded: those of a document are few. */
export function toFold(foldOnce: Fold): Fold {
  const memory = new Map<string, string>();
  return (word) => {
    const kept = memory.get(word);
    if (kept !== undefined) return kept;
    const form = foldOnce(word);
    memory.set(word, form);
    return form;
  };
}

/** Reads a stretch of text into a block. */
export function toBlock(text: string, span: TextSpan, fold: Fold): Block {
  const tokens = toTokens(text, span);
  const count = tokens.length;
  const forms = tokens.map((token) => (token.isWord ? fold(token.text) : ""));
  const known: (GazetteerMatch | null)[] = new Array(count).fill(null);
  const isKnown: boolean[] = new Array(count).fill(false);
  const titleEnd = new Int32Array(count).fill(-1);
  const isTitle: boolean[] = new Array(count).fill(false);
  let capitals = 0;
  let words = 0;
  let small = 0;
  for (let index = 0; index < count; index++) {
    const token = tokens[index];
    if (!token?.isWord) continue;
    words++;
    if (token.isCapital) capitals++;
    if (token.text !== token.text.toUpperCase()) small++;
    if (!isKnown[index] && (token.isCapital || DIRECTION.test(token.text))) {
      const match = matchGazetteer(tokens, forms, index);
      if (match && (token.isCapital || match.length > 1)) {
        known[index] = match;
        isKnown.fill(true, index, index + match.length);
      }
    }
    if (mayOpenTitle(token.text)) {
      const end = findTitleEnd(tokens, index);
      if (end === null) continue;
      titleEnd[index] = end;
      isTitle.fill(true, index, end + 1);
    }
  }
  return {
    start: span.start,
    end: span.end,
    tokens,
    known,
    isKnown,
    titleEnd,
    isTitle,
    isHeadline: capitals > count / 2,
    isShouting: words > 1 && small <= words / 8,
  };
}
