import type { ParsedWarning, Stated, TextSpan } from "../parsed-document.ts";
import { isCalendarDay } from "./page/calendar-day.ts";
import { findLinkLine, type LinkLine } from "./page/markdown-links.ts";
import { type Line, type Page, toTrimmed } from "./page/page.ts";

/*
 * What the event page and the day index of the Context, and of its Chinese fork, have in common. The facts come
 * from the site's own api/README.md and from 539 English and 17,839 Chinese addresses seen beside their titles.
 */

/**
 * The address of an item or an index of a day: `/news/2015/12/2/index.md`, `/zh/news/2007/01/21/….md`; an item whose
 * address lost its day is one, too.
 */
export const NEWS_ADDRESS =
  /^(?:https?:\/\/(?:www\.)?thecontext\.net)?(\/(?:[a-z]{2,3}\/)?)news\/(?:(\d{4})\/(\d{1,2})\/(\d{1,2})\/)?([^\s]*)\.(?:md|html)$/;

/** A heading that is a day linked to its index: `### [2010-11-1](/news/2010/11/1/index.md)`. */
export interface DayHeading {
  line: Line;
  /**
   * The day, padded: `2010-11-01`; null where the day that the heading shows, or where it shows words (`Today`)
   * the day that its link gives, is in no calendar.
   */
  day: string | null;
  /** Where the day stands: in the heading's words, or else in its address. */
  daySpan: TextSpan;
  /** The folder that the day's pages lie in, as written: `/news/2010/11/1/`. */
  folder: string;
  /** Whether the heading's words are themselves of the shape of a day. */
  isWritten: boolean;
}

/**
 * Reads a heading of the given level that is a day whose link a copy lost: `### 2010-11-1`. The folder is that of the
 * site's links, whose day stands as the heading has it and whose month has two digits. Null for any other.
 */
export function findBareDay(line: Line, level: number): DayHeading | null {
  const marks = `${"#".repeat(level)} `;
  const [whole, year, month, day] = /^#{2,3} (\d{4})-(\d{1,2})-(\d{1,2})$/.exec(line.text) ?? [];
  if (whole === undefined || !line.text.startsWith(marks)) return null;
  return {
    line,
    day: toDay([year, month, day]),
    daySpan: { start: line.start + marks.length, end: line.end },
    folder: `/news/${year}/${month?.padStart(2, "0")}/${day}/`,
    isWritten: true,
  };
}

/** Reads a heading of the given level that links a day's index, or null. */
export function findDayHeading(line: Line, level: number): DayHeading | null {
  const marks = `${"#".repeat(level)} `;
  if (!line.text.startsWith(marks)) return null;
  const found = findLinkLine(line, NEWS_ADDRESS);
  if (!found || found.link.start !== line.start + marks.length || found.after.start !== line.end) return null;
  const address = NEWS_ADDRESS.exec(found.link.url);
  if (!address?.[2] || !/^(?:index|README)$/.test(address[5] ?? "")) return null;
  const written = line.text.slice(found.link.name.start - line.start, found.link.name.end - line.start);
  const ownDigits = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(written)?.slice(1, 4);
  return {
    line,
    day: toDay(ownDigits ?? address.slice(2, 5)),
    daySpan: ownDigits ? found.link.name : found.link.address,
    folder: found.link.url.replace(/^https?:\/\/[^/]+/, "").replace(/[^/]*$/, ""),
    isWritten: ownDigits !== undefined,
  };
}

/** Warns of a heading whose day is in no calendar: what it heads is kept without a day. */
export function toDayWarnings(headings: DayHeading[]): ParsedWarning[] {
  return headings.flatMap(({ day, daySpan, line }) =>
    day === null
      ? {
          code: "date.unreadable",
          message: `The heading “${line.text.slice(0, 80)}” names a day that is in no calendar.`,
          span: { start: daySpan.start, end: daySpan.end },
        }
      : [],
  );
}

/** How an entry of a list opens, numbered or with a mark: `1. [`, `* [`. */
export const ENTRY = /^(?:\d+\.|[-*+•]) ?\[/;

/** Whether a heading's address is an item of a day's folder and not the folder's index. */
export function isItemAddress(url: string): boolean {
  const address = NEWS_ADDRESS.exec(url);
  return address !== null && !/^(?:index|README)$/.test(address[5] ?? "");
}

/** The day that an address gives, padded, with its span: `/news/2015/12/2/…` is 2015-12-02. Null if none is real. */
export function findDayOfAddress(found: LinkLine): Stated<string> | null {
  const address = NEWS_ADDRESS.exec(found.link.url);
  const value = toDay(address?.slice(2, 5));
  return value === null
    ? null
    : {
        value,
        rule: "date/address",
        because: "The address lies in the folder of this day.",
        evidence: [found.link.address],
      };
}

/** The labels of `_Context: Japan, Kuril Islands_` (or between stars, as other writers of Markdown set it), split at ", " (a comma without a space is part of a name). */
export function findLabels(page: Page, after: TextSpan): TextSpan[] {
  const text = page.text.slice(after.start, after.end);
  const whole = toTrimmed(page.text, after);
  const opening = /^\s*([_*])[^:_*]{1,30}:/.exec(text);
  if (!opening || page.text[whole.end - 1] !== opening[1]) return [];
  const { start, end } = toTrimmed(page.text, { start: after.start + opening[0].length, end: whole.end - 1 });
  const list = page.text.slice(start, end);
  const labels: TextSpan[] = [];
  let at = start;
  for (const label of list === "" ? [] : list.split(", ")) {
    labels.push({ start: at, end: at + label.length });
    at += label.length + 2;
  }
  return labels;
}

/**
 * The file name that the English site makes of a title: its first 140 code points as they stand after `# `,
 * in lower case, every run of other characters than a-z and 0-9 one hyphen. Right for 499 of 539 addresses; the
 * others are of titles whose page lost letters or dashes that the address kept (`Jos Alencar`: `jose-alencar`).
 */
export function toEnglishSlug(rawTitle: string): string {
  const cut = Array.from(rawTitle).slice(0, 140).join("").toLowerCase();
  return cut.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/**
 * The file name that the Chinese fork makes of a title: its first 60 code points, full stops and commas of ASCII
 * dropped, every run of other characters than letters, digits and low lines one hyphen. Right for all of 17,839.
 */
export function toChineseSlug(rawTitle: string): string {
  const cut = Array.from(rawTitle).slice(0, 60).join("").replace(/[.,]/g, "");
  return cut.replace(/[^\p{L}\p{N}_]+/gu, "-").replace(/^-|-$/g, "");
}

/** A calendar day of year, month and day digits, padded; null if there is no such day. */
function toDay(digits: (string | undefined)[] | undefined): string | null {
  const [year, month, day] = (digits ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (!isCalendarDay(year, month, day)) return null;
  const pad = (part: number, width: number) => String(part).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Warns of lines that open as entries of a list do, but whose link is cut off or broken, so that nothing is read of them. */
export function toCutWarnings(lines: readonly Line[]): ParsedWarning[] {
  return lines.map(({ text, start, end }) => ({
    code: "entry.unreadable",
    message: `“${text.slice(0, 80)}” begins an entry whose link is cut off or broken: nothing is read of it.`,
    span: { start, end },
  }));
}
