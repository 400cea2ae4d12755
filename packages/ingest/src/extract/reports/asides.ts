import type { TextSpan } from "../../parsed-document.ts";
import { findTense } from "../dates/find-tense.ts";

/** A relative clause tells of something else than its sentence does, which may go on behind it: `, who led it for years, resigned`. */
const ASIDE = /,\s+(?:which|who|whose|where)\s/iu;
const GOES_ON =
  /,\s+(?!(?:and|or|but|which|who|whose|where|when|while|as|with|after|before|including|the|an?|his|her|its|their|in|on|at|to|from|for|by|saying|according|killing|leaving|\p{L}+ing)\b)\p{Ll}{2,}/gu;

/** A relative clause that no comma parts from what it tells of: `a man who fled`, `a fire that killed three`. */
const RESTRICTIVE = /\p{L}\s+(?:who|which|that)\s+(?=\p{Ll})/giu;
const NEXT_WORD = /^,?\s+(\p{Ll}{2,})(?!\p{L})(?!\s+by\b)/u;
const AUXILIARY = /^(?:has|have|had|was|were|is|are|will)$/u;
/** A perfect takes no day that is over: behind it such a day belongs to a clause of its own. Deaths are told by their cause. */
const PERFECT =
  /^[^,;:]*?\b(?:has|have)\s+(?:(?:also|now|been|\p{Ll}+ly)\s+){0,2}(?!(?:been|to|no|not|died|killed|injured|wounded|hurt|drowned)\b)\p{Ll}{2,}/u;
const OPENS_CLAUSE = /\b(?:who|which|that|after|following)\s/iu;

/**
 * Whether an expression of a lead dates something else than its news: what stands in a relative clause, or in one that a
 * perfect leaves to it (`police have arrested a man after a fire on Saturday`).
 * @param later whether the sentence has another expression behind it that can date it
 */
export function isOfAside(text: string, sentence: TextSpan, finding: TextSpan, later: boolean): boolean {
  const aside = findAside(text, sentence);
  if (aside && finding.start >= aside.start && finding.end <= aside.end) return true;
  const before = text.slice(sentence.start, finding.start);
  const verb = isBehindSubject(text, sentence.start, before) ? findMainVerb(text, finding, sentence) : null;
  if (verb !== null && (later || /^ha(?:s|ve)$/iu.test(verb))) return true;
  const perfect = PERFECT.exec(before);
  const isClause = perfect !== null && OPENS_CLAUSE.test(before.slice(perfect[0].length));
  return isClause && findTense(text, finding, sentence) !== "FUTURE";
}

/** Whether words end in a relative clause of their subject: no verb stands before it. */
function isBehindSubject(text: string, start: number, words: string): boolean {
  const [opening] = words.matchAll(RESTRICTIVE);
  if (!opening) return false;
  const end = start + opening.index + 1;
  return findTense(text, { start: end, end }, { start, end }) === null;
}

/** The verb right behind an expression; null where none stands there. */
function findMainVerb(text: string, date: TextSpan, { end }: TextSpan): string | null {
  const word = NEXT_WORD.exec(text.slice(date.end, end));
  if (!word) return null;
  const start = date.end + word[0].length - (word[1] ?? "").length;
  const until = date.end + word[0].length;
  const isVerb =
    AUXILIARY.test(word[1] ?? "") || findTense(text, { start: until, end: until }, { start, end: until });
  return isVerb ? (word[1] ?? null) : null;
}

/**
 * The part of a clause that an expression in a relative clause dates: `a fire that killed three on Saturday`, of what police
 * have done about it; the subject alone where its sentence goes on, `a climber who went missing on April 28 has …`.
 */
export function toRelative(text: string, clause: TextSpan, date: TextSpan): TextSpan {
  const before = text.slice(clause.start, date.start);
  if (isBehindSubject(text, clause.start, before) && findMainVerb(text, date, clause) !== null)
    return { start: clause.start, end: date.end };
  const perfect = PERFECT.exec(before)?.[0].length ?? before.length;
  const [after] = before.slice(perfect).matchAll(AFTER);
  if (after) return { start: clause.start + perfect + after.index + after[0].length, end: clause.end };
  const opening = [...before.slice(perfect).matchAll(RESTRICTIVE)].at(-1);
  const noun = opening && [...before.slice(0, perfect + opening.index).matchAll(DETERMINER)].at(-1);
  return noun && noun.index >= perfect ? { start: clause.start + noun.index, end: clause.end } : clause;
}

const AFTER = /(?<=\s)(?:after|following)\s/giu;
const DETERMINER = /(?<=\s)(?:an?|the|\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|several)\s/giu;

/** Where the first relative clause of a sentence stands; undefined if it has none. */
function findAside(text: string, { start, end }: TextSpan): TextSpan | undefined {
  const words = text.slice(start, end);
  const opening = ASIDE.exec(words);
  if (!opening) return undefined;
  GOES_ON.lastIndex = opening.index + opening[0].length;
  const closing = GOES_ON.exec(words);
  return { start: start + opening.index, end: closing ? start + closing.index : end };
}
