import type { ParsedComment, TextSpan } from "../../parsed-document.ts";
import { findFurniture } from "../furniture.ts";
import { type Line, type Page, toTrimmed } from "../page.ts";
import { countWords, endsSentence, isParagraph } from "../prose.ts";
import { toWords } from "../words.ts";
import { findHeaderOfFooter, findRemovedHeader, isRemoved, takeCounts, withCount } from "./bare-entries.ts";
import { type CommentFooter, findBareCount, findCommentFooter } from "./comment-footers.ts";
import {
  type CommentHeader,
  findCommentHeader,
  findExpectedHeader,
  findQuotedAuthor,
} from "./comment-headers.ts";
import { findTimeAtEnd } from "./comment-times.ts";
import { findVotes, isThreadAside } from "./marks.ts";

/** A thread whose comments are headed by who left them, and when. */
export interface HeadedThread {
  /** Index of its first line, and of the first line below it. */
  from: number;
  until: number;
  comments: ParsedComment[];
  /** How sure it is that it is one, 0 to 1. */
  confidence: number;
}

/** One comment's lines: its header, then its words. */
interface Entry {
  header: CommentHeader;
  line: Line;
  body: Line[];
  /** How deep it is nested, in no unit. */
  depth: number;
  footers: { line: Line; footer: CommentFooter }[];
}

/** A line that heads a thread: `12 Comments`, `3 thoughts on “Title”`, `Join the discussion`. */
const HEADING =
  /^(?:\(?\d+\)? (?:user |readers?['’]? )?comments?|(?:user |readers?['’]? |top |all )?comments? ?(?:\(\d+\)|:? ?\d+|on .{1,120})?|all \d+ comments|\d+ (?:thoughts?|repl(?:y|ies)|responses?)(?: (?:on|to|so far)\b.{0,120})?|(?:replies|responses)(?: ?\(\d+\)|: ?\d+)?|join the (?:discussion|conversation)|discussion|log ?in to comment|\d+ (?:kommentare?|commentaires?|comentarios?|коммента\p{L}{1,5}|件のコメント|条评论)|(?:kommentare|commentaires|comentarios|комментарии|コメント|评论|評論) ?(?:[(（]\d+[)）]|:? ?\d+)?)$/iu;

