import type { ParsedChange, ParsedCitation, ParsedImage, ParsedRelated } from "../../parsed-document.ts";
import { ENTRY, findDayOfAddress, findLabels, isItemAddress, NEWS_ADDRESS } from "../context-site.ts";
import { findLinkLine, findLinks } from "../page/markdown-links.ts";
import type { Line, Page } from "../page/page.ts";
import { toTrimmed } from "../page/page.ts";
import { toWords } from "../page/words.ts";

/** What the numbered lists of an event page hold. */
export interface Sections {
  citations: ParsedCitation[];
  images: ParsedImage[];
  changes: ParsedChange[];
  related: ParsedRelated[];
  /** Lines that open as entries do, and hold no whole link. */
  cut: Line[];
}

/**
 * Reads the lines of lists by what they hold, not by the heading above them, whose words differ from language
 * to language: a link to the site's own item with `_(Current version)_` or a time behind it is a change, one
 * without is related news, and any other link is a source or, by its name, an image.
 */
export function readSections(page: Page, lines: Line[]): Sections {
  const sections: Sections = { citations: [], images: [], changes: [], related: [], cut: [] };
  for (const line of lines) {
    if (!ENTRY.test(line.text)) continue;
    const item = findLinkLine(line, NEWS_ADDRESS);
    if (item && isItemAddress(item.link.url)) {
      const change = findChange(page, item);
      if (change) sections.changes.push(change);
      else sections.related.push(toRelated(page, item));
    } else if (!readSource(page, line, sections)) {
      sections.cut.push(line);
    }
  }
  return sections;
}

type Item = NonNullable<ReturnType<typeof findLinkLine>>;

function findChange(page: Page, { line, link, after }: Item): ParsedChange | null {
  const text = page.text.slice(after.start, after.end);
  const match = /^\s*_(?:(\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?) *)?\(([^()]+)\)_\s*$/.exec(text);
  if (!match) return null;
  const title = toWords(page.text, link.name);
  return {
    start: line.start,
    end: line.end,
    title,
    path: link.url,
    madeAt: match[1] ?? null,
    label: match[2] ?? "",
  };
}

function toRelated(page: Page, item: Item): ParsedRelated {
  return {
    start: item.line.start,
    end: item.line.end,
    title: toWords(page.text, item.link.name),
    path: item.link.url,
    pathSpan: item.link.address,
    date: findDayOfAddress(item),
    context: findLabels(page, item.after).map((label) => toWords(page.text, label)),
  };
}

/** Reads a line's links as sources or images. @returns whether it has any */
function readSource(page: Page, line: Line, sections: Sections): boolean {
  const links = findLinks(line);
  for (const link of links) {
    const name = toTrimmed(page.text, link.name);
    const written = page.text.slice(name.start, name.end);
    if (/^(?:Cover Image|IMG)$/i.test(written)) {
      sections.images.push({ caption: null, credit: null, address: toAddress(page, link.address) });
    } else {
      const { start, end } = link;
      sections.citations.push({ start, end, name: toWords(page.text, name).text, url: link.url });
    }
  }
  return links.length > 0;
}

/** An address as `Words`: never decoded, because `&amp;` may be part of it. */
function toAddress(page: Page, { start, end }: { start: number; end: number }) {
  return { text: page.text.slice(start, end), start, end };
}
