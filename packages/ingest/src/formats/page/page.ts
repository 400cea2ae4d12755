import type { TextSpan } from "../../parsed-document.ts";
import { toPlainText } from "./plain-text.ts";

/** One line of a page; `start` to `end` is what is left of it without the white space around it. */
export interface Line extends TextSpan {
  /** `text.slice(start, end)`, in which a break of a wrapped line is a space; empty for a blank line. */
  text: string;
  /** How many code units of white space stand before it. */
  indent: number;
  /** How many blank lines stand directly above it. */
  blanksAbove: number;
}

/** A text with its lines that are not blank. What every format's `detect` and `parse` read. */
export interface Page {
  /** The text as rules read it, by `toPlainText`. */
  text: string;
  lines: Line[];
}

/**
 * Splits a text at LF, CRLF or CR. White space (no-break spaces and the byte order mark too) at the ends of a
 * line is no part of it; blank lines are left out, but counted in `blanksAbove`.
 */
export function toPage(given: string): Page {
  const text = toPlainText(given);
  return { text, lines: toLines(text, 0, text.length) };
}

/** The lines, not blank, of the stretch from `from` to `to`. */
export function toLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let blanksAbove = 0;
  let at = from;
  while (at < to) {
    let end = at;
    while (end < to && text[end] !== "\n" && text[end] !== "\r") end += 1;
    const span = toTrimmed(text, { start: at, end });
    if (span.start === span.end) {
      blanksAbove += 1;
    } else {
      lines.push({ ...span, text: toLineText(text, span), indent: span.start - at, blanksAbove });
      blanksAbove = 0;
    }
    at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
  }
  return lines;
}

/** The words of a stretch of a line, as rules read them: a break of a wrapped line is a space. */
export function toLineText(text: string, { start, end }: TextSpan): string {
  return text.slice(start, end).replace(/[\r\n]/g, " ");
}

/** The span without the white space at its ends; an empty span at its start if it is all white space. */
export function toTrimmed(text: string, span: TextSpan): TextSpan {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start === end ? { start: span.start, end: span.start } : { start, end };
}

/** The span of the first match of a pattern in a line (or of its capture group `group`), or null. */
export function findInLine(line: Line, pattern: RegExp, group = 0): TextSpan | null {
  const match = new RegExp(pattern.source, `${pattern.flags.replace("d", "")}d`).exec(line.text);
  const range = match?.indices?.[group];
  return range ? { start: line.start + range[0], end: line.start + range[1] } : null;
}

/** The line's text from an offset of the page on, as a line of its own. */
export function toRestOfLine(page: Page, line: Line, from: number): Line | null {
  const span = toTrimmed(page.text, { start: from, end: line.end });
  if (span.start === span.end) return null;
  return { ...line, ...span, text: toLineText(page.text, span) };
}

/** Whether the code unit at an offset is white space, a no-break space or a mark without width. */
function isSpace(text: string, at: number): boolean {
  return /[\s\u200B\u2060\uFEFF]/.test(text[at] ?? "");
}
