import type { TextSpan } from "../../parsed-document.ts";
import { findFurniture } from "../article/furniture.ts";
import type { Line, Page } from "../page/page.ts";
import { countWords, endsCut, endsSentence } from "../page/prose.ts";
import { type EntryLine, toEntryLines, withMonths, withoutWay, withSigned } from "./entry-lines.ts";
import { findListed } from "./heading.ts";
import { findHeadlines } from "./headlines.ts";
import { findLayout, isDatedTitle, isEntryTitle, type Layout } from "./layout.ts";

/** One entry of a listing. */
export interface Entry {
  /** The section or kicker above the headline, or beside the date. */
  topic: TextSpan | null;
  title: Line | null;
  paragraphs: Line[];
  /** `month` is the heading that gives the year, where the day's own line does not. */
  date: { line: Line; edtf: string; month?: TextSpan } | null;
  author: TextSpan | null;
  isPartial: boolean;
  start: number;
  end: number;
}

/** A page read as a listing. */
export interface Listing {
  heading: Line | null;
  /** The tag, topic, person or author that is listed, if the heading says what it is. */
  listed: TextSpan | null;
  layout: Layout;
  /** Whether it lists headlines and dates alone, without teasers. */
  isHeadlines: boolean;
  entries: Entry[];
  lines: EntryLine[];
}

/** Reads a page as a listing; null if nothing repeats in it as entries do. */
export function findListing(page: Page): Listing | null {
  const read = withMonths(withSigned(toEntryLines(page, page.lines)));
  const isTold = ({ role }: EntryLine) => role.kind !== "FURNITURE";
  const above = read.filter(isTold);
  const headingAt = findHeading(above);
  const heading = headingAt === null ? null : (above[headingAt]?.line ?? null);
  const listed = heading && findListed(heading);
  const lines = withoutWay(read, heading, listed);
  const told = lines.filter(isTold);
  const headingLines = headingAt === null ? 0 : headingAt + 1;
  const headlines = findHeadlines(page, told, headingLines, listed !== null);
  const layout = headlines?.layout ?? findLayout(told, headingLines);
  if (!layout) return null;
  const segments = withoutPageHead(toSegments(headlines?.lines ?? told, layout), layout);
  const pageEnd = page.lines.at(-1)?.end ?? 0;
  const toOne = headlines ? toHeadlineEntry : toEntry;
  const entries = segments.flatMap((segment) => toOne(segment, layout, pageEnd) ?? []);
  return { heading, listed, layout, isHeadlines: headlines !== null, entries, lines };
}

/** The heading's index: a line that says so, below a menu of sections if there is one, or a short first line right above another headline. */
function findHeading(lines: EntryLine[]): number | null {
  const menu = lines.findIndex(({ line }) => findFurniture(line.text)?.reason !== "section");
  const named = lines
    .slice(0, 5 + Math.max(0, menu))
    .findIndex(({ line, isBulleted }) => !isBulleted && findListed(line) !== null);
  if (named >= 0) return named;
  const [first, second] = lines;
  const isAlone = second?.role.kind === "TITLE" && second.line.blanksAbove > 0;
  return first?.role.kind === "TITLE" &&
    !first.isBulleted &&
    !first.glued &&
    countWords(first.line.text) <= 5 &&
    isAlone
    ? 0
    : null;
}

/** Cuts the lines into entries at what the layout says sets them apart. */
function toSegments(lines: EntryLine[], layout: Layout): EntryLine[][] {
  const segments: EntryLine[][] = [];
  let current: EntryLine[] = [];
  lines.forEach((one, index) => {
    if (index < layout.from) return;
    if (current.length > 0 && isStart(lines, index, layout)) {
      segments.push(current);
      current = [];
    }
    current.push(one);
  });
  if (current.length > 0) segments.push(current);
  return segments;
}

