import type { ParsedChange, Stated, TextSpan, Words } from "../../parsed-document.ts";
import { type DayHeading, isItemAddress, toChineseSlug, toEnglishSlug } from "../context-site.ts";
import { findLinks } from "../page/markdown-links.ts";
import type { Line, Page } from "../page/page.ts";

/** What an event page's address can be made of. */
export interface PermalinkParts {
  day: DayHeading | null;
  title: Words | null;
  /** The title with the white space before it, which counts in the site's slug rule. */
  rawTitle: TextSpan | null;
  changes: ParsedChange[];
  formats: Line | null;
  isChinese: boolean;
}

/**
 * The page's address on its site: the one that the page itself gives in its line of formats or as the current
 * version in its list of changes, or else the one that the site's slug rule makes of day and title.
 */
export function findPermalink(page: Page, parts: PermalinkParts): Stated<string> | null {
  return findInFormats(parts.formats) ?? findInChanges(parts.changes) ?? toMade(page, parts);
}

function findInFormats(line: Line | null): Stated<string> | null {
  const link = line ? findLinks(line).find((one) => isItemAddress(one.url)) : undefined;
  if (!link) return null;
  return {
    value: link.url.replace(/\.\w+$/, ".md"),
    rule: "path/formats-line",
    because: "The page links its own other formats; the same address with the ending .md is the page.",
    evidence: [link.address],
  };
}

function findInChanges(changes: ParsedChange[]): Stated<string> | null {
  const current = changes.find((change) => change.madeAt === null);
  if (!current) return null;
  return {
    value: current.path,
    rule: "path/current-version",
    because: `The page's list of changes calls this address its ${current.label.toLowerCase()}.`,
    evidence: [{ start: current.start, end: current.end }],
  };
}

function toMade(page: Page, { day, title, rawTitle, isChinese }: PermalinkParts): Stated<string> | null {
  if (!day || !title || !rawTitle) return null;
  const raw = page.text.slice(rawTitle.start, rawTitle.end);
  const slug = isChinese ? toChineseSlug(raw) : toEnglishSlug(raw);
  if (slug === "") return null;
  const folder = isChinese && !day.folder.startsWith("/zh/") ? `/zh${day.folder}` : day.folder;
  return {
    value: `${folder}${slug}.md`,
    rule: isChinese ? "path/slug-zh" : "path/slug",
    because: isChinese
      ? "The fork names a page by its day and the first 60 characters of its title (right for all of 17,839 known addresses)."
      : "The site names a page by its day and the first 140 characters of its title (right for 499 of 539 known addresses).",
    evidence: [day.daySpan, { start: title.start, end: title.end }],
  };
}