/** Lines of a thread that belong to no comment: what to sort by, who the author is. */
const ASIDE =
  /^(?:sort(?:ed)? by\b.{0,40}|best|newest(?: first)?|oldest(?: first)?|most (?:liked|recent)|re: .{1,140}|(?:posts|joined|location|messages|reputation|registered|points|reaction score|threads): ?.{0,60}|(?:new |junior |senior |active |full |well-known )?member|#\d{1,5}|(?:pingback|trackback): .{1,140}|comment score below threshold.{0,40}|level \d{1,2}|moderator|moderated|avatar|top|(?:load|show|view) more(?: comments| replies)?|your comment is awaiting moderation\.?|[•·|–—-]+)$/i;

/** A score that some threads set above the header: `11 Good Bad`. */
const SCORE_ABOVE = /^[+−-]?\d{1,4} ?good ?bad$/i;

/** More paragraphs than this under a byline at the page's head are a story. */
const MOST_PARAGRAPHS = 4;

/**
 * Reads a thread by the headers of its comments. A line that heads a thread must stand above the first, or the headers
 * must be such as only threads have, or lines such as `Reply` must stand below: an article with a byline is none.
 */
export function findHeadedThread(page: Page): HeadedThread | null {
  const { lines } = page;
  const headers = lines.map(
    (_, index) =>
      findCommentHeader(lines, index) ??
      (isHeadedAt(lines, index)
        ? (findExpectedHeader(lines, index) ?? findHeaderOfFooter(lines, index))
        : null),
  );
  const firsts = headers.flatMap((header, index) => (header ? [index] : []));
  const last = firsts.at(-1) ?? -1;
  const heading = lines.findLastIndex((line, index) => index < last && isHeadingAt(lines, line, index));
  const first = firsts.find((at) => at > heading) ?? -1;
  if (first < 0) return null;
  const isHeaded = heading >= 0 && !lines.slice(heading + 1, first).some((line) => isParagraph(line.text));
  const { entries: all, until } = toEntries(lines, headers, first);
  if (lines.filter((line) => findVotes(line.text)).length > all.length * 1.2) return null;
  const entries = withoutArticle(all, first);
  const confidence = toConfidence(entries, isHeaded && entries.length === all.length);
  const comments = withCut(page, toComments(page, entries), entries);
  if (confidence === 0 || !entries[0] || comments.length === 0) return null;
  return { from: toStart(lines, lines.indexOf(entries[0].line)), until, comments, confidence };
}

/** Whether a line heads a thread: `2 replies` below a comment's buttons does not. */
function isHeadingAt(lines: Line[], line: Line, at: number): boolean {
  const above = lines[at - 1];
  return HEADING.test(line.text) && !(above && findCommentFooter(line) && findCommentFooter(above));
}

/** Whether a line heads a thread: `12 Comments`. */
export function isThreadHeading({ text }: Pick<Line, "text">): boolean {
  return HEADING.test(text);
}

/** The index of the first of the lines above a thread's first header that head the thread. */
function toStart(lines: Line[], first: number): number {
  const isAside = ({ text }: Line) =>
    HEADING.test(text) || ASIDE.test(text) || /^[+−-]?\d{1,4}(?: ?good ?bad)?$|^good$|^bad$/i.test(text);
  return lines.findLastIndex((line, index) => index < first && !isAside(line)) + 1;
}

/** Cuts the lines from the first header on into comments; the thread ends at furniture that ends a page's story. */
function toEntries(lines: Line[], headers: (CommentHeader | null)[], first: number) {
  const entries: Entry[] = [];
  let level = toLevel(lines[first - 1]);
  let isBelowFooter = false;
  let at = first;
  for (; at < lines.length; at += 1) {
    const [line, entry] = [lines[at], entries.at(-1)];
    const isClosed = entry !== undefined && isClosedByVotes(entry);
    const header = headers[at] ?? (isClosed || isBelowFooter ? findHeaderBelow(lines, at) : null);
    if (!line) break;
    if (header && !isQuoted(line, header, entry)) {
      const score = takeScoreAbove(entry?.body ?? lines.slice(Math.max(0, at - 3), at));
      const depth = level ?? line.indent;
      entries.push({
        header: { ...header, score: header.score ?? score },
        line,
        body: [],
        depth,
        footers: [],
      });
      at += header.lines - 1;
      isBelowFooter = false;
      continue;
    }
    level = toLevel(line) ?? level;
    const footer = SCORE_ABOVE.test(line.text) ? null : (findVotes(line.text) ?? findCommentFooter(line));
    if (footer && entry) addFooter(entry, line, { hasActions: false, ...footer });
    isBelowFooter ||= footer !== null;
    const count = isBelowFooter && !footer ? findBareCount(line) : null;
    if (count !== null && entry && addCount(entry, count)) continue;
    if (footer) continue;
    if (findFurniture(line.text)?.effect === "END") break;
    if (!ASIDE.test(line.text) && !isThreadAside(line.text) && !HEADING.test(line.text) && !isClosed)
      entry?.body.push(line);
  }
  return { entries, until: at };
}

/** A header where one must stand: below what closes a comment. */
function findHeaderBelow(lines: Line[], at: number): CommentHeader | null {
  const line = lines[at];
  return (
    findExpectedHeader(lines, at) ?? findHeaderOfFooter(lines, at) ?? (line ? findRemovedHeader(line) : null)
  );
}

/** The depth that Reddit writes above a comment, `level 2`, or null. */
function toLevel(line: Line | undefined): number | null {
  const level = /^level (\d{1,2})$/.exec(line?.text ?? "")?.[1];
  return level === undefined ? null : Number(level);
}

/** Files a line of buttons, with the counts that stand above it as lines of their own. */
function addFooter(entry: Entry, line: Line, footer: CommentFooter): void {
  const isBare = !hasVotes(footer) && !entry.footers.some((one) => hasVotes(one.footer));
  const last = entry.body.at(-1);
  const counted = isBare ? takeCounts(entry.body) : null;
  entry.footers.push({ line: counted && last ? last : line, footer: counted ?? footer });
}

/** Adds a count that stands below a comment's buttons. @returns whether it is one of its votes */
function addCount(entry: Entry, count: number): boolean {
  const last = entry.footers.at(-1);
  if (!last || last.footer.up !== null || last.footer.down !== null) return false;
  last.footer = withCount(last.footer, count);
  return true;
}

function hasVotes({ score, up, down }: CommentFooter): boolean {
  return score !== null || up !== null || down !== null;
}

/** Whether the line above, or above what to sort by, heads a thread and says how many comments it has, as no story's heading does. */
function isHeadedAt(lines: Line[], at: number): boolean {
  const above = lines.slice(Math.max(0, at - 5), at).findLast(({ text }) => !ASIDE.test(text));
  return above !== undefined && /\d/.test(above.text) && isThreadHeading(above);
}

/** Whether a comment's words have ended at a line of votes: what stands below is a moderator's. */
function isClosedByVotes({ body, footers }: Entry): boolean {
  return body.length > 0 && footers.some(({ line }) => findVotes(line.text));
}

/** Whether a header says whom a comment quotes: a copied one, its name and time run together (`riverfanMar. 20`), right below a header. */
function isQuoted(line: Line, header: CommentHeader, entry: Entry | undefined): boolean {
  if (!entry || entry.body.length > 0 || entry.footers.length > 0) return false;
  return isGlued(header) && line.blanksAbove <= 1;
}

function isGlued({ author, time }: CommentHeader): boolean {
  return time !== null && time.start === author.end;
}

/** Takes from the end of lines the score that some threads set above a header: `-2`, `Good`, `Bad`; `11 Good Bad`. */
function takeScoreAbove(above: Line[]): number | null {
  const words = above.slice(-3).map(({ text }) => text);
  const found = /(?:^|\n)([+−-]?\d{1,4})\s{0,3}good\s{0,3}bad$/i.exec(words.join("\n"));
  if (!found?.[1]) return null;
  above.splice(above.length - found[0].trim().split("\n").length);
  return Number(found[1].replace("−", "-"));
}

/** Drops a byline at the page's head that heads the story and not a comment: what follows is far longer than comments. */
function withoutArticle(entries: Entry[], first: number): Entry[] {
  const [opening, ...rest] = entries;
  const toLength = (entry: Entry) => entry.body.reduce((sum, line) => sum + countWords(line.text), 0);
  const usual = rest.map(toLength).toSorted((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0;
  const isStory =
    opening !== undefined &&
    first < 10 &&
    opening.footers.length === 0 &&
    (opening.body.length > MOST_PARAGRAPHS || toLength(opening) >= 120) &&
    toLength(opening) > usual * 2;
  return isStory ? rest : entries;
}

function toConfidence(entries: Entry[], isHeaded: boolean): number {
  const worded = entries.filter(({ body }) => body.length > 0);
  const footed = entries.filter(({ footers }) => footers.length > 0).length;
  const plain = worded.filter(({ header }) => header.isPlain).length;
  if (isHeaded && worded.length >= 1) return 0.9;
  if (worded.length >= 2 && footed >= 2) return 0.9;
  return plain >= 2 ? 0.86 : 0;
}

function toComments(page: Page, entries: Entry[]): ParsedComment[] {
  const comments: ParsedComment[] = [];
  const latestBy = new Map<string, number>();
  const depths: number[] = [];
  const isNested = new Set(entries.map(({ depth }) => depth)).size > 1;
  for (const entry of entries) {
    const answered = findAnswered(entry);
    const body = answered?.line ? entry.body.slice(1) : entry.body;
    const isGone = isRemoved(toQuote(page, entry.header.author));
    const below = entry.header.time ? null : findTimeBelow(body);
    const words = body.length === 0 && isGone ? [entry.line] : below ? body.slice(0, -1) : body;
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) continue;
    const shallower = isNested ? depths.findLastIndex((depth) => depth < entry.depth) : -1;
    const glued = answered ? null : findGluedAnswer(toQuote(page, entry.header.author), latestBy);
    const named = answered ? latestBy.get(toFolded(answered.name)) : glued?.position;
    const parent = named ?? shallower;
    const time = entry.header.time ?? below;
    const own = glued
      ? { start: entry.header.author.start, end: entry.header.author.start + glued.length }
      : entry.header.author;
    const author = isGone ? null : toWords(page.text, own);
    // `Ann, Oslo` is answered as `Ann`.
    const names = author ? [author.text, author.text.split(",")[0] ?? ""] : [];
    for (const one of names) latestBy.set(toFolded(one), comments.length);
    comments.push({
      ...toTrimmed(page.text, { start: first.start, end: last.end }),
      author,
      postedAt: time && toWords(page.text, time),
      ...toVotes(entry),
      parent: parent < 0 ? null : parent,
      isPartial: false,
    });
    depths.push(entry.depth);
  }
  return comments;
}

/**
 * Whom a header answers whose copy lost the arrow between two names: `Ben Orlov Ann Reader`, where Ann Reader has spoken.
 * @returns how long the author's own name is, and the position of the comment that is answered; null if nobody's
 */
function findGluedAnswer(
  name: string,
  latestBy: Map<string, number>,
): { length: number; position: number } | null {
  for (const gap of name.matchAll(/\s+/g)) {
    const answered = name.slice(gap.index + gap[0].length);
    const position = latestBy.get(toFolded(answered));
    const isSure =
      gap[0].length > 1 || /\s/.test(answered) || latestBy.has(toFolded(name.slice(0, gap.index)));
    if (position !== undefined && isSure) return { length: gap.index, position };
  }
  return null;
}

/** The time that some threads set below a comment's words: it must be all of the last line. */
function findTimeBelow(body: Line[]): TextSpan | null {
  const last = body.length > 1 ? body.at(-1) : undefined;
  const timed = last ? findTimeAtEnd(last) : null;
  return timed?.before === "" ? timed.time : null;
}

function toQuote(page: Page, { start, end }: TextSpan): string {
  return page.text.slice(start, end);
}

/** Marks the last comment as cut where the page ends inside of it: in a sentence, or before the line others end with. */
function withCut(page: Page, comments: ParsedComment[], entries: Entry[]): ParsedComment[] {
  const [last, entry] = [comments.at(-1), entries.at(-1)];
  const line = entry?.body.at(-1);
  if (!last || !entry || !line || last.end !== page.lines.at(-1)?.end || endsSentence(line.text))
    return comments;
  const isFooted = entries.slice(0, -1).some(({ footers }) => footers.length > 0);
  return isFooted || line.text.length > 60
    ? [...comments.slice(0, -1), { ...last, isPartial: true }]
    : comments;
}

function toVotes({ header, footers }: Entry) {
  const voted = footers.find(({ footer }) => hasVotes(footer));
  const { start = 0, end = 0 } = voted?.line ?? {};
  // `Like · Reply · 14 · 3y` has the time, too.
  const until = header.time && header.time.start > start && header.time.end <= end ? header.time.start : end;
  const span: TextSpan | null = voted ? { start, end: until } : null;
  const { score, up, down } = voted?.footer ?? { score: null, up: null, down: null };
  return { score: score ?? header.score, up, down, scoreSpan: span };
}

/** Whom the header or the line below it says the comment answers. */
function findAnswered({ header, body }: Entry): { name: string; line: Line | null } | null {
  if (header.answered !== null) return { name: header.answered, line: null };
  const line = body[0];
  const name =
    findQuotedAuthor(line?.text ?? "") ??
    (body.some(({ text }) => /^click to expand\W*$/i.test(text))
      ? /^(.{2,40}) (?:said|wrote):$/.exec(line?.text ?? "")?.[1]
      : undefined) ??
    /^(?:in (?:reply|response) to|replying to|repl(?:y|ied) to|↳|➦|→)\s*@?(.{2,40}?)(?:'s (?:comment|post))?:?$/i.exec(
      line?.text ?? "",
    )?.[1];
  return line && name !== undefined ? { name, line } : null;
}

function toFolded(name: string): string {
  return name.trim().toLowerCase();
}
