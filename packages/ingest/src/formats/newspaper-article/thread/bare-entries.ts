import type { TextSpan } from "../../../parsed-document.ts";
import type { Line } from "../../page/page.ts";
import { type CommentFooter, findBareCount, findCommentFooter } from "./comment-footers.ts";
import type { CommentHeader } from "./comment-header.ts";
import { isButtonOfTime, toAnswering } from "./comment-headers.ts";
import { findTimeAtEnd } from "./comment-times.ts";
import { isAside, isBadge } from "./thread-words.ts";

/** What a site sets where a comment, or its author, was: `[deleted]`, `<Comment deleted by user>`. */
const REMOVED =
  /^[[(<*]?\s*(?:(?:this |the )?(?:comment|post|message)(?: (?:was|has been|is))? )?(?:deleted|removed|hidden|flagged|dead|gelöscht|entfernt|supprimé|eliminado|удал[её]н[оа]?|已删除|已刪除|削除(?:済み|されました)?|삭제됨)(?: (?:by|because|due|as|for|von|durch|par|por|модератор).{1,160}?)?\s*[\])>*.]*$/i;

/** Sentences that sites of other languages set in the place of a comment that was taken out. */
const REMOVED_SENTENCE =
  /^[[(]?(?:(?:der|dieser|das|dieses) (?:beitrag|kommentar|posting) (?:wurde|ist)\b.{0,60}(?:gelöscht|entfernt|gesperrt).{0,20}|(?:ce commentaire|cette contribution|ce message) (?:a été|est) (?:supprimée?|retirée?|masquée?)\b.{0,60}|(?:commentaire|contribution|message) (?:supprimée?|retirée?)|(?:este )?comentario (?:ha sido )?(?:eliminado|borrado|suprimido)\b.{0,60}|комментарий (?:был )?(?:удал[её]н|скрыт)\b.{0,60}|(?:该|此|這則|本)(?:评论|評論|留言).{0,10}(?:删除|刪除|屏蔽).{0,6}|(?:この)?コメントは.{0,12}(?:削除|非表示).{0,12}|.{0,12}삭제된 댓글입니다)[\])]?\.?$/iu;

/** Whether words stand for a comment, or for its author, that was taken out. */
export function isRemoved(words: string): boolean {
  return words.length <= 200 && (REMOVED.test(words) || REMOVED_SENTENCE.test(words));
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
  if (isAside(line) || findCommentFooter(line) || findBareCount(line) !== null) return null;
  const name = toAnswering(line.text);
  for (let below = at + 2; below < Math.min(lines.length, at + MOST_LINES); below += 1) {
    const timed = lines[below] && findTimeOfFooter(lines[below] as Line, lines[below + 1]);
    if (timed)
      return {
        ...{ lines: isWork(lines[at + 1]) && below > at + 2 ? 2 : 1, time: timed },
        ...{
          author: { start: line.start, end: line.start + (name?.length ?? line.text.length) },
          score: null,
        },
        ...{ answered: name?.answered ?? null, isPlain: false },
      };
    if (lines[below] && findCommentFooter(lines[below] as Line)) return null;
  }
  return null;
}

/** What Facebook sets below a name. */
const WORK = /^(?:works? at|worked at|studied at|studies at|lives in|from|top (?:fan|commenter)\b)/i;

function isWork(line: Line | undefined): boolean {
  return line !== undefined && (WORK.test(line.text) || isBadge(line));
}

/** Where the time stands in a line of buttons, `Like · Reply · 14 · 3y · Edited`, or null. */
function findTimeOfFooter(line: Line, below: Line | undefined): TextSpan | null {
  if (isButtonOfTime(below)) {
    const timed = findTimeAtEnd(line);
    if (timed?.before === "") return timed.time;
  }
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
