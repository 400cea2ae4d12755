import type { Token } from "../tokens.ts";
import { matchGazetteer } from "./gazetteer.ts";
import { toFoldedName } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";
import { toNamedSpan } from "./to-named-span.ts";

/** Nouns that end the name of a place: `Sakhalin Island`, `Kagoshima Prefecture`. */
const NOUN_BEHIND =
  /^(?:islands?|islets?|sea|ocean|bay|strait|peninsula|river|valley|desert|prefecture|province|oblast|krai|governorate|district|county|archipelago|canal|mountains?|city)$/iu;
/** Nouns that open the name of a place: `Sea of Okhotsk`, `Mount Fuji`. */
const NOUN_BEFORE = /^(?:Sea|Gulf|Bay|Strait|Straits|Isle|Cape)$/u;
const PEAK = /^(?:Mount|Mt|Lake|Cape|Port|Fort)$/u;

/** Places by the gazetteer, with the geographic noun behind them, and places known by that noun alone. */
export function findPlaces(text: string, tokens: Token[]): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const place = toKnownName(text, tokens, index) ?? toPatternPlace(text, tokens, index);
    if (place) found.push(place);
  }
  return found;
}

/** The gazetteer's longest name at `index`. A noun behind a name that may bear it (`Kunashir Island`) belongs to the name. */
function toKnownName(text: string, tokens: Token[], index: number): NamedSpan | null {
  const match = matchGazetteer(tokens, index);
  if (!match) return null;
  const { entry, length } = match;
  const noun = tokens[index + length];
  const takesNoun = noun !== undefined && entry.nouns.includes(noun.text.toLowerCase());
  if (!takesNoun && noun && isPlaceNoun(noun) && !entry.isAdjective && noun.isCapital) return null;
  const last = tokens[index + length - 1 + (takesNoun ? 1 : 0)];
  return last ? toNamedSpan(text, tokens[index], last, entry) : null;
}

function isPlaceNoun(token: Token): boolean {
  return NOUN_BEHIND.test(token.text);
}

function toPatternPlace(text: string, tokens: Token[], index: number): NamedSpan | null {
  const first = tokens[index];
  const second = tokens[index + 1];
  const third = tokens[index + 2];
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
  const noun = findNounBehind(tokens, index);
  return noun ? by(noun, noun.text) : null;
}

/** The capitalised geographic noun behind one to three capitalised words that start a run: `Western Military District`. */
function findNounBehind(tokens: Token[], index: number): Token | null {
  const before = tokens[index - 1];
  const startsRun = !before?.isCapital || matchGazetteer(tokens, index - 1)?.entry.isAdjective;
  if (!startsRun || tokens[index]?.text === "The" || matchGazetteer(tokens, index)?.entry.isAdjective)
    return null;
  for (let at = index + 1; at <= index + 3; at++) {
    const token = tokens[at];
    if (!token?.isCapital) return null;
    if (isPlaceNoun(token)) return isPlaceNoun(tokens[at - 1] ?? token) ? null : token;
  }
  return null;
}
