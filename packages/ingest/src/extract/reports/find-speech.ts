import { findOutlet } from "../../formats/origin/outlets.ts";
import type { TextSpan } from "../../parsed-document.ts";
import type { NamedSpan } from "../names/named-span.ts";

/** Somebody's saying in a sentence: who, and the stretches of what is said and of how it was said. */
export interface Speech {
  /** What is said. */
  content: TextSpan;
  /** Who says it, when and where: `Kishida said on Monday`. */
  saying: TextSpan;
  /** Key of the person or organization that speaks, `he` for a pronoun; null where nobody is named. */
  speaker: string | null;
  /** An outlet, an agency or “media” only pass it on. */
  isOutlet: boolean;
}

const VERB =
  /\b(?:said|says|told|tells|stated|noted|added|stressed|pointed out|explained|reiterated|remarked|underlined|emphasi[sz]ed|warned|claimed|commented|(?:announced|announces|declared|confirmed|reported|reports|wrote|writes)(?=\s+(?:that\b|on\b|in\b|at\b|earlier\b|\p{Lu}\p{Ll}+day\b|citing\b|referring\b|with reference\b)|\s*[,.]|$))(?!\s+by\b)/giu;
const OUTLET_WORDS =
  /\b(?:media|news agency|agency|newspaper|daily|broadcaster|broadcasting|channel|network|correspondent|website|magazine|tabloid)\b/iu;
const PRONOUN =
  /\b(?:he|she|they|it|the (?:minister|premier|president|official|diplomat|source|aide|spokes\p{L}+))\s*$/iu;
