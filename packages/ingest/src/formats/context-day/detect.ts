import { ENTRY, findBareDay, findDayHeading, isItemAddress } from "../context-site.ts";
import { findLinkLine } from "../page/markdown-links.ts";
import type { Page } from "../page/page.ts";

/** A day index of the Context: a day as second heading, then items as third headings that are links, or as a list of links. */
export function detect(page: Page): number {
  const head = page.lines.slice(0, 12);
  const hasDay = head.some((line) => findDayHeading(line, 2) !== null);
  if (!hasDay && !head.some((line) => findBareDay(line, 2))) return 0;
  const hasItem = page.lines.some((line) => {
    const isEntry = line.text.startsWith("### [") || ENTRY.test(line.text);
    const found = isEntry ? findLinkLine(line, /^\S+$/) : null;
    return found !== null && isItemAddress(found.link.url);
  });
  if (hasItem) return 0.97;
  return hasDay ? 0.6 : 0;
}
