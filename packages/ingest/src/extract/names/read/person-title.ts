import names from "../../../../data/person-names.json" with { type: "json" };
import roles from "../../../../data/roles.json" with { type: "json" };
import { isHyphen, type Token } from "../../tokens.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import { isOrdinaryWord } from "../ordinary-word.ts";

const TITLES = new Set(roles.titles);
const LONGEST_TITLE = Math.max(...roles.titles.map((title) => title.split(/[ -]/).length));
const HONORIFICS = new Set(roles.honorifics);
const GIVEN_NAMES = new Set(names.givenNames);
const TITLES_IN_NAMES = new Set(roles.titlesInNames);
const OPENERS = new Set([...roles.titles.map((title) => title.split(/[ -]/)[0] ?? ""), ...roles.honorifics]);

/** Whether a title or honorific may begin with a word. */
export function mayOpenTitle(word: string): boolean {
  return OPENERS.has(word.toLowerCase());
}

/** The last token of a title or honorific that starts at `index`; null if none starts there. */
export function findTitleEnd(tokens: Token[], index: number): number | null {
  const word = tokens[index]?.text.toLowerCase();
  if (!word || isPartOfName(tokens, index)) return null;
  if (HONORIFICS.has(word) && tokens[index]?.isCapital)
    return tokens[index + 1]?.text === "." ? index + 1 : index;
  for (let length = LONGEST_TITLE; length > 0; length--) {
    const words = tokens.slice(index, index + length).map((token) => token.text.toLowerCase());
    const joined = words.join(" ").replace(/ [-‐‑] /g, "-");
    if (words.length === length && TITLES.has(joined)) return index + length - 1;
  }
  return null;
}

/** `Hassan Sheikh Mohamud`: behind a usual given name, and before another word of the name, no title. */
export function isPartOfName(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index];
  if (!word?.isCapital || !TITLES_IN_NAMES.has(word.text.toLowerCase())) return false;
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  if (!behind?.isCapital || !behind.isWord || !before?.isCapital) return false;
  const name = before.text.toLowerCase();
  if (TITLES.has(name) || HONORIFICS.has(name)) return false;
  return (
    GIVEN_NAMES.has(name) || (word.text === "Sheikh" && isStrange(before) && !isHyphen(tokens[index - 2]))
  );
}

/** Whether a word is neither of every day nor the name of a known place or body. */
function isStrange({ text }: Token): boolean {
  return !isOrdinaryWord(text) && findGazetteerEntry(text) === null;
}
