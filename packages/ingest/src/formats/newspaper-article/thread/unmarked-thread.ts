import type { Line, Page } from "../../page/page.ts";
import { countWords } from "../../page/prose.ts";

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
  const earlier = new Map<string, string[]>();
  return lines.map((line) => {
    const quotes = isRepeating(line, earlier);
    addRuns(toFolded(line.text), earlier);
    return { line, quotes };
  });
}

/** Of the lines that hold the same three words in a row, so many are compared: the earliest. */
const MOST_COMPARED = 100;

/** Files a line under every three words in a row. */
function addRuns(folded: string, earlier: Map<string, string[]>): void {
  for (const run of new Set(toRuns(folded.split(" ")))) {
    const others = earlier.get(run);
    if (!others) earlier.set(run, [folded]);
    else if (others.length < MOST_COMPARED) others.push(folded);
  }
}

function toRuns(words: string[]): string[] {
  return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);
}

/** Whether a line is a stretch of words of an earlier and longer line. */
function isRepeating(line: Line, earlier: Map<string, string[]>): boolean {
  const folded = toFolded(line.text.split("<", 1)[0] ?? "");
  const words = folded.split(" ");
  if (words.length < 5) return false;
  // The first and the last word may be the ends of longer ones in the earlier line; those between are whole.
  const inner = toRuns(words.slice(1, 4))[0] ?? "";
  return (earlier.get(inner) ?? []).some((other) => other.length > folded.length && other.includes(folded));
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
