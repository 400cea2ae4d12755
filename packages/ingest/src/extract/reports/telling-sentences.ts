import type { ParsedDocument, TextSpan } from "../../parsed-document.ts";
import { findSentences, isReadable } from "../sentences.ts";
import { toDatedLines } from "./dated-line.ts";

const FEWEST_LETTERS = 12;

/**
 * The sentences of paragraphs that tell something: a dateline is none, nor part of the sentence behind it. A line that
 * opens with a date begins a sentence of its own.
 */
export function findTellingSentences(
  text: string,
  paragraphs: TextSpan[],
  { dateline }: ParsedDocument,
): TextSpan[] {
  const from = dateline?.end ?? 0;
  return paragraphs
    .flatMap((paragraph) => toDatedLines(text, paragraph))
    .flatMap((line) => findSentences(text, line))
    .flatMap((sentence) => {
      const start = Math.max(sentence.start, Math.min(from, sentence.end));
      const words = text.slice(start, sentence.end);
      const own = { start: sentence.end - words.trimStart().length, end: sentence.end };
      const isDateline = start > sentence.start && words.trim().length < FEWEST_LETTERS;
      return isDateline || own.end === own.start || !isReadable(own) ? [] : [own];
    });
}

const MOST_WORDS = 12;

/** Sentences without the headings and lines of dates among them: short ones that no mark ends, where others follow. */
export function withoutHeadings(text: string, sentences: TextSpan[]): TextSpan[] {
  const isHeading = ({ start, end }: TextSpan) =>
    !/[.!?…:"”’)>]$/u.test(text.slice(start, end)) &&
    (text.slice(start, end).match(/\S+/gu)?.length ?? 0) <= MOST_WORDS;
  const told = sentences.filter((sentence) => !isHeading(sentence));
  return told.length > 0 ? told : sentences;
}
