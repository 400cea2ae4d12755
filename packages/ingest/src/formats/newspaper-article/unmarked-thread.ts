import type { Line, Page } from "../page.ts";
import { countWords } from "../prose.ts";

/** A copy of a thread that lost votes and authors: where its comments begin. */
export interface UnmarkedThread {
  /** The headline above it, if the first line is one. */
  title: Line | null;
  /** The comments' paragraphs, and which of them open with the words of an earlier one. */
  paragraphs: { line: Line; quotes: boolean }[];
}

/**
 * Recognises a thread whose copy has neither votes nor authors by how its paragraphs talk: one repeats the words of
 * an earlier one to answer them, and most address somebody or exclaim, outside of quotation marks. Null otherwise.
 */
export function findUnmarkedThread(page: Page): UnmarkedThread | null {
  const [first, ...rest] = page.lines;
  if (!first || page.lines.length < 4 || page.lines.length > 2_000) return null;
  const hasTitle = countWords(first.text) <= 25 && !/[.!?]$/.test(first.text);
  const lines = hasTitle ? rest : page.lines;
  if (lines.filter((line) => isTalk(line.text)).length < lines.length / 2) return null;
  const paragraphs = toParagraphs(lines);
  return paragraphs.some((one) => one.quotes) ? { title: hasTitle ? first : null, paragraphs } : null;
}

/** The lines of a thread without marks, and which of them repeat words of an earlier one to answer it. */
export function toParagraphs(lines: Line[]): UnmarkedThread["paragraphs"] {
  const folded = lines.map((line) => toFolded(line.text));
  return lines.map((line, index) => ({ line, quotes: isRepeating(line, folded.slice(0, index)) }));
}

/** Whether a line is a stretch of words of an earlier and longer line. */
function isRepeating(line: Line, earlier: string[]): boolean {
  const words = toFolded(line.text.replace(/\s*<.*$/, ""));
  if (words.split(" ").length < 5) return false;
  return earlier.some((other) => other.length > words.length && other.includes(words));
}

function toFolded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Talk to others rather than report of them: `you`, `I`, exclamations, questions, outside of quotation marks. */
function isTalk(text: string): boolean {
  const unquoted = text.replace(/["“][^"”]*["”]/g, " ");
  return /\b(?:you|your|you're|I|I'm|I've|lol|wow|my|me)\b/i.test(unquoted) || /[!?](?:\s|$)/.test(unquoted);
}
