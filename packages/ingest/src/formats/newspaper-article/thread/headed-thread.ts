import type { ParsedComment } from "../../../parsed-document.ts";
import { findFurniture } from "../../article/furniture.ts";
import type { Line, Page } from "../../page/page.ts";
import { countWords, endsSentence, isParagraph } from "../../page/prose.ts";
import { findHeaderOfFooter, findRemovedHeader, isRemoved, takeCounts, withCount } from "./bare-entries.ts";
import { type CommentFooter, findBareCount, findCommentFooter } from "./comment-footers.ts";
import type { CommentHeader } from "./comment-header.ts";
import { findCommentHeader, findExpectedHeader } from "./comment-headers.ts";
import { type Entry, hasVotes, toComments, withCut } from "./entry-comments.ts";
import { findScoreBullet, findVotes, isThreadAside } from "./marks.ts";
import { findAnsweringName, raisePlaced } from "./raised-headers.ts";
import { isAside, isAvatar, isBadge, isThreadHeading } from "./thread-words.ts";

/** A thread whose comments are headed by who left them, and when. */
export interface HeadedThread {
  /** Index of its first line, and of the first line below it. */
  from: number;
  until: number;
  comments: ParsedComment[];
  /** How sure it is that it is one, 0 to 1. */
  confidence: number;
}

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
  const read = lines.map(
    (_, index) =>
      findCommentHeader(lines, index) ??
      (isHeadedAt(lines, index)
        ? (findExpectedHeader(lines, index) ?? findHeaderOfFooter(lines, index))
        : null),
  );
  const headers = raisePlaced(lines, read);
  const firsts = headers.flatMap((header, index) => (header ? [index] : []));
  const last = firsts.at(-1) ?? -1;
  const heading = lines.findLastIndex((line, index) => index < last && isHeadingAt(lines, line, index));
  const first = firsts.find((at) => at > heading) ?? -1;
  if (first < 0) return null;
  const between = heading < 0 ? [] : lines.slice(heading + 1, first);
  const isHeaded = heading >= 0 && !between.some((line) => isParagraph(line.text));
  // A count of comments, what to sort by and the rules of the house are no words of the story.
  const isNear = heading >= 0 && between.length <= 8 && /\d/.test(lines[heading]?.text ?? "");
  const { entries: all, until } = toEntries(lines, headers, first);
  if (lines.filter((line) => findVotes(line.text)).length > all.length * 1.2) return null;
  const entries = withCountsOnTop(withoutArticle(all, first));
  const confidence = toConfidence(entries, isHeaded && entries.length === all.length);
  const comments = withCut(page, toComments(page, entries), entries);
  if (confidence === 0 || !entries[0] || comments.length === 0) return null;
  const at = lines.indexOf(entries[0].line);
  const start = at === first && (isHeaded || isNear) ? heading : at;
  const { author } = entries[0].header;
  return {
    from: toStart(lines, start, page.text.slice(author.start, author.end)),
    until,
    comments,
    confidence,
  };
}

/** Whether a line heads a thread: `2 replies` among a comment's buttons does not. */
function isHeadingAt(lines: Line[], line: Line, at: number): boolean {
  if (!isThreadHeading(line)) return false;
  const beside = [lines[at - 1], lines[at + 1]];
  const isButton = (one: Line | undefined) =>
    one !== undefined && (findCommentFooter(one) !== null || findBareCount(one) !== null);
  return !(findCommentFooter(line) && beside.some(isButton));
}

/** The index of the first of the lines above a thread's first header that head the thread, or tell of its author. */
function toStart(lines: Line[], first: number, name: string): number {
  const isHead = ({ text }: Line) =>
    isThreadHeading({ text }) ||
    isAside({ text }) ||
    isBadge({ text }) ||
    text === name ||
    findScoreBullet(text) !== null ||
    /^[+−-]?\d{1,4}(?: ?good ?bad)?$|^good$|^bad$/i.test(text);
  return (
    lines.findLastIndex(
      (line, index) => index < first && !isHead(line) && !isAvatar(line, lines[index + 1]),
    ) + 1
  );
}

