import { findOutlet } from "../../formats/origin/outlets.ts";
import type { TextSpan } from "../../parsed-document.ts";
import { findSpansInside } from "../inside.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { findSpeech } from "../reports/find-speech.ts";
import { findSentences, isReadable } from "../sentences.ts";

/** Version of the rules in this folder; raise it when any of them changes what it finds. */
export const POSITION_RULE_VERSION = 1;

/** What somebody says, and where. */
export interface Position {
  /** The name that tells who speaks; of a pronoun that of the sentence before. */
  speaker: NamedSpan;
  /** What is said: the words in quotation marks if there are any, else all of it. */
  words: TextSpan;
  /** How it is told: `Kishida said on Monday`. */
  saying: TextSpan;
  /** Whether the words are the speaker's own, in quotation marks. */
  isQuoted: boolean;
  /** Whether a pronoun stands for the speaker. */
  isPronoun: boolean;
}

const QUOTED = /["“«„]([^"“”«»]{3,})(?:["”»]|$)/u;
/** Fewer words say nothing by themselves. */
const FEWEST_WORDS = 3;
const PADDING = /^(?:[\s,;:–—-]|that\s)+|[\s,;:–—-]+$/gu;

/**
 * Who says what in these paragraphs of a story: sentences that a saying frames, by a person, an organization or a state that is
 * named. An outlet only passes on what others say. `He said` is taken for the speaker of the sentence before, in one paragraph.
 */
export function findPositions(
  text: string,
  paragraphs: readonly TextSpan[],
  names: readonly NamedSpan[],
): Position[] {
  const positions: Position[] = [];
  for (const paragraph of paragraphs) {
    let last: NamedSpan | null = null;
    for (const sentence of findSentences(text, paragraph).filter(isReadable)) {
      const inside = findSpansInside(names, sentence);
      const told = findInverted(text, sentence, inside) ?? findFramed(text, sentence, inside);
      if (told === null) continue;
      const isPronoun = told.speaker === "he";
      const speaker: NamedSpan | null = told.speaker === "he" ? last : told.speaker;
      if (speaker === null) continue;
      last = speaker;
      const said = findWords(text, told.content);
      if (said !== null) positions.push({ speaker, saying: trim(text, told.saying), isPronoun, ...said });
    }
  }
  return positions;
}

/** What is said in a sentence, how it is told, and who says so. */
interface Told {
  content: TextSpan;
  saying: TextSpan;
  speaker: NamedSpan | "he";
}

const VERBS =
  "said|says|stated|noted|added|stressed|explained|declared|announced|reiterated|remarked|underlined|emphasi[sz]ed|warned|claimed|commented|pointed out";
/** `…, stated Russian President Vladimir Putin`: the verb stands before who speaks. */
const INVERTED = new RegExp(`[,!?][”"»]?\\s+(?:${VERBS})\\s+(?=(?:the\\s|an?\\s)?\\p{Lu}|the\\s)`, "u");
/** What a saying has behind its verb where it was taken for the end of a sentence. */
const BEHIND_VERB = new RegExp(`\\b(?:${VERBS})\\s+that\\s+`, "u");
/** A saying that has more words than these holds what is said as well, and cannot be told apart. */
const LONGEST_SAYING = 30;
/** How far behind an inverted verb who speaks is named. */
const LONGEST_OFFICE = 80;

function findInverted(text: string, sentence: TextSpan, names: readonly NamedSpan[]): Told | null {
  const match = INVERTED.exec(text.slice(sentence.start, sentence.end));
  if (match === null) return null;
  const start = sentence.start + match.index + 1;
  const behind = start + match[0].length - 1;
  const near = names.filter(
    (name) => name.start >= behind && name.start <= behind + LONGEST_OFFICE && !name.isAdjective,
  );
  const speaker =
    near.find(({ kind }) => kind === "PERSON") ?? near.find(({ kind }) => kind === "ORGANIZATION");
  if (speaker === undefined || isOutlet(speaker)) return null;
  return { content: { start: sentence.start, end: start }, saying: { start, end: sentence.end }, speaker };
}

function findFramed(text: string, sentence: TextSpan, names: NamedSpan[]): Told | null {
  const speech = findSpeech(text, sentence, names);
  if (speech === null || speech.isOutlet) return null;
  const { content, saying } = toWhole(text, speech, sentence);
  if (countWords(text.slice(saying.start, saying.end)) > LONGEST_SAYING) return null;
  if (speech.speaker === "he") return { content, saying, speaker: "he" };
  const isInside = ({ start, end }: TextSpan) => start >= saying.start && end <= saying.end;
  const speaker = names.findLast((name) => name.key === speech.speaker && isInside(name));
  if (speaker === undefined || isOutlet(speaker)) return null;
  // A state speaks where it is the subject itself: `Moscow said`.
  if (speaker.kind === "PLACE" && countWords(text.slice(saying.start, speaker.start)) > 1) return null;
  return { content, saying, speaker };
}

/** `…, Dmitry Peskov said that …`: what stands before who speaks is his office, and what is said stands behind. */
function toWhole(
  text: string,
  { content, saying }: { content: TextSpan; saying: TextSpan },
  sentence: TextSpan,
): { content: TextSpan; saying: TextSpan } {
  if (content.start > saying.start) return { content, saying };
  const match = BEHIND_VERB.exec(text.slice(saying.start, saying.end));
  if (match === null) return { content, saying };
  const start = saying.start + match.index + match[0].length;
  return { content: { start, end: sentence.end }, saying: { start: sentence.start, end: start } };
}

const isOutlet = ({ name }: NamedSpan) => findOutlet(name) !== null;

function findWords(text: string, content: TextSpan): Pick<Position, "words" | "isQuoted"> | null {
  const said = text.slice(content.start, content.end);
  const quoted = QUOTED.exec(said);
  if (quoted?.[1] !== undefined && countWords(quoted[1]) >= FEWEST_WORDS) {
    const start = content.start + quoted.index + 1;
    return { words: trim(text, { start, end: start + quoted[1].length }), isQuoted: true };
  }
  const words = trim(text, content);
  return countWords(text.slice(words.start, words.end)) < FEWEST_WORDS ? null : { words, isQuoted: false };
}

function trim(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  const [before = ""] = words.match(/^(?:[\s,;:–—-]|that\s)+/u) ?? [];
  const bare = words.replace(PADDING, "");
  return { start: start + before.length, end: start + before.length + bare.length };
}

function countWords(words: string): number {
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
