import type { TextSpan } from "../../../parsed-document.ts";
import { findOutlet } from "../../origin/outlets.ts";
import type { Line } from "../../page/page.ts";
import { findBareCount, findCommentFooter } from "./comment-footers.ts";
import type { CommentHeader } from "./comment-header.ts";
import { findTimeAtEnd } from "./comment-times.ts";
import { findShapedHeader } from "./header-shapes.ts";
import { toNumber } from "./marks.ts";
import { isAside, isBadge, TRAILING_BADGE } from "./thread-words.ts";

/** Whom a name says that its bearer answers, `Ann → Ben`, and how long the bearer's own is. Null if it says so of nobody. */
export function toAnswering(name: string): { length: number; answered: string } | null {
  const found = ANSWERED.exec(name);
  return found?.[1] && found[2] ? { length: found[1].length, answered: found[2] } : null;
}

/** What stands before an author's name in a header. */
const LEADING =
  /^(?:\d{1,4}[.)]\s+|comment (?:number )?#?\d{1,6}\.?\s+|#\d{1,5}:?\s+|\[[–—+-]\]\s*|[•‣◦▲△*↳]\s*|@(?=[\p{L}\p{N}_])|(?:(?:re: .{0,60} )?(?:comment |post |posted |written )?by|from|author:?|posted:?)\s+)*/iu;
const VERB =
  /\s+(?:says|said|writes|wrote|commented|comments|replied|replies|sagt|schrieb|dit|a dit|dice|говорит|пишет)\s*:?$/i;
const ANSWERED =
  /^(.{2,40}?)\s*(?:→|➦|↪|↳|►|▶|⮕|>|in reply to|replying to|replied to|antwortet|en réponse à|en respuesta a|ответила?)\s*@?(.{2,40})$/i;
const POINTS =
  /^(.{2,40}?)(?:[\s•·|]|-\s)+(?:[+−-]?\d{1,6} points?(?=[+−-]?\d))?(?:([+−-]?(?:\d{1,3}(?:,\d{3})+|\d{1,6}|\d{1,3}\.\dk)) (?:points?|karma)|\[score hidden\])(?:[+−-]?\d{1,6} points?)?$/i;
/** What sites set behind a name: an address on a network of servers, `@ann@norburg.example`. */
const HANDLE = /(?<=\S)\s+@[\w.-]{1,40}(?:@[\w.-]{1,60})?$/;
/** The links that Hacker News sets behind the time: `| parent | next [–]`. */
const STEPS = /\|\s*(?:parent|root|next|prev)\b.{0,40}$/;

/**
 * What those links say of a comment's place, whose indent a copy may have lost: one with a parent and no `prev` before it is
 * the first answer to the comment above; one without a `root` above its parent answers one of the top.
 */
function readSteps(text: string): Pick<CommentHeader, "answersAbove" | "depth" | "isUnplaced"> {
  const steps = STEPS.exec(text)?.[0] ?? "";
  if (!/\bparent\b/.test(steps)) return steps === "" ? {} : { depth: 0 };
  if (!/\bprev\b/.test(steps)) return { answersAbove: true };
  return /\broot\b/.test(steps) ? { depth: 2, isUnplaced: true } : { depth: 1 };
}

/** How boards number what is posted, behind the time: `(#61157000)`, or two spaces and `12`. */
const BOARD = /\(#\d{4,10}\)$|\d ?[ap]m\s{2,}\d{1,4}$/i;

/**
 * Reads the header of a comment at a line: an author and a time on one line or on two (`Ann Reader • 2 hours ago`,
 * `Ann Reader` above `Mar. 20, 2017 - 08:21AM JST`, `by Ann » Mon Mar 20, 2017 3:25 pm`), or `Ann says:`. Null if none.
 */
export function findCommentHeader(lines: Line[], at: number): CommentHeader | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || findQuotedAuthor(line.text) !== null) return null;
  const shaped = findShapedHeader(lines, at);
  if (shaped || line.text.length > 120) return shaped;
  const timed = findTimeAtEnd(line);
  if (timed && timed.before !== "") {
    const isForum =
      /»|\bpoints?\b/.test(line.text.slice(0, timed.time.start - line.start)) ||
      STEPS.test(line.text) ||
      BOARD.test(line.text);
    const header = toHeader(line, timed.before, timed.time, 1, isForum || VERB.test(line.text));
    return header && { ...header, ...(line.indent === 0 ? readSteps(line.text) : {}) };
  }
  if (timed) return null;
  const told = isBadge(line) || isAside(line) ? null : findBelowMember(lines, at);
  if (told) return toHeader(line, line.text, told.time, told.lines, told.isBoard);
  const below = next && !isButtonOfTime(lines[at + 2]) ? findTimeAtEnd(next) : null;
  const time = below?.before === "" ? below.time : null;
  const isSaying = VERB.test(line.text) && /\b(?:says|said|commented|replied)\s*:?$/i.test(line.text);
  if (time) return toHeader(line, line.text, time, 2, isSaying);
  return /\b(?:says|wrote):$/.test(line.text) ? toHeader(line, line.text, null, 1, true) : null;
}

