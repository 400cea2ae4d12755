import { isData } from "../data-lines.ts";
import type { Page } from "../page.ts";
import { countWords } from "../prose.ts";
import { type Entry, findListing } from "./entries.ts";

/** More words than this under a headline are a story, not a teaser. */
const LONGEST_TEASER = 160;

/** A page that lists teasers of other pages: a heading that says so, and entries of the same make. */
export function detect(page: Page): number {
  const listing = isData(page.lines) ? null : findListing(page);
  if (!listing) return 0;
  const good = listing.entries.filter(isTeaser).length;
  const share = good / Math.max(listing.entries.length, 1);
  if (good < 2 || share < 0.6) return 0;
  const { separator, confidence } = listing.layout;
  if (separator === "TITLE")
    return listing.heading && good >= 3 ? 0.25 + confidence + (listing.listed ? 0.3 : 0) : 0;
  const isSure = listing.listed !== null || good >= 3 || separator === "CUT";
  return isSure ? Math.min(0.92, confidence * share + (listing.listed ? 0.2 : 0)) : 0;
}

function isTeaser(entry: Entry): boolean {
  const words = entry.paragraphs.reduce((sum, line) => sum + countWords(line.text), 0);
  return entry.title !== null && words > 0 && words <= LONGEST_TEASER;
}