/** Cuts the lines from the first header on into comments; the thread ends at furniture that ends a page's story. */
function toEntries(lines: Line[], headers: (CommentHeader | null)[], first: number) {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let level = toLevel(lines[first - 1]);
  let isBelowFooter = false;
  let at = first;
  for (; at < lines.length; at += 1) {
    const [line, entry] = [lines[at], entries.at(-1)];
    const isClosed = entry !== undefined && isClosedByVotes(entry);
    const header: CommentHeader | null =
      headers[at] ??
      (isClosed ? findModeratorHeader(lines, at) : null) ??
      (isClosed || isBelowFooter ? findHeaderBelow(lines, at) : null);
    if (!line) break;
    if (header && !isQuoted(line, header, entry) && !isQuoting(line, header, entry, names)) {
      const score =
        takeScoreAbove(entry?.body ?? lines.slice(Math.max(0, at - 3), at)) ??
        findScoreOfTitle(lines[at - 1]);
      const depth = toDepth(header, entry) ?? level ?? line.indent;
      // Boards set a name above what they have about its member, and again in the header below.
      if (entry?.body.at(-1)?.text === toName(line, header)) entry?.body.pop();
      const answering = names.has(toName(line, header)) ? findAnsweringName(lines, at, header) : null;
      names.add(answering?.text ?? toName(line, header));
      if (entry?.body.at(-1) === answering) entry?.body.pop();
      entries.push({
        header: {
          ...(answering ? toAnswer(header, answering, toName(line, header)) : header),
          score: header.score ?? score,
        },
        line,
        body: header.words ? [header.words] : [],
        depth,
        footers: [],
      });
      at += header.lines - 1;
      // Nothing belongs to a comment that was taken out: the next one's header must follow.
      isBelowFooter = header.time === null && isRemoved(toName(line, header));
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
    const isPart =
      !isAside(line) &&
      !(isAvatar(line, lines[at + 1]) && headers[at + 1]) &&
      !TITLE_SCORE.test(line.text) &&
      !isThreadAside(line.text) &&
      !isThreadHeading(line) &&
      !isBadge(line);
    if (isPart && !isClosed && !(isBelowFooter && entry?.body.length && isLabel(line)))
      entry?.body.push(line);
  }
  return { entries, until: at };
}

/** How deep a comment is nested, where its header says so by itself or beside the comment above. */
function toDepth({ depth, answersAbove }: CommentHeader, above: Entry | undefined): number | undefined {
  return answersAbove && above ? above.depth + 1 : depth;
}

function toName(line: Line, { author }: CommentHeader): string {
  return line.text.slice(author.start - line.start, author.end - line.start);
}

function toAnswer(header: CommentHeader, { start, end }: Line, answered: string): CommentHeader {
  return { ...header, author: { start, end }, answered };
}

/** A few words that end no sentence: below a comment's buttons they are the page's, `Powered by Norburg Talk`. */
function isLabel({ text }: Line): boolean {
  return text.length <= 40 && !endsSentence(text);
}

/** A header where one must stand: below what closes a comment. */
function findHeaderBelow(lines: Line[], at: number): CommentHeader | null {
  const line = lines[at];
  return (
    findExpectedHeader(lines, at) ?? findHeaderOfFooter(lines, at) ?? (line ? findRemovedHeader(line) : null)
  );
}

/** `Moderator` alone, below the votes that close a comment and above words of the house; a board sets it below a name. */
function findModeratorHeader(lines: Line[], at: number): CommentHeader | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || !/^moderator$/i.test(line.text) || !endsSentence(next.text)) return null;
  const { start, end } = line;
  return { lines: 1, author: { start, end }, time: null, score: null, answered: null, isPlain: false };
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
  const paired = counted ? null : toPair(entry.footers.at(-1)?.footer, footer);
  const open = entry.footers.at(-1);
  if (paired && open) {
    open.footer = paired;
    return;
  }
  entry.footers.push({ line: counted && last ? last : line, footer: counted ?? footer });
}