/** The first button behind a time that stands below the words, as Facebook has it; above words none stands. */
export function isButtonOfTime(line: Line | undefined): boolean {
  return /^(?:like|gefällt mir|j['’]aime|me gusta|mi piace|нравится|ответить|いいね!?)$/iu.test(
    line?.text ?? "",
  );
}

/** What boards set below a name: `Well-Known Member`, `Messages: 112`. */
const MEMBER =
  /^(?:(?:new |junior |senior |active |full |well-known )?member|moderator|administrator|(?:posts|joined|join date|location|messages|reputation|registered|reaction score|threads|likes)\b.{0,60})$/i;
const MOST_MEMBER_LINES = 6;

/**
 * The time below a name and the lines that a site has about who bears it, how many lines that takes, and whether they are a
 * board's. Null if there are none.
 */
function findBelowMember(
  lines: Line[],
  at: number,
): { time: TextSpan; lines: number; isBoard: boolean } | null {
  let isBoard = false;
  for (let below = at + 1; below <= at + MOST_MEMBER_LINES; below += 1) {
    const line = lines[below];
    const timed = line && below > at + 1 ? findTimeAtEnd(line) : null;
    if (timed?.before === "") return { time: timed.time, lines: toEnd(lines, below) - at, isBoard };
    if (!line || !(MEMBER.test(line.text) || isBadge(line))) return null;
    isBoard ||= MEMBER.test(line.text) && !isBadge(line);
  }
  return null;
}

/** Behind a time what says that a comment was changed, or what somebody is: the index of the first line of neither. */
function toEnd(lines: Line[], time: number): number {
  let at = time + 1;
  while (/^(?:[•·|⋅]|(?:[•·] )?edited .{1,20})$/i.test(lines[at]?.text ?? "")) at += 1;
  return at;
}

/** Who is quoted by a line in brackets, `(Ann, 22 August 2019 17:40)`, as some threads set above the words they answer; null if nobody. */
export function findQuotedAuthor(text: string): string | null {
  return /^\(([^(),]{2,40}), [^()]{0,30}\d{1,2}[:.]\d{2}[^()]{0,12}\)$/.exec(text)?.[1] ?? null;
}

/**
 * Reads a header where one must stand: right below what heads a thread or closes a comment. There any words of one short
 * line before or above a time are a name, also such as `-1 guy`. Null if none.
 */
export function findExpectedHeader(lines: Line[], at: number): CommentHeader | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line) return null;
  const own = findTimeAtEnd(line);
  if (!own && (isBadge(line) || isAside(line) || findBareCount(line) !== null)) return null;
  const told = own ? null : findBelowMember(lines, at);
  const below = !own && next ? findTimeAtEnd(next) : null;
  const name = withoutPlace((own ? own.before : line.text).replace(HANDLE, "")).replace(TRAILING_BADGE, "");
  const time = own?.time ?? told?.time ?? (below?.before === "" ? below.time : null);
  if (!time || name === "" || name.length > 40 || NO_AUTHOR.test(name) || (!own && findCommentFooter(line)))
    return null;
  const author = { start: line.start, end: line.start + name.length };
  return { lines: own ? 1 : (told?.lines ?? 2), author, time, score: null, answered: null, isPlain: false };
}

function toHeader(
  line: Line,
  words: string,
  time: TextSpan | null,
  lines: number,
  isPlain: boolean,
): CommentHeader | null {
  const skipped = LEADING.exec(words)?.[0].length ?? 0;
  const bare = words.slice(skipped).replace(VERB, "").replace(HANDLE, "");
  const points = POINTS.exec(bare);
  const answered = ANSWERED.exec(points?.[1] ?? bare);
  const name = withoutPlace(answered?.[1] ?? points?.[1] ?? bare)
    .replace(/[\s:,•·|»-]+$/, "")
    .replace(TRAILING_BADGE, "");
  const at = line.text.indexOf(name, skipped);
  if (at < 0 || !isAuthor(name)) return null;
  const score = points?.[2] === undefined ? null : toNumber(points[2]);
  return {
    lines,
    author: { start: line.start + at, end: line.start + at + name.length },
    time,
    score,
    answered: answered?.[2] ?? null,
    isPlain: isPlain || points !== null,
  };
}

/** `Ann, Stoke on Trent, United Kingdom`: the name without town and country. */
function withoutPlace(name: string): string {
  return /^([^,]{2,30}), \p{Lu}[\p{L} .'’-]{1,30}, \p{Lu}[\p{L} .'’-]{1,30}$/u.exec(name)?.[1] ?? name;
}

/** Small words of names, and initials, which make no name long. */
const PARTICLE = /^(?:de|van|von|der|den|du|da|bin|\p{Lu}\.)$/u;

/** Words that stand before times and are nobody's name. */
const NO_AUTHOR =
  /^(?:updated?|published|posted|last|date|time|edited?|reply|replies|comments?|view|see|location|joined|posts?|source|photo|share|like|read|more|today|yesterday|on|at|in|re|since|from|by|the|registered|page|\d+)\b/i;

/** Whether words can be a commenter's name: at most four, a handle or capitalised ones, and no outlet's. */
function isAuthor(name: string): boolean {
  const words = name.split(/\s+/);
  if (
    name.length < 2 ||
    name.length > 40 ||
    words.filter((word) => !PARTICLE.test(word)).length > 4 ||
    NO_AUTHOR.test(name)
  )
    return false;
  if (/[!?…;"“”<>{}=]|[.,:]$|\.{2}/.test(name.replace(/\b\p{L}\.$/u, "")) || !/[\p{L}\p{N}]/u.test(name))
    return false;
  const isNamed =
    words.length === 1 ||
    words.every((word) => PARTICLE.test(word) || /^(?:[^\p{Ll}]|al-|of$|the$|in$|from$)/u.test(word));
  return isNamed && findOutlet(name) === null;
}
