import { isData } from "../page/data-lines.ts";
import type { Page } from "../page/page.ts";
import { countWords, endsCut } from "../page/prose.ts";
import { type Entry, findListing } from "./entries.ts";

/** More words than this under a headline are a story, not a teaser. */
const LONGEST_TEASER = 160;

/** So are more paragraphs than this. */
const MOST_PARAGRAPHS = 5;

/** A page that lists teasers of other pages: a heading that says so, and entries of the same make. */
export function detect(page: Page): number {
  const listing = isData(page.lines) || isLetter(page) ? null : findListing(page);
  if (!listing) return 0;
  const isBare = listing.listed !== null || listing.isHeadlines;
  const good = listing.entries.filter((entry) => isTeaser(entry, isBare));
  const share = good.length / Math.max(listing.entries.length, 1);
  const isCut = good.some((entry) => entry.isPartial);
  if (share < 0.6 || good.length < (listing.listed && isCut ? 1 : 2)) return 0;
  const { separator, confidence } = listing.layout;
  const bonus = listing.listed ? 0.3 : 0;
  if (separator === "TITLE") {
    const isSure = listing.heading !== null && (good.length >= 3 || (listing.listed !== null && isCut));
    return isSure ? 0.25 + confidence + bonus : 0;
  }
  const isAllCut = good.every((entry) => entry.title !== null && entry.isPartial);
  const isSure = listing.listed !== null || good.length >= 3 || isAllCut;
  return isSure ? Math.min(0.92, confidence * share + bonus) : 0;
}

/** A headline with a few words under it, or in a listing of headlines a dated one; without a headline, words that the page cut. */
function isTeaser(entry: Entry, isBare: boolean): boolean {
  const words = entry.paragraphs.reduce((sum, line) => sum + countWords(line.text), 0);
  const isHeaded = entry.title !== null || endsCut(entry.paragraphs.at(-1)?.text ?? "");
  const hasWords = words > 0 || (isBare && entry.title !== null && entry.date !== null);
  return isHeaded && hasWords && words <= LONGEST_TEASER && entry.paragraphs.length <= MOST_PARAGRAPHS;
}

/** Two header lines of a letter at the page's head: `From: …`, `Subject: …`. */
function isLetter(page: Page): boolean {
  return (
    page.lines.slice(0, 8).filter(({ text }) => /^(?:from|to|cc|sent|date|subject): /i.test(text)).length >= 2
  );
}
