import type { ParsedDocument, ParsedReport, Stated } from "../../parsed-document.ts";
import {
  type DayHeading,
  ENTRY,
  findBareDay,
  findDayHeading,
  toCutWarnings,
  toDayWarnings,
} from "../context-site.ts";
import { type Draft, toDocument } from "../coverage.ts";
import { findSource } from "../origin/source.ts";
import { findLanguage } from "../page/language.ts";
import type { Line, Page } from "../page/page.ts";
import { toTrimmed } from "../page/page.ts";
import { toWords } from "../page/words.ts";
import { findPermalink } from "./permalink.ts";
import { readSections } from "./sections.ts";

/** Reads an event page of the Context in either layout, English or of the Chinese fork. */
export function parse(page: Page): ParsedDocument {
  const titleAt = page.lines.findIndex((line) => /^#(?!#)/.test(line.text));
  const titleLine = page.lines[titleAt] ?? null;
  const head = page.lines.slice(0, Math.max(titleAt, 0));
  const body = page.lines.slice(titleAt + 1);
  const sectionAt = body.findIndex((line) => /^#{2,6} /.test(line.text) || ENTRY.test(line.text));
  const descriptionLines = sectionAt < 0 ? body : body.slice(0, sectionAt);
  const sections = readSections(page, sectionAt < 0 ? [] : body.slice(sectionAt));

  const day = findFirst(head, (line) => findDayHeading(line, 3) ?? findBareDay(line, 3));
  const rawTitle = titleLine ? { start: titleLine.start + toMarks(titleLine), end: titleLine.end } : null;
  const title = rawTitle && rawTitle.end > rawTitle.start ? toWords(page.text, rawTitle) : null;
  const topicLine = head.find((line) => /^#{5} /.test(line.text));
  const topic = topicLine ? toWords(page.text, { start: topicLine.start + 6, end: topicLine.end }) : null;
  const isChinese = isOfChineseFork(page, [...head, ...(titleLine ? [titleLine] : []), ...body]);
  const path = findPermalink(page, {
    day,
    title,
    rawTitle,
    changes: sections.changes,
    formats: head.find((line) => /^Formats:/.test(line.text)) ?? null,
    isChinese,
  });

  const report: ParsedReport = {
    start: (topicLine ?? day?.line ?? titleLine ?? page.lines[0])?.start ?? 0,
    end: page.lines.at(-1)?.end ?? 0,
    role: "MAIN",
    title,
    description: toDescription(page, descriptionLines),
    paragraphs: [],
    topic,
    date: toDate(day),
    path,
    byline: null,
    citations: sections.citations,
    context: [],
    related: sections.related,
    changes: sections.changes,
    isPartial: false,
  };
  const draft: Draft = {
    format: "context-event",
    language: isChinese ? "zh" : toLanguage(title?.text ?? ""),
    title,
    url: isChinese ? null : toUrl(path),
    source: findSource(page, { layout: isChinese ? "context-zh" : "context" }),
    published: null,
    dateline: null,
    rights: null,
    images: sections.images,
    reports: [report],
    comments: null,
    warnings: [...(day ? toDayWarnings([day]) : [NO_DAY]), ...toCutWarnings(sections.cut)],
  };
  return toDocument(page, draft, toReason);
}

const NO_DAY = {
  code: "date.missing",
  message: "The page has no day heading, so its day is not known.",
  span: null,
};

function toReason(stretch: string): string {
  if (/^Formats:/.test(stretch)) return "other-formats";
  return /^#{1,6} /.test(stretch) ? "heading" : "label";
}

/** The page's own address on the site that the Context publishes on. */
function toUrl(path: Stated<string> | null): Stated<string> | null {
  return (
    path && { ...path, value: `http://thecontext.net${path.value}`, rule: path.rule.replace("path/", "url/") }
  );
}

/** The day that the page files its event under. */
function toDate(day: DayHeading | null): Stated<string> | null {
  if (!day?.day) return null;
  return {
    value: day.day,
    rule: "date/day-heading",
    because: "The page files the event under this day.",
    evidence: [{ start: day.line.start, end: day.line.end }],
  };
}

/** The lines between title and lists, which tell what the source's own page says of itself. */
function toDescription(page: Page, lines: Line[]) {
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last
    ? toWords(page.text, toTrimmed(page.text, { start: first.start, end: last.end }))
    : null;
}

/** The site is English; a title of names alone tells no language. */
function toLanguage(title: string): string {
  const language = findLanguage(title);
  return language === "und" ? "en" : language;
}

/** How many code units of heading mark and the one space after it stand before the title. */
function toMarks(line: Line): number {
  return line.text.startsWith("# ") ? 2 : 1;
}

/** The fork writes its headings in Chinese and its addresses under `/zh/`. */
function isOfChineseFork(page: Page, lines: Line[]): boolean {
  const headings = lines.filter((line) => /^#{1,6} /.test(line.text));
  return (
    headings.some((line) => /\p{Script=Han}/u.test(line.text)) ||
    /\]\((?:https?:\/\/[^/\s]+)?\/zh\/news\//.test(page.text)
  );
}

function findFirst<T>(lines: Line[], find: (line: Line) => T | null): T | null {
  for (const line of lines) {
    const found = find(line);
    if (found) return found;
  }
  return null;
}
