import type { TextSpan } from "../../parsed-document.ts";
import type { DateFinding } from "../dates/date-expression.ts";
import { findDates } from "../dates/find-dates.ts";

/** A line of a chronology: the time that it opens with, and what it tells of it. */
export interface DatedLine {
  finding: DateFinding;
  /** The line from its date on, without a bullet. */
  line: TextSpan;
  /** What stands behind the dash or colon. */
  words: TextSpan;
}

/** What may stand before the date: a bullet, marks of bold print, `On`. */
const BEFORE = /^(?:[-–—•*·▪●◦‣]\s{1,3})?(?:\*\*|__)?(?:(?:in|on)\s)?/iu;
/** A weekday behind the date, and the dash or colon that parts it from what it dates. */
const BEHIND =
  /^(?:,?\s\(?\p{Lu}\p{Ll}{2,5}day\)?)?(?:\*\*|__)?(?:\s?(?:[–—]|--)\s?|\s-\s|-\s|\s?:)(?:\*\*|__)?\s{0,3}(?=["“«„‘'(]?\p{L})/u;
const KINDS = new Set(["day", "numeric", "month", "season", "quarter", "year", "years", "decade", "range"]);
const FEWEST_WORDS = 3;
/** A date and its mark take no more than this, in UTF-16 code units. */
const LONGEST_OPENING = 80;

/**
 * Reads a line that opens with a date and a dash or colon: `1855 - The Treaty of Shimoda …`, `* Jan. 4: Thousands march`,
 * `**August 2001** — Divers …`. Null for any other line, and for a sentence inside one.
 */
export function findDatedLine(text: string, span: TextSpan): DatedLine | null {
  if (!isLineStart(text, span.start)) return null;
  const opening = text.slice(span.start, Math.min(span.end, span.start + LONGEST_OPENING));
  const before = BEFORE.exec(opening)?.[0] ?? "";
  if (!/^\p{L}{3,9}[\s.]|^\d/u.test(opening.slice(before.length))) return null;
  const [finding] = findDates(text, { start: span.start, end: span.start + opening.length });
  if (!finding || finding.start > span.start + before.length || !KINDS.has(finding.expression.kind))
    return null;
  const behind = BEHIND.exec(text.slice(finding.end, span.start + opening.length));
  if (!behind) return null;
  const words = { start: finding.end + behind[0].length, end: span.end };
  if ((text.slice(words.start, words.end).match(/\p{L}+/gu)?.length ?? 0) < FEWEST_WORDS) return null;
  const bullet = /^[-–—•*·▪●◦‣]\s{1,3}/u.exec(before)?.[0].length ?? 0;
  return { finding, line: { start: span.start + bullet, end: span.end }, words };
}

/** The lines of a paragraph, where some of them open with a date; else the paragraph whole. */
export function toDatedLines(text: string, paragraph: TextSpan): TextSpan[] {
  const lines: TextSpan[] = [];
  let { start } = paragraph;
  for (const { index } of text.slice(paragraph.start, paragraph.end).matchAll(/\n(?=[ \t]{0,8}\S)/g)) {
    const next = paragraph.start + index + 1;
    const at = next + (/^[ \t]*/.exec(text.slice(next, next + 9))?.[0].length ?? 0);
    if (!findDatedLine(text, { start: at, end: paragraph.end })) continue;
    lines.push({ start, end: next - 1 });
    start = at;
  }
  return [...lines, { start, end: paragraph.end }];
}

/** Whether nothing but white space stands before an offset on its line. */
function isLineStart(text: string, offset: number): boolean {
  return /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(Math.max(0, offset - 9), offset));
}