const ACCORDING = /,\s+(?:according to|reads)\s+/iu;
const FEWEST_WORDS = 4;
const LONGEST_SUBJECT = 160;
/** What ends the circumstances of a saying: what is said begins. */
const CONTENT_START = /\bthat\s|[:,]?\s*["“«„]|,\s/iu;
/** An object or circumstance that a saying may have before what is said. */
const CIRCUMSTANCE =
  /^(?:\s+(?:reporters|journalists|(?:a|the|an)\s+(?:news|press)\s+conference|(?:a|the)\s+session\s+of\s+\p{L}+|parliament|lawmakers|[\p{Lu}][\p{L}-]+))?(?:\s+(?:late|early|earlier)?\s*(?:on|in|at|during|after|following|by|before|to)\s+(?:(?!(?:that|it|he|she|they|we|its|his|her|their|had|has|have|was|were|is|are|will|would|could|may|might|should)\b)[\p{L}\p{N}’'.-]+\s*){1,8}|\s+(?:late\s+|early\s+|earlier\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday))*/u;

/**
 * The saying that frames a sentence: behind what is said (`…, Kishida said on Monday`) or before it (`Kan told parliament
 * on Monday that …`). Null where the sentence tells without one.
 */
export function findSpeech(text: string, sentence: TextSpan, names: NamedSpan[]): Speech | null {
  const words = text.slice(sentence.start, sentence.end);
  for (const match of words.matchAll(VERB)) {
    const subject = findSubject(words, match.index);
    if (!subject) continue;
    const at = (offset: number) => sentence.start + offset;
    const end = match.index + match[0].length;
    const isBehind = isSaidBefore(words.slice(0, subject.start), words.slice(end));
    const contentStart = isBehind ? words.length : findContentStart(words, end);
    const content = isBehind
      ? { start: sentence.start, end: at(subject.start) }
      : { start: at(contentStart), end: sentence.end };
    const saying = { start: isBehind ? at(subject.start) : sentence.start, end: at(contentStart) };
    return { content, saying, ...findSpeaker(text, { start: saying.start, end: at(match.index) }, names) };
  }
  return findAccording(text, sentence, names);
}

/** `On Friday,` and `In an interview with the agency,` before who speaks are no words of his. */
const ADJUNCT =
  /^\W{0,2}(?:in|on|at|during|after|following|earlier|later|meanwhile|speaking|however|but|and)\b/iu;
const LONGEST_ADJUNCT = 18;

/** Whether the words before a speaker are what is said: enough of them, and no circumstance with what is said behind it. */
function isSaidBefore(before: string, behind: string): boolean {
  const count = countWords(before);
  if (count < FEWEST_WORDS) return false;
  const isAdjunct = ADJUNCT.test(before) && count <= LONGEST_ADJUNCT && !/["”»]/u.test(before);
  return !(isAdjunct && countWords(behind.slice(CIRCUMSTANCE.exec(behind)?.[0].length ?? 0)) >= FEWEST_WORDS);
}

/** Where the speaker's words begin: behind the last mark before the verb, past an apposition. Null for a verb of another subject's chain. */
function findSubject(words: string, verb: number): { start: number } | null {
  const before = words.slice(Math.max(0, verb - LONGEST_SUBJECT), verb);
  const offset = verb - before.length;
  if (/\b(?:and|or|which|who|that|to|be|been|was|were|as)\s*$/iu.test(before)) return null;
  const marks = [...before.matchAll(/[,:;]\s|["”»]\s|[—–]\s/gu)].filter(
    ({ index }) => countWords(before.slice(index)) > 0,
  );
  // `Kishida, the foreign minister, said`: an apposition goes with its name.
  const mark = marks.at(/,\s*$/u.test(before) ? -2 : -1);
  if (mark) return { start: offset + mark.index + 1 };
  return offset === 0 ? { start: 0 } : null;
}

/** Where what is said begins behind the verb, past its circumstances. */
function findContentStart(words: string, verbEnd: number): number {
  const rest = words.slice(verbEnd, verbEnd + LONGEST_SUBJECT);
  const circumstance = CIRCUMSTANCE.exec(rest)?.[0].length ?? 0;
  const mark = CONTENT_START.exec(rest.slice(0, circumstance));
  return verbEnd + (mark ? mark.index : circumstance);
}

function findAccording(text: string, sentence: TextSpan, names: NamedSpan[]): Speech | null {
  const match = ACCORDING.exec(text.slice(sentence.start, sentence.end));
  if (!match) return null;
  const start = sentence.start + match.index;
  const saying = { start, end: sentence.end };
  return { content: { start: sentence.start, end: start }, saying, ...findSpeaker(text, saying, names) };
}

function findSpeaker(
  text: string,
  subject: TextSpan,
  names: NamedSpan[],
): Pick<Speech, "speaker" | "isOutlet"> {
  const inside = names.filter(
    ({ start, end, isAdjective }) => start >= subject.start && end <= subject.end && !isAdjective,
  );
  const words = text.slice(subject.start, subject.end);
  const person = inside.findLast(({ kind }) => kind === "PERSON");
  if (person) return { speaker: person.key, isOutlet: false };
  const isOutlet = OUTLET_WORDS.test(words) || inside.some(({ name }) => findOutlet(name) !== null);
  const other = inside.findLast(({ kind }) => kind === "ORGANIZATION" || kind === "PLACE");
  return { speaker: PRONOUN.test(words) ? "he" : (other?.key ?? null), isOutlet };
}

function countWords(words: string): number {
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** What has happened, in words that somebody says: `had been set up`, `has given its proposals`, `were detained`. */
const TELLING =
  /\b(?:has|have|had|was|were)\s+(?:(?:been|also|already|now|just|recently|\p{L}+ly)\s+){0,2}(?!not\b)(?:\p{L}{2,}ed|set|put|held|taken|given|made|met|sent|begun|broken|left|lost|won|shot|struck|chosen|found|built|brought|gone|come|done|driven|fallen|hit|cut|let|run|signed|sunk|stolen|withdrawn|thrown|forced)\b/iu;

/** The verb of what is said, where it is an act of a day; not the participle of `documents signed between them`. */
const ACT =
  /\b(?:(?:arrived|landed|met|visited|left|departed|returned|went|came|began|ended|took place|set off|crashed|exploded|erupted|collapsed|sank|died|resigned|withdrew|fled|escaped|voted|gathered|protested)\b|(?:agreed|held|signed|launched|detained|arrested|killed|attacked|seized|fired|suspended|imposed|approved|adopted|started|opened|expelled|recalled|summoned|announced)\b(?!\s+(?:by|between|at|with|from)\b))/iu;

/** Whether what is said tells that something has happened, rather than what somebody thinks or wants. */
export function isTelling(text: string, content: TextSpan): boolean {
  const words = text.slice(content.start, content.end).replace(/["“«„][^"”»]*["”»]/gu, " ");
  return TELLING.test(words) || ACT.test(words);
}
