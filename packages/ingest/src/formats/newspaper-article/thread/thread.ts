import type { ParsedComment, ParsedWarning, TextSpan } from "../../../parsed-document.ts";
import { type Line, type Page, toRestOfLine, toTrimmed } from "../../page/page.ts";
import { endsSentence } from "../../page/prose.ts";
import { toWords } from "../../page/words.ts";
import { findCommentHeader } from "./comment-headers.ts";
import { findTimeAtEnd } from "./comment-times.ts";
import { findPostedIn, findScoreBullet, findVotes, isLoginPrompt, type Votes } from "./marks.ts";

/** The comments of a page, and the lines of the thread that are none of them. */
export interface Thread {
  comments: ParsedComment[];
  warnings: ParsedWarning[];
}

/** Reads comments each of which a bullet with its score opens (`•  -3`), the author's name under it or missing. */
export function readBulleted(page: Page, lines: Line[]): Thread {
  const pageEnd = page.lines.at(-1)?.end;
  const comments: ParsedComment[] = [];
  const mostBlanks = toMostBlanks(lines);
  let at = 0;
  while (at < lines.length) {
    const bullet = lines[at];
    const score = bullet ? findScoreBullet(bullet.text) : null;
    if (!bullet || score === null) {
      at += 1;
      continue;
    }
    const next = findEndOfBullet(lines, at, bullet);
    const body = lines.slice(at + 1, next);
    const header = findCommentHeader(body, 0);
    const author = header?.author ?? findAuthor(body, mostBlanks);
    const words = header ? body.slice(header.lines) : author ? body.slice(1) : body;
    const isAtEnd = words.at(-1)?.end === pageEnd;
    const comment = toComment(page, words, {
      author,
      time: header?.time ?? null,
      score,
      scoreSpan: { start: bullet.start, end: bullet.end },
      isPartial: isAtEnd && isCutShort(words),
    });
    if (comment) comments.push(comment);
    at = next;
  }
  return { comments, warnings: findForeignText(page, comments) };
}

/** The index of the first line below a bullet's comment. */
function findEndOfBullet(lines: Line[], at: number, bullet: Line): number {
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line && isEndOfBullet(line, bullet)) return index;
  }
  return lines.length;
}

/** A comment of a bulleted list goes on until the next bullet, a login prompt or a line without its indent. */
function isEndOfBullet(line: Line, bullet: Line): boolean {
  if (findScoreBullet(line.text) !== null || isLoginPrompt(line.text)) return true;
  return line.indent < bullet.indent || (bullet.indent > 0 && line.indent === 0);
}

/**
 * The author's line of a bulleted comment: it follows the bullet after no more blank lines than others do, is short and no
 * sentence, and words follow it. Where the page lacks the author more blank lines stand there instead.
 */
function findAuthor(body: Line[], mostBlanks: number): Line | null {
  const [first, second] = body;
  if (!first || !second || first.blanksAbove > mostBlanks) return null;
  return isNameLike(first.text) ? first : null;
}

/**
 * How many blank lines stand between a bullet and its comment's author: one, or the fewest of all where the copy has more
 * everywhere and some bullets have still more, or nearly all a name below them.
 */
function toMostBlanks(lines: Line[]): number {
  const below = lines.flatMap((line, at) =>
    findScoreBullet(line.text) === null ? [] : [lines.slice(at + 1, at + 3)],
  );
  const blanks = below.flatMap(([first]) => first?.blanksAbove ?? []);
  const fewest = blanks.reduce((few, count) => Math.min(few, count), Number.POSITIVE_INFINITY);
  const isParted = blanks.some((count) => count > fewest);
  const isNamed = below.filter((body) => isHeadedByName(body)).length >= below.length * 0.8;
  return below.length > 0 && (isParted || isNamed) ? Math.max(1, fewest) : 1;
}

function isNameLike(text: string): boolean {
  return (
    text.length <= 40 &&
    text.split(/\s+/).length <= 4 &&
    !/[.!?…,:;"”]$/.test(
      text.replace(/(?<=\s(?:Co|Jr|Sr|St|Inc|Ltd|\p{Lu})|^(?:\p{Lu}\.)*\p{Lu})\.$/u, ""),
    ) &&
    /[\p{L}\p{N}]/u.test(text)
  );
}