/** Where no entry has a blank line inside, what stands apart above the first one is the page's: `Topic`, and its name once more. */
function withoutPageHead(segments: EntryLine[][], { separator }: Layout): EntryLine[][] {
  const [first, ...rest] = segments;
  const isApart = ({ line }: EntryLine, index: number) => index > 0 && line.blanksAbove > 0;
  if (!first || rest.length < 2 || separator !== "MARK_BELOW" || rest.some((one) => one.some(isApart)))
    return segments;
  return [first.slice(Math.max(0, first.findLastIndex(isApart))), ...rest];
}

function isStart(lines: EntryLine[], index: number, layout: Layout): boolean {
  const [above, one] = [lines[index - 1], lines[index]];
  if (!one || !above) return false;
  const isMark = ({ role }: EntryLine) =>
    role.kind === "DATE" || role.kind === "MORE" || (role.kind === "BYLINE" && role.isBelowDate === true);
  switch (layout.separator) {
    case "BULLET":
      return one.isBulleted;
    case "DATE_ABOVE":
      return one.role.kind === "DATE";
    case "DATE_INSIDE":
      return isDatedTitle(lines, index) || isUndatedTitle(lines, index);
    case "MARK_BELOW":
      return isMark(above) && !isMark(one);
    case "BLOCK":
      return one.line.blanksAbove > 0;
    case "CUT":
      return above.role.kind === "TEASER" && above.role.isCut;
    case "TITLE":
      return isEntryTitle(lines, index);
    case "LINE":
      return true;
    case "TITLE_DATE":
      return above.role.kind === "DATE";
    case "DATE_TITLE":
      return one.role.kind === "DATE";
  }
}

/** Among dated headlines one whose date the page left out: a line apart between the teaser above and its own right below. */
function isUndatedTitle(lines: EntryLine[], index: number): boolean {
  const [above, one, next] = [lines[index - 1], lines[index], lines[index + 1]];
  return (
    one?.role.kind === "TITLE" &&
    one.line.blanksAbove > 0 &&
    above?.role.kind === "TEASER" &&
    next?.role.kind === "TEASER" &&
    next.line.blanksAbove === 0 &&
    countLetterWords(one.line.text) >= FEWEST_HEADLINE_WORDS
  );
}

/** An entry of headlines alone: the one nearest to the date; a short line above it is its section. */
function toHeadlineEntry(segment: EntryLine[], { separator }: Layout): Entry | null {
  const [start, end] = [segment[0]?.line.start ?? 0, segment.at(-1)?.line.end ?? 0];
  const entry = { paragraphs: [], author: findAuthor(segment), isPartial: false, start, end };
  for (const { line, role } of segment) {
    if (role.kind !== "DATED_TITLE") continue;
    return { ...entry, topic: null, title: role.title, date: { line, edtf: role.stated.published.edtf } };
  }
  const titles = segment.filter(({ role }) => role.kind === "TITLE").map(({ line }) => line);
  const isFirst = separator === "DATE_TITLE";
  const title = isFirst ? titles[0] : titles.at(-1);
  const dated = segment.flatMap(({ line, role }) =>
    role.kind === "DATE" ? [{ line, stated: role.stated }] : [],
  )[0];
  if (!title || (!dated && countLetterWords(title.text) < FEWEST_HEADLINE_WORDS)) return null;
  const [above] = titles.slice(-2);
  const isSection = !isFirst && above !== undefined && above !== title && countWords(above.text) <= 3;
  return {
    ...entry,
    topic: isSection ? toSpan(above) : dated ? findSection(dated.line, dated.stated.before) : null,
    title,
    date: dated ? { line: dated.line, edtf: dated.stated.published.edtf } : null,
    author: dated
      ? (segment.flatMap(({ role }) => (role.kind === "DATE" && role.author ? [role.author] : []))[0] ??
        entry.author)
      : entry.author,
  };
}

/** A line without a date among dated headlines is one of them if it has as many words. */
const FEWEST_HEADLINE_WORDS = 4;