/** Votes for and votes against that stand on two lines, as one. Null if they are no such two. */
function toPair(above: CommentFooter | undefined, below: CommentFooter): CommentFooter | null {
  if (!above || (above.up === null) === (above.down === null)) return null;
  if ((below.up === null) === (below.down === null) || (above.up === null) === (below.up === null))
    return null;
  const [up, down] = [above.up ?? below.up ?? 0, above.down ?? below.down ?? 0];
  return { score: up - down, up, down, hasActions: above.hasActions || below.hasActions };
}

/** Adds a count that stands below a comment's buttons. @returns whether it is one of its votes */
function addCount(entry: Entry, count: number): boolean {
  const last = entry.footers.at(-1);
  if (!last || last.footer.up !== null || last.footer.down !== null) return false;
  last.footer = withCount(last.footer, count);
  return true;
}

/** Whether the line above, or above what to sort by, heads a thread and says how many comments it has, as no story's heading does. */
function isHeadedAt(lines: Line[], at: number): boolean {
  const above = lines.slice(Math.max(0, at - 5), at).findLast((line) => !isAside(line));
  return above !== undefined && /\d|^all /i.test(above.text) && isThreadHeading(above);
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

/** Whether `Ann wrote:`, right below the header of somebody else, opens words of hers that are quoted. */
function isQuoting(
  line: Line,
  header: CommentHeader,
  entry: Entry | undefined,
  names: ReadonlySet<string>,
): boolean {
  if (!entry || entry.body.length > 0 || entry.footers.length > 0) return false;
  return header.time === null && /\bwrote:$/.test(line.text) && names.has(toName(line, header));
}

function isGlued({ author, time }: CommentHeader): boolean {
  return time !== null && time.start === author.end;
}

/** Takes from the end of lines the score that some threads set above a header: `• 7`; `-2`, `Good`, `Bad`; `11 Good Bad`. */
function takeScoreAbove(above: Line[]): number | null {
  const bullet = findScoreBullet(above.at(-1)?.text ?? "");
  if (bullet !== null) {
    above.pop();
    return bullet;
  }
  const words = above.slice(-3).map(({ text }) => text);
  const found = /(?:^|\n)([+−-]?\d{1,4})\s{0,3}good\s{0,3}bad$/i.exec(words.join("\n"));
  if (!found?.[1]) return null;
  above.splice(above.length - found[0].trim().split("\n").length);
  return Number(found[1].replace("−", "-"));
}

/** The score behind the title of a comment, which Slashdot sets above its header: `Boats (Score:5, Insightful)`. */
const TITLE_SCORE = /^.{0,140}\(Score: ?([+−-]?\d{1,3})(?:, ?[A-Z][a-z]{2,20})?\)$/;

function findScoreOfTitle(line: Line | undefined): number | null {
  const score = TITLE_SCORE.exec(line?.text ?? "")?.[1];
  return score === undefined ? null : Number(score.replace("−", "-"));
}

/** Where a bare number stands between the header and the words of every comment, it is the comment's votes. */
function withCountsOnTop(entries: Entry[]): Entry[] {
  const counts = entries.map(({ body }) => (body[0] && body.length > 1 ? findBareCount(body[0]) : null));
  const isCounted = entries.length >= 2 && counts.every((count) => count !== null);
  if (
    !isCounted ||
    entries.some(
      ({ header, footers }) => header.score !== null || footers.some(({ footer }) => hasVotes(footer)),
    )
  )
    return entries;
  return entries.map((entry, index) => ({
    ...entry,
    header: { ...entry.header, score: counts[index] ?? null },
    body: entry.body.slice(1),
  }));
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