/** The lines of one comment that votes close, and what stands about it. */
interface VotedBody {
  body: Line[];
  /** The line of votes; null for the last comment of a page that is cut off. */
  closedBy: Line | null;
  about: TextSpan | null;
  /** A word of the site's moderator: it opens with that and bears no votes. */
  isModerator?: true;
}

/** Reads comments each of which a line of votes closes, or opens in every one: `1 ( +2 / -1 )`. What follows the last is cut off by the page's end. */
export function readVoted(page: Page, lines: Line[], member: TextSpan | null): Thread {
  const bodies = (areVotesAbove(lines) ? toBodiesBelowVotes(lines) : toVotedBodies(lines)).flatMap(
    withoutModerator,
  );
  const isNamed = !member && bodies.every(({ about }) => about === null) && areHeadedByNames(bodies);
  const isVoteless = bodies.every(({ closedBy }) => closedBy === null);
  const pageEnd = page.lines.at(-1)?.end;
  const comments: ParsedComment[] = [];
  const warnings: ParsedWarning[] = [];
  for (const { body, closedBy, about, isModerator } of bodies) {
    if (isModerator) {
      const comment = toModerated(page, body, about);
      if (comment) comments.push(comment);
      continue;
    }
    const votes = closedBy ? findVotes(closedBy.text) : null;
    const timed = member && body[0] ? findTimeAtEnd(body[0]) : null;
    const time = timed?.before === "" ? timed.time : null;
    const author = isNamed && isHeadedByName(body) ? (body[0] ?? null) : null;
    const comment = toComment(page, time || author ? body.slice(1) : body, {
      author: member ?? author,
      time,
      score: votes?.score ?? null,
      up: votes?.up ?? null,
      down: votes?.down ?? null,
      scoreSpan: closedBy && { start: closedBy.start, end: closedBy.end },
      isPartial: isVoteless ? body.at(-1)?.end === pageEnd && isCutShort(body) : votes === null,
      about,
    });
    if (comment) comments.push(comment);
    if (closedBy && votes) warnings.push(...findUnreadableVotes(closedBy, votes));
  }
  return { comments, warnings: [...warnings, ...findForeignText(page, comments)] };
}

/** Whether votes stand above the words they are of: the thread begins with them, and none stand at its end. */
function areVotesAbove(lines: Line[]): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  return first !== undefined && last !== undefined && findVotes(first.text) !== null && !findVotes(last.text);
}

function toBodiesBelowVotes(lines: Line[]): VotedBody[] {
  const bodies: VotedBody[] = [];
  for (const line of lines) {
    if (findVotes(line.text)) bodies.push({ body: [], closedBy: line, about: null });
    else bodies.at(-1)?.body.push(line);
  }
  return bodies;
}

function toVotedBodies(lines: Line[]): VotedBody[] {
  const bodies: VotedBody[] = [];
  let body: Line[] = [];
  let about: TextSpan | null = null;
  const close = (closedBy: Line | null) => {
    bodies.push({ body, closedBy, about });
    body = [];
  };
  for (const line of lines) {
    const posted = findPostedIn(line);
    if (posted) {
      if (body.length > 0) close(null);
      about = posted;
    } else if (findVotes(line.text)) {
      close(line);
    } else {
      body.push(line);
    }
  }
  if (body.length > 0) close(null);
  return bodies;
}

const MODERATOR = /^moderator\s*(?::\s*|$)/i;

/** Parts a moderator's words from the comment that they stand before or behind; the votes are the comment's. */
function withoutModerator(voted: VotedBody): VotedBody[] {
  const { body, closedBy, about } = voted;
  const at = body.findIndex(({ text }) => MODERATOR.test(text));
  if (at < 0) return [voted];
  // `Moderator` alone heads the line below it.
  const end = at + (MODERATOR.exec(body[at]?.text ?? "")?.[0].length === body[at]?.text.length ? 2 : 1);
  if (at > 0 && end < body.length) return [voted];
  const word: VotedBody = { body: body.slice(at, end), closedBy: null, about, isModerator: true };
  const rest = at > 0 ? body.slice(0, at) : body.slice(end);
  if (rest.length === 0) return [word];
  const comment = { body: rest, closedBy, about };
  return at > 0 ? [comment, word] : [word, ...withoutModerator(comment)];
}