function countLetterWords(words: string): number {
  return words.match(/\p{L}{2,}/gu)?.length ?? 0;
}

function toEntry(segment: EntryLine[], layout: Layout, pageEnd: number): Entry | null {
  const words = toWordLines(segment, layout);
  const dates = segment.flatMap(({ line, role }) => (role.kind === "DATE" ? [{ line, ...role }] : []));
  const kicker = findKicker(words);
  const [first, ...rest] = words.slice(kicker || hasCaptionFirst(words) ? 1 : 0);
  if (!first) return null;
  const isTitled = first.role.kind === "TITLE" || (rest.length > 0 && countWords(first.line.text) <= 30);
  const paragraphs = (isTitled ? rest : [first, ...rest]).map(({ line }) => line);
  const last = paragraphs.at(-1)?.text ?? "";
  const date = dates[0] ?? null;
  const isLast = segment.at(-1)?.line.end === pageEnd;
  const lacksMark = layout.separator === "MARK_BELOW" && dates.length === 0;
  return {
    topic: (kicker && toSpan(kicker.line)) ?? (date && findSection(date.line, date.stated.before)),
    title: isTitled ? first.line : null,
    paragraphs,
    date: date && {
      line: date.line,
      edtf: date.stated.published.edtf,
      ...(date.month ? { month: date.month } : {}),
    },
    author: dates.find((one) => one.author)?.author ?? findAuthor(segment),
    isPartial: last === "" ? isLast && lacksMark : endsCut(last) || !endsSentence(last),
    start: segment[0]?.line.start ?? first.line.start,
    end: segment.at(-1)?.line.end ?? first.line.end,
  };
}

function findAuthor(segment: EntryLine[]): TextSpan | null {
  const byline = segment.find(({ role }) => role.kind === "BYLINE")?.role;
  return byline?.kind === "BYLINE" ? byline.author : null;
}

/** Headline and teaser lines; a section's name at the end of an entry belongs to the date below it. */
function toWordLines(segment: EntryLine[], { separator }: Layout): EntryLine[] {
  const words = segment.filter(({ role }) => role.kind === "TITLE" || role.kind === "TEASER");
  const last = words.at(-1);
  const isShort = (most: number) =>
    words.length > 2 && last?.role.kind === "TITLE" && countWords(last.line.text) <= most;
  const isSection =
    (separator === "DATE_ABOVE" && last?.line.blanksAbove === 0 && isShort(4)) ||
    (separator === "DATE_INSIDE" && isShort(3));
  return isSection ? words.slice(0, -1) : words;
}

/** A line of at most three words right under the last entry's date, with the headline apart below it. */
function findKicker(words: EntryLine[]): EntryLine | null {
  const [first, second] = words;
  const isKicker =
    first?.role.kind === "TITLE" &&
    second?.role.kind === "TITLE" &&
    first.line.blanksAbove === 0 &&
    second.line.blanksAbove > 0 &&
    countWords(first.line.text) <= 3;
  return isKicker ? (first ?? null) : null;
}

/** The caption of an entry's picture may stand above its headline: a short sentence, and then a headline. */
function hasCaptionFirst([first, second, third]: EntryLine[]): boolean {
  const isSentence = first?.role.kind === "TEASER" && !first.role.isCut && countWords(first.line.text) <= 30;
  return (
    isSentence &&
    second?.role.kind === "TITLE" &&
    second.line.blanksAbove > 0 &&
    third?.role.kind === "TEASER"
  );
}

/** The section written before the date: `Global Europe 15-05-2022`. */
function findSection(line: Line, before: string): TextSpan | null {
  const at = before === "" || /^by\b/i.test(before) ? -1 : line.text.indexOf(before);
  return at < 0 ? null : { start: line.start + at, end: line.start + at + before.length };
}

function toSpan({ start, end }: Line): TextSpan {
  return { start, end };
}
