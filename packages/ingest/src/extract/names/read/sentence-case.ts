import { SpanSet } from "../../span-set.ts";
import { toFoldedHash } from "../../tagger/hash.ts";
import { getLexicon, toWordBit } from "../../tagger/lexicon.ts";
import { toSentence } from "../../tagger/sentence.ts";
import { getWord } from "../../tagger/word.ts";
import { isHyphen, type Token } from "../../tokens.ts";
import type { Zone } from "../../zones.ts";
import type { Block } from "../block.ts";
import { isOrdinaryWord, mayBeOrdinary } from "../ordinary-word.ts";
import { isFiniteVerb } from "./finite-verb.ts";
import { isGivenName, isThreeSyllableName } from "./read-name.ts";

const ORGANIZATION_HEAD = toWordBit("organizationHead");
const PLACE_HEAD = toWordBit("placeHead");

/** Words that houses write small in headlines of capitals. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|is|it|its|nor|of|off|on|or|out|over|per|than|that|the|to|up|via|vs|with|after|amid|about)$/;
/** Last words of names that are neither bodies nor places: `Nobel Peace Prize`, `Cold War`. */
const OTHER_HEAD =
  /^(?:Accords?|Agreement|Awards?|Championships?|Cup|Games|League|Olympics|Pact|Prize|Protocol|Treaty|Trophy|War)$/;