/** A moderator's words as a comment without votes: `Moderator: Stay on topic, please.` */
function toModerated(page: Page, body: Line[], about: TextSpan | null): ParsedComment | null {
  const [first] = body;
  const opening = MODERATOR.exec(first?.text ?? "")?.[0] ?? "";
  if (!first) return null;
  const author = { start: first.start, end: first.start + "moderator".length };
  const rest = toRestOfLine(page, first, first.start + opening.length);
  const words = [...(rest ? [rest] : []), ...body.slice(1)];
  return toComment(page, words.length > 0 ? words : [first], { author, about });
}

/** Whether the comments open with their authors' names: most do, or no first line is a name. */
function areHeadedByNames(bodies: VotedBody[]): boolean {
  return (
    bodies.length >= 3 && bodies.filter(({ body }) => isHeadedByName(body)).length >= bodies.length * 0.8
  );
}

function isHeadedByName([first, second]: Line[]): boolean {
  return first !== undefined && second !== undefined && isNameLike(first.text);
}

/** Warns of votes too many to be any. */
function findUnreadableVotes({ text, start, end }: Line, { score, up, down }: Votes): ParsedWarning[] {
  if (score !== null && up !== null && down !== null) return [];
  const message = `“${text.slice(0, 80)}” counts more votes than can be kept; such a number is left out.`;
  return [{ code: "comment.votes-unreadable", message, span: { start, end } }];
}

/**
 * Reads a thread whose copy shows neither votes nor authors: every paragraph is a comment, save that one that
 * repeats earlier words opens the comment that goes on with the next.
 */
export function readUnmarked(page: Page, paragraphs: { line: Line; quotes: boolean }[]): Thread {
  const comments: ParsedComment[] = [];
  const pageEnd = page.lines.at(-1)?.end;
  let body: Line[] = [];
  paragraphs.forEach(({ line, quotes }, index) => {
    body.push(line);
    const isLast = index === paragraphs.length - 1;
    if (quotes && !isLast && !/<\s*\p{Lu}/u.test(line.text)) return;
    const isAtEnd = isLast && line.end === pageEnd;
    const comment = toComment(page, body, { isPartial: isAtEnd && !endsSentence(line.text) });
    if (comment) comments.push(comment);
    body = [];
  });
  const unclear: ParsedWarning = {
    code: "comment.boundaries-unclear",
    message:
      "The copy shows neither authors nor votes: where one comment ends and the next begins is a guess.",
    span: null,
  };
  return {
    comments,
    warnings: [...(paragraphs.length > 1 ? [unclear] : []), ...findForeignText(page, comments)],
  };
}

interface Facts {
  author?: TextSpan | null;
  time?: TextSpan | null;
  score?: number | null;
  up?: number | null;
  down?: number | null;
  scoreSpan?: TextSpan | null;
  isPartial?: boolean;
  about?: TextSpan | null;
}

/** A comment of its lines, from the first word to the last; null if it has none. */
function toComment(page: Page, lines: Line[], facts: Facts): ParsedComment | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  return {
    ...toTrimmed(page.text, { start: first.start, end: last.end }),
    author: facts.author ? toWords(page.text, facts.author) : null,
    postedAt: facts.time ? toWords(page.text, facts.time) : null,
    score: facts.score ?? null,
    up: facts.up ?? null,
    down: facts.down ?? null,
    scoreSpan: facts.scoreSpan ?? null,
    about: facts.about ? toWords(page.text, facts.about) : null,
    parent: null,
    isPartial: facts.isPartial ?? false,
  };
}

function isCutShort(lines: Line[]): boolean {
  const last = lines.at(-1);
  return last !== undefined && last.text.length > 60 && !endsSentence(last.text);
}

/** Names of a site's sections that a copy left inside a comment: `… those islands back < Sports news`. */
const FOREIGN = /<\s+\p{Lu}[\p{L}&' ]{2,40}(?:\s*>)?\s*$/gmu;

/** Warns of words inside comments that look like furniture of the page; they stay in the comment's text. */
export function findForeignText(page: Page, comments: ParsedComment[]): ParsedWarning[] {
  return comments.flatMap((comment) =>
    [...page.text.slice(comment.start, comment.end).matchAll(FOREIGN)].map((match) => {
      const start = comment.start + match.index;
      const span = toTrimmed(page.text, { start, end: start + match[0].length });
      return {
        code: "comment.foreign-text",
        message: `“${page.text.slice(span.start, span.end)}” inside a comment looks like a part of the page's menu.`,
        span,
      };
    }),
  );
}
