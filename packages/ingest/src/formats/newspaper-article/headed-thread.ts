import type { ParsedComment, TextSpan } from "../../parsed-document.ts";
import { findFurniture } from "../furniture.ts";
import { type Line, type Page, toTrimmed } from "../page.ts";
import { countWords, endsSentence, isParagraph } from "../prose.ts";
import { toWords } from "../words.ts";
import { type CommentFooter, findCommentFooter } from "./comment-footers.ts";
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
  footers: { line: Line; footer: CommentFooter }[];
}

/** A line that heads a thread: `12 Comments`, `3 thoughts on “Title”`, `Join the discussion`. */
const HEADING =
  /^(?:\(?\d+\)? (?:user |readers?['’]? )?comments?|(?:user |readers?['’]? |top |all )?comments? ?(?:\(\d+\)|: ?\d+|on .{1,120})?|\d+ (?:thoughts?|repl(?:y|ies)|responses?)(?: (?:on|to|so far)\b.{0,120})?|(?:replies|responses)(?: ?\(\d+\)|: ?\d+)?|join the (?:discussion|conversation)|discussion|log ?in to comment)$/i;

/** Lines of a thread that belong to no comment: what to sort by, who the author is. */
const ASIDE =
  /^(?:sort(?:ed)? by\b.{0,40}|best|newest(?: first)?|oldest(?: first)?|most (?:liked|recent)|re: .{1,140}|(?:posts|joined|location|messages|reputation|registered|points|reaction score|threads): ?.{0,60}|(?:new |junior |senior |active |full )?member|moderator|moderated|avatar|top|(?:load|show|view) more(?: comments| replies)?|your comment is awaiting moderation\.?|[•·|–—-]+)$/i;

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
      findCommentHeader(lines, index) ?? (isHeadedAt(lines, index) ? findExpectedHeader(lines, index) : null),
  );
  const firsts = headers.flatMap((header, index) => (header ? [index] : []));
  const last = firsts.at(-1) ?? -1;
  const heading = lines.findLastIndex((line, index) => index < last && HEADING.test(line.text));
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
  let at = first;
  for (; at < lines.length; at += 1) {
    const [line, entry] = [lines[at], entries.at(-1)];
    const isClosed = entry !== undefined && isClosedByVotes(entry);
    const isBelowFooter = entry !== undefined && entry.footers.at(-1)?.line === lines[at - 1];
    const header = headers[at] ?? (isClosed || isBelowFooter ? findExpectedHeader(lines, at) : null);
    if (!line) break;
    if (header && !isQuoted(line, header, entry)) {
      const score = takeScoreAbove(entry?.body ?? lines.slice(Math.max(0, at - 3), at));
      entries.push({ header: { ...header, score: header.score ?? score }, line, body: [], footers: [] });
      at += header.lines - 1;
      continue;
    }
    const footer = SCORE_ABOVE.test(line.text) ? null : (findVotes(line.text) ?? findCommentFooter(line));
    if (footer) entry?.footers.push({ line, footer: { hasActions: false, ...footer } });
    else if (findFurniture(line.text)?.effect === "END") break;
    else if (!ASIDE.test(line.text) && !isThreadAside(line.text) && !HEADING.test(line.text) && !isClosed)
      entry?.body.push(line);
  }
  return { entries, until: at };
}

/** Whether the line above heads a thread and says how many comments it has, as no story's heading does. */
function isHeadedAt(lines: Line[], at: number): boolean {
  const above = lines[at - 1];
  return above !== undefined && /\d/.test(above.text) && isThreadHeading(above);
}

/** What a site sets where a comment, or its author, was: `[deleted]`, `<Comment deleted by user>`. */
const REMOVED =
  /^[[(<*]?\s*(?:(?:this |the )?(?:comment|post|message)(?: (?:was|has been|is))? )?(?:deleted|removed|hidden)(?: by .{1,40}?)?\s*[\])>*.]*$/i;

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
  const indents: number[] = [];
  const isNested = new Set(entries.map(({ line }) => line.indent)).size > 1;
  for (const entry of entries) {
    const answered = findAnswered(entry);
    const body = answered?.line ? entry.body.slice(1) : entry.body;
    const isRemoved = REMOVED.test(toQuote(page, entry.header.author));
    const below = entry.header.time ? null : findTimeBelow(body);
    const words = body.length === 0 && isRemoved ? [entry.line] : below ? body.slice(0, -1) : body;
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) continue;
    const shallower = isNested ? indents.findLastIndex((indent) => indent < entry.line.indent) : -1;
    const named = answered && latestBy.get(toFolded(answered.name));
    const parent = named ?? shallower;
    const time = entry.header.time ?? below;
    const author = isRemoved ? null : toWords(page.text, entry.header.author);
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
    indents.push(entry.line.indent);
  }
  return comments;
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
  const voted = footers.find(
    ({ footer: { score, up, down } }) => score !== null || up !== null || down !== null,
  );
  const span: TextSpan | null = voted ? { start: voted.line.start, end: voted.line.end } : null;
  const { score, up, down } = voted?.footer ?? { score: null, up: null, down: null };
  return { score: score ?? header.score, up, down, scoreSpan: span };
}

/** Whom the header or the line below it says the comment answers. */
function findAnswered({ header, body }: Entry): { name: string; line: Line | null } | null {
  if (header.answered !== null) return { name: header.answered, line: null };
  const line = body[0];
  const name =
    findQuotedAuthor(line?.text ?? "") ??
    /^(?:in (?:reply|response) to|replying to|repl(?:y|ied) to|↳|➦|→)\s*@?(.{2,40}?)(?:'s (?:comment|post))?:?$/i.exec(
      line?.text ?? "",
    )?.[1];
  return line && name !== undefined ? { name, line } : null;
}

function toFolded(name: string): string {
  return name.trim().toLowerCase();
}