/** `Treaty on the Principles of …` is a name, however long. */
const NAMED_FROM_START = /^(?:Agreement|Convention|Declaration|Pact|Protocol|Treaty)$/;
/** Marks behind which a sentence, or something like one, begins. */
const OPENING = /^[.!?:;…"“‘«([—–-]$/u;

/** A text in which no headline is in title case, and where such headlines stand. */
export interface InSentenceCase {
  text: string;
  headlines: SpanSet;
}

/**
 * A text as rules for names read it: in a headline such as `Minister Visits Disputed Island` a capital tells nothing, so ordinary
 * words are written small there, as in a sentence. Those that the story itself writes large inside a sentence stay, as do
 * names of the lists and what belongs to them. Every code unit stays one, so that offsets are those of the text.
 * @param zones of the text, in order
 * @param toBlock reads a stretch of the text
 */
export function toSentenceCase(
  text: string,
  zones: readonly Zone[],
  toBlock: (zone: Zone) => Block,
): InSentenceCase {
  const inTitleCase = zones
    .filter(({ kind }) => kind === "TITLE" || kind === "RELATED")
    .map(toBlock)
    .filter(isTitleCase);
  const headlines = new SpanSet(inTitleCase);
  if (inTitleCase.length === 0) return { text, headlines };
  const story = readStory(zones.filter(({ kind }) => kind === "BODY" || kind === "CAPTION").map(toBlock));
  const pieces: string[] = [];
  let end = 0;
  for (const { start, text: word } of inTitleCase.flatMap((block) => findOrdinary(block, story))) {
    const [letter = ""] = word;
    if (letter.toLowerCase().length !== letter.length) continue;
    pieces.push(text.slice(end, start), letter.toLowerCase());
    end = start + letter.length;
  }
  return { text: pieces.join("") + text.slice(end), headlines };
}

/** Words of a story, in small letters: those that it writes large inside a sentence, and those that it writes small. */
interface Story {
  large: Set<string>;
  small: Set<string>;
  /** Of those that it writes small, what is left without an ending of verbs. */
  stems: Set<string>;
}

/** `capsizes` and `capsized` are one word; of a short one nothing is taken away. */
function toStem(word: string): string {
  return word.length < 6 ? word : word.replace(/(?:es|ed|ing|e|s)$/, "");
}

function readStory(blocks: readonly Block[]): Story {
  const story: Story = { large: new Set(), small: new Set(), stems: new Set() };
  for (const { tokens, isHeadline } of blocks) {
    if (isHeadline) continue;
    tokens.forEach((token, at) => {
      if (!token.isWord) return;
      const before = tokens[at - 1];
      if (!token.isCapital) story.small.add(token.text);
      else if (before && !OPENING.test(before.text)) story.large.add(token.text.toLowerCase());
    });
  }
  story.stems = new Set([...story.small].map(toStem));
  return story;
}

/** Whether all words of a line but the smallest begin with a capital, and several of them are ordinary ones. */
function isTitleCase({ tokens, isShouting }: Block): boolean {
  if (isShouting || tokens.slice(0, 2).some(({ text }) => NAMED_FROM_START.test(text))) return false;
  const words = tokens.filter(({ isWord, isGlued, text }) => isWord && !isGlued && /\p{L}{2}/u.test(text));
  if (
    words.length < 3 ||
    words.some(({ isCapital, text }) => !isCapital && !SMALL.test(text) && !/\d/.test(text))
  )
    return false;
  return words.slice(1).filter(({ isCapital, text }) => isCapital && mayBeOrdinary(text)).length >= 2;
}

/** The words of a headline that are written large for no other reason than that it is one. The first is large in a sentence, too. */
function findOrdinary(block: Block, story: Story): Token[] {
  const { tokens } = block;
  const first = tokens.findIndex(({ isWord }) => isWord);
  const listed = toSentence(
    tokens.map(({ text }) => getWord(text)),
    getLexicon(),
  ).known;
  return tokens.filter((token, at) => {
    if (at <= first || !token.isWord || !token.isCapital) return false;
    if (token.text.length > 1 && token.text === token.text.toUpperCase()) return false;
    const word = token.text.toLowerCase();
    if (story.large.has(word) || isListed(block, at) || isPartOfName(tokens, at)) return false;
    if (isPartOfLonger(listed[at] ?? 0)) return false;
    return story.small.has(word) || story.stems.has(toStem(word)) || mayBeOrdinary(token.text);
  });
}

function isListed({ known, isKnown }: Block, at: number): boolean {
  return isKnown[at] === true && known[at]?.entry.isOrdinaryWord !== true;
}

/** Whether a word belongs to a listed name of several words: `Golden State Warriors`. */
const isPartOfLonger = (place: number) => (place & 7) >= 1 && (place & 7) <= 3;

/** `Supreme Court`, `Hainan Island`, `Ministry of Foreign Affairs`: a head with the word before it, or what it is of. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return false;
  if (isPartOfPerson(before, token, after) || isBeforeSyllables(tokens, at)) return true;
  if ([at - 2, at - 1, at].some((from) => isThreeSyllableName(tokens, from))) return true;
  if (mayPrecedeHead(token) && isHeadOfName(after)) return true;
  if (mayPrecedeHead(before) && isHeadOfName(token)) return true;
  if (before?.isCapital && isHead(token, PLACE_HEAD) && !mayBeOrdinary(before.text)) return true;
  return isOfHead(tokens, at);
}

/** `Paul Ryan`, `Theresa May`: a given name, and an ordinary word behind one. */
function isPartOfPerson(before: Token | undefined, token: Token, after: Token | undefined): boolean {
  const isSure = (given: Token | undefined) => isGivenName(given) && !isOrdinaryWord(given?.text ?? "");
  if (isSure(token)) return true;
  if (isGivenName(token) && after?.isCapital && !mayBeOrdinary(after.text)) return true;
  return isSure(before) && !isFiniteVerb(token.text.toLowerCase(), true);
}

/** `Park Geun-hye`: an ordinary word before a given name of two syllables is a surname. */
function isBeforeSyllables(tokens: readonly Token[], at: number): boolean {
  const [given, hyphen, syllable] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  return given?.isCapital === true && isHyphen(hyphen) && syllable?.isGlued === true && !syllable.isCapital;
}

/** `Supreme` before `Court`, but not `Rejects`. */
function mayPrecedeHead(token: Token | undefined): boolean {
  return token?.isCapital === true && !isFiniteVerb(token.text.toLowerCase(), true);
}

function isHeadOfName(token: Token | undefined): boolean {
  return token !== undefined && (isHead(token, ORGANIZATION_HEAD) || OTHER_HEAD.test(token.text));
}

/** How many words may stand behind `of` in a name. */
const MOST_BEHIND = 3;

function isOfHead(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index > Math.max(1, at - MOST_BEHIND); index--) {
    const token = tokens[index];
    if (!token?.isCapital || isFiniteVerb(token.text.toLowerCase(), true)) return false;
    const [head, joint] = [tokens[index - 2], tokens[index - 1]];
    if (joint && /^(?:of|for)$/i.test(joint.text))
      return head !== undefined && isHead(head, ORGANIZATION_HEAD);
  }
  return false;
}

function isHead({ text, isCapital }: Token, bit: number): boolean {
  return isCapital && ((getLexicon().words.get(toFoldedHash(text)) ?? 0) & bit) !== 0;
}
