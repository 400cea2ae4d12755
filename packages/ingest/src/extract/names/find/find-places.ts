import type { Token } from "../../tokens.ts";
import type { Block } from "../block.ts";
import { toFoldedName } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { toNamedSpan } from "../to-named-span.ts";
import { isInPlaceOfWork } from "./place-of-work.ts";

/** Nouns that end the name of a place: `Sakhalin Island`, `Kagoshima Prefecture`. */
const NOUN_BEHIND =
  /^(?:islands?|islets?|isles|sea|ocean|bay|gulf|strait|straits|peninsula|river|valley|desert|prefecture|province|oblast|krai|governorate|district|county|archipelago|canal|mountains?|city|airport|beach|harbou?r|lake|hills|heights|square|avenue|boulevard|township|parish|basin|plateau)$/iu;
/** Nouns that open the name of a place: `Sea of Okhotsk`, `Mount Fuji`. */
const NOUN_BEFORE = /^(?:Sea|Gulf|Bay|Strait|Straits|Isle|Cape)$/u;
const PEAK = /^(?:Mount|Mt|Lake|Cape|Port|Fort)$/u;

/** Places and other known names by the gazetteer, with the geographic noun behind them, and places known by that noun alone. */
export function findPlaces(text: string, block: Block): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let index = 0; index < block.tokens.length; index++) {
    if (!block.tokens[index]?.isCapital && !block.known[index]) continue;
    const place = toKnownName(text, block, index) ?? toPatternPlace(text, block, index);
    if (place) found.push(place);
  }
  return found;
}

/** The known name at `index`. A noun behind a name that may bear it (`Kunashir Island`) belongs to the name. */
function toKnownName(text: string, block: Block, index: number): NamedSpan | null {
  const { tokens } = block;
  const match = block.known[index];
  // `US$855`: a currency.
  if (!match || (tokens[index + match.length]?.text === "$" && tokens[index + match.length]?.isGlued))
    return null;
  const { entry, length } = match;
  const noun = tokens[index + length];
  const takesNoun = noun?.isCapital === true && entry.nouns.includes(noun.text.toLowerCase());
  if (!takesNoun && noun?.isCapital && isPlaceNoun(noun) && !entry.isAdjective && !block.isHeadline)
    return null;
  const last = tokens[index + length - 1 + (takesNoun ? 1 : 0)];
  if (!last) return null;
  const span = toNamedSpan(text, tokens[index], last, entry);
  return isInPlaceOfWork(entry, block, index) ? { ...span, kind: "PLACE", rule: "name/building" } : span;
}

function isPlaceNoun(token: Token): boolean {
  return NOUN_BEHIND.test(token.text);
}

function toPatternPlace(text: string, block: Block, index: number): NamedSpan | null {
  const [first, second, third] = block.tokens.slice(index, index + 3);
  if (!first?.isCapital || !second) return null;
  const by = (last: Token, noun: string) =>
    toNamedSpan(text, first, last, {
      kind: "PLACE",
      key: toFoldedName(text.slice(first.start, last.end)),
      isAdjective: false,
      rule: "name/geographic-noun",
      because: `“${noun}” in the name says that it is a place.`,
    });
  if (NOUN_BEFORE.test(first.text) && second.text === "of" && third?.isCapital)
    return by(third, `${first.text} of`);
  if (PEAK.test(first.text) && second.isCapital && second.isWord) return by(second, first.text);
  const noun = findNounBehind(block, index);
  return noun ? by(noun, noun.text) : null;
}

/** The capitalised geographic noun behind one to three capitalised words that start a run: `Western Military District`. */
function findNounBehind(block: Block, index: number): Token | null {
  const { tokens, known } = block;
  const before = tokens[index - 1];
  const startsRun = !before?.isCapital || known[index - 1]?.entry.isAdjective;
  if (!startsRun || tokens[index]?.text === "The" || known[index]?.entry.isAdjective) return null;
  for (let at = index + 1; at <= index + 3; at++) {
    const token = tokens[at];
    if (!token?.isCapital) return null;
    if (!isPlaceNoun(token)) continue;
    const next = tokens[at + 1];
    return next?.isCapital && isPlaceNoun(next) ? next : token;
  }
  return null;
}
