import type { TextSpan } from "../../parsed-document.ts";
import type { Line } from "../page.ts";
import { type CommentFooter, findBareCount, findCommentFooter } from "./comment-footers.ts";
import type { CommentHeader } from "./comment-headers.ts";
import { findTimeAtEnd } from "./comment-times.ts";

/** What a site sets where a comment, or its author, was: `[deleted]`, `<Comment deleted by user>`. */
const REMOVED =
  /^[[(<*]?\s*(?:(?:this |the )?(?:comment|post|message)(?: (?:was|has been|is))? )?(?:deleted|removed|hidden)(?: by .{1,40}?)?\s*[\])>*.]*$/i;

/** Whether words stand for a comment, or for its author, that was taken out. */
export function isRemoved(words: string): boolean {
  return REMOVED.test(words);
}

/** Reads a line that stands for a whole comment that was taken out, author and all. Null for any other. */
export function findRemovedHeader({ text, start, end }: Line): CommentHeader | null {
  if (!isRemoved(text)) return null;
  return { lines: 1, author: { start, end }, time: null, score: null, answered: null, isPlain: false };
}

/** A comment's words go on for no more lines than this before the line that has its time. */
const MOST_LINES = 40;

/**
 * Reads the name that opens a comment whose time stands in the line of buttons below its words, as Facebook has it:
 * `Ann Reader`, `About time.`, `Like · Reply · 14 · 3y`. Null if no such line follows.
 */
export function findHeaderOfFooter(lines: Line[], at: number): CommentHeader | null {
  const line = lines[at];
  if (!line || line.text.length > 40 || !isName(line.text)) return null;
  for (let below = at + 2; below < Math.min(lines.length, at + MOST_LINES); below += 1) {
    const timed = lines[below] && findTimeOfFooter(lines[below] as Line);
    if (timed)
      return {
        ...{ lines: WORK.test(lines[at + 1]?.text ?? "") && below > at + 2 ? 2 : 1, time: timed },
        ...{ author: { start: line.start, end: line.end }, score: null, answered: null, isPlain: false },
      };
    if (lines[below] && findCommentFooter(lines[below] as Line)) return null;
  }
  return null;
}

/** What Facebook sets below a name. */
const WORK = /^(?:works? at|worked at|studied at|studies at|lives in|from|top (?:fan|commenter)\b)/i;

/** Where the time stands in a line of buttons, `Like · Reply · 14 · 3y · Edited`, or null. */
function findTimeOfFooter(line: Line): TextSpan | null {
  if (!/^(?:like|reply)\b.{0,40}[·•|]/i.test(line.text)) return null;
  const text = line.text.replace(/\s*[·•|]\s*edited$/i, "");
  return findTimeAtEnd({ ...line, text, end: line.start + text.length })?.time ?? null;
}

function isName(text: string): boolean {
  return text.split(/\s+/).length <= 5 && !/[.!?…:;]$/.test(text) && /^[\p{Lu}\p{Lo}\p{N}_@]/u.test(text);
}

/**
 * Takes the counts that stand as lines of their own at the end of a comment's words, above its buttons: `12` alone is its
 * score, `12` above `1` its votes for and against. Null if there are none, or nothing else.
 */
export function takeCounts(body: Line[]): CommentFooter | null {
  const counts: number[] = [];
  for (let line = body.at(-1); line && counts.length < 2 && body.length > 1; line = body.at(-1)) {
    const count = findBareCount(line);
    if (count === null) break;
    counts.unshift(count);
    body.pop();
  }
  return toFooter(counts);
}

/** Votes that the lines below a comment's buttons add: a second count is of those against. */
export function withCount(footer: CommentFooter, count: number): CommentFooter {
  const first = footer.score;
  return toFooter(first === null ? [count] : [first, count]) ?? footer;
}

function toFooter(counts: number[]): CommentFooter | null {
  const [first, second] = counts;
  if (first === undefined) return null;
  if (second === undefined || first < 0 || second < 0)
    return { score: first, up: null, down: null, hasActions: true };
  return { score: first - second, up: first, down: second, hasActions: true };
}
