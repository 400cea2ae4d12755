import type { TextSpan } from "../../parsed-document.ts";
import type { Occasion } from "../extraction.ts";
import { isReadable } from "../sentences.ts";

/** `after a Russian-Japanese 2+2 meeting`, `following negotiations`, `at the congress of …`; a press conference is none. */
const AT_OCCASION =
  /\b(?:at|during|after|following|before|prior to|ahead of|at the end of|on the sidelines of|in)\s+(?:(?:the|a|an|his|her|its|their|this|these)\s+)?(?:(?!press\b|news\b)[\p{L}\d+“”"’'-]+\s+){0,5}?(?<noun>talks|meeting|negotiations|summit|consultations|dialogue|conference|congress|session|forum)\b/giu;
/** `met in Tokyo`, `hold talks`, `held their 25th meeting`. */
const IS_OCCASION =
  /\b(?:(?<met>met|meet)\b|(?:hold|holds|held|launch(?:ed|es)?|begin|began|start|started|carried out|conclude|concluded)\s+(?:[\p{L}\d+“”"’'-]+\s+){0,4}?(?<noun>talks|meeting|negotiations|summit|consultations|discussions))\b/iu;
const FORMAT = /\b2\s?\+\s?2\b|\btwo[-\s]plus[-\s]two\b/iu;
const TELEPHONE = /\b(?:by|over the|on the|in a) (?:tele)?phone\b|\bphone (?:call|talks?|conversation)\b/iu;
const PRESS = /\b(?:press|news)[-\s]conference\b/iu;
const MEETINGS = new Set([
  "talks",
  "meeting",
  "negotiations",
  "summit",
  "consultations",
  "dialogue",
  "discussions",
]);

/** The occasion that the first of some sentences with one tells of; null if none does. */
export function findOccasion(text: string, sentences: TextSpan[]): Occasion | null {
  for (const sentence of sentences.filter(isReadable)) {
    const words = text.slice(sentence.start, sentence.end);
    const match =
      [...words.matchAll(AT_OCCASION)].find((found) => !PRESS.test(found[0])) ?? IS_OCCASION.exec(words);
    if (!match) continue;
    const noun = (match.groups?.noun ?? "meeting").toLowerCase();
    const start = sentence.start + match.index;
    return {
      start,
      end: start + match[0].length,
      isMeeting: MEETINGS.has(noun),
      format:
        findFormat(words) ??
        findFormat(sentences.map((other) => text.slice(other.start, other.end)).join(" ")),
      sentence,
    };
  }
  return null;
}

/** `2+2` for `2+2`, `two-plus-two` and the like, `telephone` for talks by telephone; null if the words name no format. */
export function findFormat(words: string): string | null {
  if (FORMAT.test(words)) return "2+2";
  return TELEPHONE.test(words) ? "telephone" : null;
}
