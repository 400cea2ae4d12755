import { findDayHeading, isItemAddress } from "../context-site.ts";
import { findLinkLine } from "../markdown-links.ts";
import type { Page } from "../page.ts";

/** A day index of the Context: a day as second heading, then items as third headings that are links. */
export function detect(page: Page): number {
  const hasDay = page.lines.slice(0, 12).some((line) => findDayHeading(line, 2) !== null);
  if (!hasDay) return 0;
  const hasItem = page.lines.some((line) => {
    const found = line.text.startsWith("### [") ? findLinkLine(line, /^\S+$/) : null;
    return found !== null && isItemAddress(found.link.url);
  });
  return hasItem ? 0.97 : 0.6;
}
