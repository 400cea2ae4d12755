import { joinWrapped } from "../article/wrapped-lines.ts";
import { isData } from "../page/data-lines.ts";
import { findLanguage, toFunctionShare } from "../page/language.ts";
import type { Line, Page } from "../page/page.ts";
import { countWords, endsSentence, isTitleLike } from "../page/prose.ts";
import { findStatedTime, isTimeLine } from "../page/stated-times.ts";

/** Fewer words than this are no paragraph. */
const SHORTEST = 12;
/** A page of furniture may hold this much more of it than of prose, as shares of its letters. */
const LEAST_PROSE = 0.15;
/** Prose in a language whose function words are known has at least this share of them. */
const LEAST_FUNCTION_WORDS = 0.1;

/** Any prose of at least a paragraph: the fall-back. Never above 0.5, so that a format that knows the layout wins. */
export function detect(page: Page): number {
  const lines = joinWrapped(page, page.lines.slice(0, 500));
  if (lines.length === 0 || isData(lines)) return 0;
  const prose = lines.filter((line) => isProse(line.text));
  const share = toLength(prose) / toLength(lines);
  if (prose.length === 0) return isBriefStory(lines) ? 0.3 : 0;
  if (share < LEAST_PROSE) return 0;
  return isLanguage(prose.map((line) => line.text).join("\n")) ? 0.3 + 0.2 * share : 0;
}

/** Lines of a brief's head, headline and time among them. */
const HEAD_LINES = 5;
/** Words of a sentence that is no button. */
const SHORTEST_SENTENCE = 4;

/** Whether a page whose every paragraph is short tells a story: a headline, a day below it, and then two sentences and little else. */
function isBriefStory(lines: Line[]): boolean {
  const at = lines.slice(0, HEAD_LINES).findIndex((line, index) => index > 0 && isDay(line));
  const isHeaded = lines
    .slice(0, Math.max(at, 0))
    .some(({ text }) => isTitleLike(text) && countWords(text) >= 4);
  const story = lines.slice(at + 1);
  const told = story.filter(({ text }) => isProse(text, SHORTEST_SENTENCE));
  const isTold = told.length >= 2 && toLength(told) >= toLength(story) * 0.7;
  return isHeaded && isTold && isLanguage(told.map(({ text }) => text).join("\n"));
}

function isDay(line: Line): boolean {
  const stated = findStatedTime(line);
  return stated !== null && !stated.published.edtf.startsWith("XXXX") && isTimeLine(line, stated);
}

/** Whether a line is a paragraph: enough words, sentences, and hardly any marks of code. */
function isProse(text: string, shortest = SHORTEST): boolean {
  if (countWords(text) < shortest || !/^["'“‘«„「『([¿¡—–-]?\s*[\p{L}\p{N}]/u.test(text)) return false;
  const marks = text.match(/[{}<>=|\\^~`@#_*+]|;$|\/\//g)?.length ?? 0;
  const digits = text.match(/\d/g)?.length ?? 0;
  const hasSentence = endsSentence(text) || /[\p{L}\p{N}"”’)][.!?。！？।]\s*\p{L}/u.test(text);
  return hasSentence && marks / text.length < 0.02 && digits / text.length < 0.2;
}

/**
 * Whether words are those of a language rather than a list: enough function words of a known language, or short
 * words that come back again and again, or a script without spaces between words.
 */
function isLanguage(text: string): boolean {
  const language = findLanguage(text);
  const share = toFunctionShare(text, language);
  if (share !== null) return share >= LEAST_FUNCTION_WORDS || hasRecurringWords(text);
  return language !== "und" || hasRecurringWords(text);
}

/** Of forty words and more, the five most frequent that are short make a tenth. */
function hasRecurringWords(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) if (word.length <= 4) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequent = [...counts.values()].sort((a, b) => b - a).slice(0, 5);
  const repeated = frequent.filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  return words.length >= 40 && repeated / words.length >= 0.1;
}

function toLength(lines: Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}
