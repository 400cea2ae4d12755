import { type Line, type Page, toRestOfLine } from "../page/page.ts";
import { countWords, endsSentence, isTitleLike } from "../page/prose.ts";
import { findStatedTime } from "../page/stated-times.ts";
import type { EntryLine } from "./entry-lines.ts";
import type { Layout } from "./layout.ts";

/** A listing of headlines and dates without teasers: its lines, the dated ones with their role, and its layout. */
export interface Headlines {
  lines: EntryLine[];
  layout: Layout;
}

const FEWEST = 3;
const FEWEST_OF_LISTED = 2;
const FEWEST_WORDS = 3;
/** At least this share of the lines from the first entry on are headlines and dates. */
const LEAST_SHARE = 0.6;

/**
 * Reads lines as a listing of headlines alone: each with a date on its own line (`Ferry runs again - 5 Jan 2022`), or right below
 * or above it. Null where words of another kind stand between, or too few headlines are dated.
 * @param headingLines lines up to the page's heading
 * @param isListed whether the heading says what is listed; without that, lines `date - words` are a chronology
 */
export function findHeadlines(
  page: Page,
  lines: EntryLine[],
  headingLines: number,
  isListed: boolean,
): Headlines | null {
  const fewest = isListed ? FEWEST_OF_LISTED : FEWEST;
  return findInline(page, lines, headingLines, isListed, fewest) ?? findBesides(lines, headingLines, fewest);
}

function findInline(
  page: Page,
  lines: EntryLine[],
  headingLines: number,
  isListed: boolean,
  fewest: number,
): Headlines | null {
  const read = lines.map((one, index) =>
    index < headingLines ? one : (toDatedTitle(page, one, isListed) ?? one),
  );
  const from = read.findIndex(({ role }) => role.kind === "DATED_TITLE");
  const dated = read.filter(({ role }) => role.kind === "DATED_TITLE").length;
  if (from < 0 || dated < fewest || dated < LEAST_SHARE * (read.length - from)) return null;
  return hasTeasers(read.slice(headingLines))
    ? null
    : { lines: read, layout: { separator: "LINE", from, confidence: 0.8 } };
}

const MARKS_BEHIND_DATE = /^[\s,.)\]|:·•–—-]+/u;
const MARKS_BEFORE_DATE = /[\s,(|[:·•–—-]+(?:\p{Lu}\p{Ll}{2,8}day,?\s)?$/u;
/** `to visit on Jan. 22, 2019`: the date belongs to the words. */
const TAKES_DATE = /\b(?:on|in|by|from|until|till|since|of|for|before|after|to|and|at|the|around|dated)$/iu;
const CHRONOLOGY_MARK = /^\s?(?:[–—:]|-\s)/u;

/** A line that is a headline with its day before or behind it; null for any other line. */
function toDatedTitle(page: Page, one: EntryLine, isListed: boolean): EntryLine | null {
  if (one.role.kind !== "TITLE" && one.role.kind !== "TEASER" && one.role.kind !== "DATE") return null;
  const bullet = /^[-–—*]\s+(?=\S)/u.exec(one.line.text)?.[0].length ?? 0;
  const line = bullet > 0 ? toRestOfLine(page, one.line, one.line.start + bullet) : one.line;
  const stated = line && findStatedTime(line);
  if (!line || !stated || endsSentence(line.text)) return null;
  const [from, to] = [stated.span.start - line.start, stated.span.end - line.start];
  const behind = line.text.slice(to);
  const isFirst = from === 0;
  if (!isFirst && !/^[\s)\].]*$/.test(behind)) return null;
  if (isFirst && !isListed && CHRONOLOGY_MARK.test(behind)) return null;
  const start = isFirst ? to + (MARKS_BEHIND_DATE.exec(behind)?.[0].length ?? 0) : 0;
  const before = line.text.slice(0, from);
  const end = isFirst ? line.text.length : from - (MARKS_BEFORE_DATE.exec(before)?.[0].length ?? 0);
  const text = line.text.slice(start, end);
  if (start >= end || countWords(text) < FEWEST_WORDS || !isTitleLike(text) || TAKES_DATE.test(text))
    return null;
  const title: Line = { ...line, start: line.start + start, end: line.start + end, text };
  return { ...one, role: { kind: "DATED_TITLE", title, stated } };
}

/** Headlines with their date on a line of its own, right below each or right above it. */
function findBesides(lines: EntryLine[], headingLines: number, fewest: number): Headlines | null {
  const entries = lines.slice(headingLines);
  const isTitle = (one: EntryLine | undefined) =>
    one?.role.kind === "TITLE" && countWords(one.line.text) >= FEWEST_WORDS;
  const dates = entries.flatMap(({ role }, index) => (role.kind === "DATE" ? [index] : []));
  const below = dates.filter((index) => isTitle(entries[index - 1])).length;
  const above = dates.filter((index) => isTitle(entries[index + 1])).length;
  const paired = Math.max(below, above);
  if (dates.length < fewest || paired < dates.length || hasTeasers(entries)) return null;
  const isBelow = below === dates.length && !(above === dates.length && dates[0] === 0);
  const first = (dates[0] ?? 0) - (isBelow ? 1 : 0);
  if (2 * paired < LEAST_SHARE * (entries.length - first)) return null;
  const separator = isBelow ? "TITLE_DATE" : "DATE_TITLE";
  return { lines, layout: { separator, from: headingLines + first, confidence: 0.75 } };
}

function hasTeasers(entries: EntryLine[]): boolean {
  return entries.some(({ role }) => role.kind === "TEASER");
}
