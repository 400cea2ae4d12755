import type { ParsedComment, TextSpan } from "../../../parsed-document.ts";
import { type Line, type Page, toTrimmed } from "../../page/page.ts";
import { endsSentence } from "../../page/prose.ts";
import { toWords } from "../../page/words.ts";
import { isRemoved } from "./bare-entries.ts";
import { type CommentFooter, findBareCount } from "./comment-footers.ts";
import type { CommentHeader } from "./comment-header.ts";
import { findQuotedAuthor } from "./comment-headers.ts";
import { findTimeAtEnd } from "./comment-times.ts";
import { TRAILING_BADGE } from "./thread-words.ts";

/** One comment's lines: its header, then its words. */
export interface Entry {
  header: CommentHeader;
  line: Line;
  body: Line[];
  /** How deep it is nested, in no unit. */
  depth: number;
  footers: { line: Line; footer: CommentFooter }[];
}

/** Whether a footer shows any votes. */
export function hasVotes({ score, up, down }: CommentFooter): boolean {
  return score !== null || up !== null || down !== null;
}

/** The comments of a thread's entries, in their order; an entry that says nothing is none. */
export function toComments(page: Page, entries: Entry[]): ParsedComment[] {
  const comments: ParsedComment[] = [];
  const latestBy = new Map<string, number>();
  const depths: number[] = [];
  const numbers = new Map<string, number>();
  const isNested = new Set(entries.map(({ depth }) => depth)).size > 1;
  for (const entry of entries) {
    const answered = findAnswered(entry);
    const numbered = numbers.get(/^>>(\d{1,6})\b/.exec(entry.body[0]?.text ?? "")?.[1] ?? "");
    const body = answered?.line ? entry.body.slice(1) : entry.body;
    const isGone = isRemoved(toQuote(page, entry.header.author));
    const below = entry.header.time ? null : findTimeBelow(body);
    const until = body.findIndex(({ start }) => start === entry.header.time?.start);
    const words =
      body.length === 0 && isGone
        ? [entry.line]
        : below
          ? body.slice(0, -1)
          : until > 0
            ? body.slice(0, until)
            : withoutCounts(body);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) continue;
    const shallower =
      isNested && !entry.header.isUnplaced ? depths.findLastIndex((depth) => depth < entry.depth) : -1;
    const glued = answered ? null : findGluedAnswer(toQuote(page, entry.header.author), latestBy);
    const named = numbered ?? (answered ? latestBy.get(toFolded(answered.name)) : glued?.position);
    const opened = named === undefined && shallower >= 0 ? findOpened(first, latestBy) : -1;
    const parent = named ?? Math.max(opened, shallower);
    const time = entry.header.time ?? below;
    const own = withoutBadge(page, entry.header.author, glued?.length);
    const author = isGone ? null : toWords(page.text, own);
    // `Ann, Oslo` is answered as `Ann`.
    const names = author ? [author.text, author.text.split(",")[0] ?? ""] : [];
    if (entry.header.number !== undefined) numbers.set(String(entry.header.number), comments.length);
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

/** What nobody is called: a capital, a digit or a line inside one word. */
const HANDLE = /^\S*(?:\p{Ll}\p{Lu}\p{Ll}|[\p{L}_]\d|\p{L}_)\S*$/u;

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
      gap[0].length > 1 ||
      /\s/.test(answered) ||
      HANDLE.test(answered) ||
      latestBy.has(toFolded(name.slice(0, gap.index)));
    if (position !== undefined && isSure) return { length: gap.index, position };
  }
  return null;
}

/**
 * The comment of whom a nested one names in full as its first words, as Facebook does: `Ann Reader Thanks.` Sites that show
 * answers at one depth only tell so whom they answer. -1 if there is none.
 */
function findOpened({ text }: Line, latestBy: ReadonlyMap<string, number>): number {
  const words = text.slice(0, 60).toLowerCase().split(" ");
  for (const length of [4, 3, 2]) {
    const position = words.length > length ? latestBy.get(words.slice(0, length).join(" ")) : undefined;
    if (position !== undefined) return position;
  }
  return -1;
}

/** An author's span of so many code units, without a badge behind the name. */
function withoutBadge(page: Page, { start, end }: TextSpan, length = end - start): TextSpan {
  const name = page.text.slice(start, start + length).replace(TRAILING_BADGE, "");
  return { start, end: start + name.length };
}

/** Words without the counts below them whose signs were pictures, where they are so many that none tells what it counts. */
function withoutCounts(body: Line[]): Line[] {
  const last = body.findLastIndex((line) => findBareCount(line) === null);
  return last >= 0 && body.length - last > 2 ? body.slice(0, last + 1) : body;
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
export function withCut(page: Page, comments: ParsedComment[], entries: Entry[]): ParsedComment[] {
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
    /^[[(]?(?:[↳➦→]\s*)?(?:in (?:reply|response) to|replying to|repl(?:y|ied) to|antwort auf|en réponse à|en respuesta a|в ответ на|↳|➦|→)\s*@?(.{2,40}?)(?:'s (?:comment|post))?:?[\])]?$/iu.exec(
      line?.text ?? "",
    )?.[1];
  if (line && name !== undefined) return { name, line };
  const opening = /^(?:回复|回覆|返信) ?@?([^\s：:]{1,20})[：:]/u.exec(line?.text ?? "")?.[1];
  return opening === undefined ? null : { name: opening, line: null };
}

function toFolded(name: string): string {
  return name.trim().toLowerCase();
}
