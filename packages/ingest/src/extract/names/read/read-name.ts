import organizations from "../../../../data/organizations.json" with { type: "json" };
import persons from "../../../../data/person-names.json" with { type: "json" };
import roles from "../../../../data/roles.json" with { type: "json" };
import { isHyphen, type Token } from "../../tokens.ts";
import type { Block } from "../block.ts";
import { isFiniteVerb } from "./finite-verb.ts";
import { isPartOfName } from "./person-title.ts";

const NOT_A_NAME = new Set([
  ...organizations.heads.map((word) => word.toLowerCase()),
  ...roles.titles,
  ...roles.titles.map((title) => `${title}s`),
  ...roles.qualifiers,
  ...roles.notNames,
]);
const PARTICLES = new Set(roles.particles);
const GIVEN_NAMES = new Set(persons.givenNames);
const GIVEN_NAME_PLACES = new Set(persons.placesAsGivenNames);
const SURNAMES_FIRST = new Set(persons.surnamesFirst);
const KOREAN_SYLLABLES = new Set(persons.koreanSyllables);

/** A run of tokens, both ends inclusive. */
export interface NameRun {
  from: number;
  to: number;
}

/** Whether a word is a usual given name, in any of the languages of the list. */
export function isGivenName(token: Pick<Token, "text" | "isCapital"> | undefined): boolean {
  return token?.isCapital === true && GIVEN_NAMES.has(token.text.toLowerCase());
}

/** The capitalised words that start at `from` and can be a person's name; null if there are none. */
export function readName(block: Block, from: number): NameRun | null {
  const { tokens } = block;
  let to: number | null = null;
  let words = 0;
  let start = from;
  for (let at = from; at < tokens.length && words <= 4; at++) {
    const token = tokens[at];
    // Of a fifth word only the second half of a fourth one belongs to the name: `Nana Addo Dankwa Akufo-Addo`.
    if (!token || (words === 4 && !isHyphen(token))) break;
    if (token.text === "[" || token.text === "]") continue;
    if (token.text === "." && tokens[at - 1]?.text.length === 1) continue;
    if (isHyphen(token) && token.isGlued && tokens[at + 1]?.isGlued && words > 0) {
      to = at + 1;
      at++;
      continue;
    }
    if (words > 0 && isParticle(tokens, at)) continue;
    if (block.isShouting && words > 0 && isFiniteVerb(token.text.toLowerCase(), words > 1)) break;
    const isSyllable = at === start + 2 && isThreeSyllableName(tokens, start);
    if (words === 1 && isMonthAsSurname(tokens, at)) {
      to = at;
      break;
    }
    const isInside =
      isSyllable || (words === 1 && isWordOfChinese(tokens, at)) || (words > 0 && isPartOfName(tokens, at));
    if (!isInside && (!isNameWord(token) || (block.isKnown[at] && !mayBeInName(block, at, words)))) break;
    if (words === 0) start = at;
    words++;
    to = at;
    // `Kim Jong Un Meets Delegation`: such a name has three words and no more.
    if (words === 3 && isSyllable) break;
  }
  return to === null || (!block.isShouting && isShouting(tokens.slice(start, to + 1)))
    ? null
    : { from: start, to };
}

/** `Kim Jong Un`, `Moon Jae In`: a surname of the list, a Korean syllable and a short word, whatever that may mean elsewhere. */
export function isThreeSyllableName(tokens: readonly Token[], from: number): boolean {
  const [surname, first, second] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (!surname?.isCapital || !first?.isCapital || !second?.isCapital) return false;
  return (
    SURNAMES_FIRST.has(surname.text.toLowerCase()) &&
    KOREAN_SYLLABLES.has(first.text.toLowerCase()) &&
    /^\p{Lu}(?:\p{Ll}{1,5}|\p{Lu}{1,5})$/u.test(second.text)
  );
}

/** `Liu He`: a given name that is a word of English, too, in the middle of a sentence, where that would have a small letter. */
function isWordOfChinese(tokens: readonly Token[], at: number): boolean {
  const [surname, given] = [tokens[at - 1], tokens[at]];
  return (
    SURNAMES_FIRST.has(surname?.text.toLowerCase() ?? "") &&
    /^(?:He|She|You|So|An|Do|Me|My|To)$/.test(given?.text ?? "")
  );
}

/** `Theresa May`, but not `Theresa May 5`: the name of a month behind a usual given name that is none. */
function isMonthAsSurname(tokens: readonly Token[], at: number): boolean {
  const [given, month, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!month || !/^(?:March|May|August)$/.test(month.text) || !isGivenName(given)) return false;
  return !/^(?:March|April|May|June|August)$/.test(given?.text ?? "") && !/^\d/.test(behind?.text ?? "");
}

/** `bin`, `de`, `al-` before the next word of the name. */
function isParticle(tokens: Token[], at: number): boolean {
  let behind = at;
  while (behind < at + 3 && PARTICLES.has(tokens[behind]?.text.toLowerCase() ?? "")) behind++;
  if (isHyphen(tokens[behind])) behind++;
  return (
    behind > at && PARTICLES.has(tokens[at]?.text.toLowerCase() ?? "") && tokens[behind]?.isCapital === true
  );
}

/** A place's name that is a given name before an unknown word, or a surname behind a given name. */
function mayBeInName(block: Block, at: number, words: number): boolean {
  const match = block.known[at];
  const token = block.tokens[at];
  if (match?.length !== 1 || match.entry.kind !== "PLACE" || match.entry.isAdjective || !token) return false;
  if (words > 0) {
    const isBehindParticle = PARTICLES.has(block.tokens[at - 1]?.text ?? "");
    return isBehindParticle || (isGivenName(block.tokens[at - 1]) && !isAcronym(token));
  }
  // `Prime Minister of Israel Ariel Sharon`: the state, not a given name.
  if (/^(?:of|in|from|at|to|into|near)$/i.test(block.tokens[at - 1]?.text ?? "")) return false;
  return (GIVEN_NAME_PLACES.has(token.text) || isGivenName(token)) && isUnknownName(block, at + 1);
}

function isAcronym({ text }: Token): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

function isNameWord(token: Token): boolean {
  return (
    token.isCapital && token.isWord && !/\d/.test(token.text) && !NOT_A_NAME.has(token.text.toLowerCase())
  );
}

function isShouting(tokens: Token[]): boolean {
  return tokens.every((token) => token.text.length > 1 && token.text === token.text.toUpperCase());
}

/** Whether a token could be part of a name, and nothing else explains it. */
export function isUnknownName(block: Block, at: number): boolean {
  const token = block.tokens[at];
  return token !== undefined && isNameWord(token) && !block.isKnown[at] && !block.isTitle[at];
}

/** Whether a person's name may begin at a token that nothing else explains, or at a place's name that is a given name. */
function opensName(block: Block, at: number): boolean {
  return isUnknownName(block, at) || (block.known[at] !== null && mayBeInName(block, at, 0));
}

/** Runs of two to four capitalised words that nothing else explains. */
export function findUnknownNames(block: Block): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < block.tokens.length; at++) {
    if (!block.tokens[at]?.isCapital || !opensName(block, at)) continue;
    const run = readName(block, at);
    if (!run) continue;
    if (run.to > run.from) runs.push(run);
    at = Math.max(at, run.to);
  }
  return runs;
}
