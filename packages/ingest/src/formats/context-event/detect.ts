import { ENTRY, findBareDay, findDayHeading, isItemAddress } from "../context-site.ts";
import { findLinkLine } from "../page/markdown-links.ts";
import type { Page } from "../page/page.ts";

/**
 * An event page of the Context: a day as third heading, then one first heading, then lists of links. A day without its
 * link must have related news of the site below it.
 */
export function detect(page: Page): number {
  const head = page.lines.slice(0, 12);
  const hasDay = head.some((line) => findDayHeading(line, 3)?.isWritten === true);
  const titles = page.lines.filter((line) => /^#(?!#)/.test(line.text)).length;
  if (titles !== 1) return 0;
  const hasBareDay = !hasDay && head.some((line) => findBareDay(line, 3) !== null);
  const hasRelated = page.lines.some((line) => ENTRY.test(line.text) && isRelated(line));
  if (hasBareDay) return hasRelated ? 0.9 : 0;
  return (hasDay ? 0.85 : 0) + (hasRelated ? 0.12 : 0);
}

function isRelated(line: Page["lines"][number]): boolean {
  const found = findLinkLine(line, /^\S+$/);
  return found !== null && isItemAddress(found.link.url);
}
