import type { ParsedDocument, ParsedReport, Stated, Words } from "../../parsed-document.ts";
import {
  type DayHeading,
  ENTRY,
  findBareDay,
  findDayHeading,
  findDayOfAddress,
  findLabels,
  NEWS_ADDRESS,
  toCutWarnings,
  toDayWarnings,
} from "../context-site.ts";
import { type Draft, toDocument } from "../coverage.ts";
import { findSource } from "../origin/source.ts";
import { findLanguage } from "../page/language.ts";
import { findLinkLine, findLinks } from "../page/markdown-links.ts";
import type { Line, Page } from "../page/page.ts";
import { toWords } from "../page/words.ts";

/** Reads a day index of the Context, or its front page with the indexes of several days. */
export function parse(page: Page): ParsedDocument {
  const days = page.lines.flatMap((line) => {
    const day = findDayHeading(line, 2) ?? findBareDay(line, 2);
    return day ? [day] : [];
  });
  const isChinese = /\p{Script=Han}/u.test(page.text) && /\]\([^)\s]{0,100}\/zh\/news\//.test(page.text);
  const own = days[0] ?? null;
  const reports = readItems(page, days);
  const draft: Draft = {
    format: "context-day",
    language: isChinese ? "zh" : toLanguage(reports),
    title: own?.isWritten ? toWords(page.text, own.daySpan) : null,
    url: own && !isChinese ? toUrl(own) : null,
    source: findSource(page, { layout: isChinese ? "context-zh" : "context" }),
    published: null,
    dateline: null,
    rights: null,
    images: [],
    reports,
    comments: null,
    warnings: [...toDayWarnings(days), ...toCutWarnings(findCutItems(page))],
  };
  return toDocument(page, draft, (stretch) => toReason(stretch));
}

/** Items in order, each dated by the heading above it, or else by its own address. */
function readItems(page: Page, days: DayHeading[]): ParsedReport[] {
  const reports: ParsedReport[] = [];
  const headings = new Map(days.map((one) => [one.line, one]));
  const isHeaded = page.lines.some((line) => /^### ?\[/.test(line.text));
  let day: DayHeading | null = null;
  let topic: { words: Words; line: Line } | null = null;
  let current: ParsedReport | null = null;
  for (const line of page.lines) {
    const heading = headings.get(line);
    if (heading) {
      [day, topic, current] = [heading, null, null];
    } else if (/^#{5} /.test(line.text)) {
      topic = { words: toWords(page.text, { start: line.start + 6, end: line.end }), line };
      current = null;
    } else if (line.text.startsWith("### ")) {
      current = toItem(page, line, day, topic);
      topic = null;
      if (current) reports.push(current);
    } else if (!isHeaded && ENTRY.test(line.text)) {
      // An index whose items are a list has their contexts on the same lines.
      current = toItem(page, line, day, topic);
      topic = null;
      if (current) reports.push(current);
    } else if (line.text.startsWith("#") || line.text === "---") {
      current = null;
    } else if (current) {
      addLine(page, current, line);
    }
  }
  return reports.map((report) => ({
    ...report,
    description: report.description && toWords(page.text, report.description),
  }));
}

/** Lines that open as items do, and hold no whole link. */
function findCutItems({ lines }: Page): Line[] {
  return lines.filter(
    (line) => /^### ?\[/.test(line.text) && !findLinkLine(line, NEWS_ADDRESS) && !findLinks(line)[0],
  );
}

function toItem(
  page: Page,
  line: Line,
  day: DayHeading | null,
  topic: { words: Words; line: Line } | null,
): ParsedReport | null {
  const found = findLinkLine(line, NEWS_ADDRESS);
  if (!found) return null;
  return {
    start: (topic?.line ?? line).start,
    end: line.end,
    role: "ITEM",
    title: toWords(page.text, found.link.name),
    description: null,
    paragraphs: [],
    topic: topic?.words ?? null,
    date: toDate(day) ?? findDayOfAddress(found),
    path: {
      value: found.link.url,
      rule: "path/link",
      because: "The index links the item so.",
      evidence: [found.link.address],
    },
    byline: null,
    citations: [],
    context: findLabels(page, found.after).map((label) => toWords(page.text, label)),
    related: [],
    isPartial: false,
  };
}

/** Only a heading that shows the day dates its items; `Today` above a link does so by the link. */
function toDate(day: DayHeading | null): Stated<string> | null {
  if (!day?.day) return null;
  const evidence = [{ start: day.line.start, end: day.line.end }];
  return day.isWritten
    ? {
        value: day.day,
        rule: "date/day-heading",
        because: "The index files the item under this day.",
        evidence,
      }
    : {
        value: day.day,
        rule: "date/day-link",
        because: "The heading above the item links the index of this day.",
        evidence,
      };
}

/**
 * A line under an item is its context, or else its description; the context is the last of an item. The words of
 * the description are cleaned once it is whole.
 */
function addLine(page: Page, item: ParsedReport, line: Line): void {
  const labels = findLabels(page, line);
  if (item.context.length > 0) return;
  item.end = line.end;
  if (labels.length > 0) {
    item.context.push(...labels.map((label) => toWords(page.text, label)));
  } else {
    item.description = { text: "", start: item.description?.start ?? line.start, end: line.end };
  }
}

function toUrl(day: DayHeading): Stated<string> | null {
  if (!day.isWritten) return null;
  return {
    value: `http://thecontext.net${day.folder}index.md`,
    rule: "url/day-heading",
    because: "The heading of a day index links the index itself.",
    evidence: [day.daySpan],
  };
}

function toLanguage(reports: ParsedReport[]): string {
  const language = findLanguage(reports.map((report) => report.title?.text ?? "").join(" "));
  return language === "und" ? "en" : language;
}

function toReason(stretch: string): string {
  if (/^Formats:/.test(stretch)) return "other-formats";
  if (/^#{2} /.test(stretch)) return "navigation";
  if (/^#+$/.test(stretch)) return "heading";
  return /^_[^:]{1,30}:$/.test(stretch) ? "label" : "furniture";
}
