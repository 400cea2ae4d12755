import { countWords } from "../page/prose.ts";
import type { EntryLine } from "./entry-lines.ts";

/** What sets one entry of a listing apart from the next. */
export type Separator =
  /** A bullet before each headline. */
  | "BULLET"
  /** A date above each headline. */
  | "DATE_ABOVE"
  /** A date between each headline and its teaser. */
  | "DATE_INSIDE"
  /** A date, an author or `Read More` below each teaser. */
  | "MARK_BELOW"
  /** The mark at which each teaser is cut. */
  | "CUT"
  /** Blank lines, each entry being a headline, perhaps its author, and a teaser without blank lines between. */
  | "BLOCK"
  /** Nothing but the headline's own look. */
  | "TITLE"
  /** Headlines without teasers: each on one line with its date, or with the date right below or above it. */
  | "LINE"
  | "TITLE_DATE"
  | "DATE_TITLE";

/** How a listing is laid out, and how sure its own repetition makes that, 0 to 1. */
export interface Layout {
  separator: Separator;
  /** Index of the first line of the first entry. */
  from: number;
  confidence: number;
}

/**
 * Finds what repeats: bullets, dates or `Read More`, cut marks, or headlines alone. A mark must stand at least
 * twice (bullets three times), with a headline and words between; the one that repeats most tells the layout.
 */
export function findLayout(lines: EntryLine[], headingLines: number): Layout | null {
  const entries = lines.slice(headingLines);
  const at = (index: number) => headingLines + index;
  const bullets = entries.filter((one) => one.isBulleted).length;
  const firstBullet = entries.findIndex((one) => one.isBulleted);
  if (bullets >= 2 && isFollowedByTeasers(entries)) {
    return { separator: "BULLET", from: at(firstBullet), confidence: 0.8 };
  }
  const marks = entries.flatMap((one, index) =>
    one.role.kind === "DATE" || one.role.kind === "MORE" ? [index] : [],
  );
  const dates = marks.filter((index) => entries[index]?.role.kind === "DATE");
  const inside = entries.flatMap((_, index) => (isDatedTitle(entries, index) ? [index] : []));
  if (inside.length >= 2 && inside.length * 3 >= dates.length * 2) {
    return { separator: "DATE_INSIDE", from: at(inside[0] ?? 0), confidence: 0.75 };
  }
  if (dates.length >= 2 || marks.length >= 2) {
    const first = marks[0] ?? 0;
    const above = dates.length >= 2 && isAbove(entries, first);
    const apart = marks.filter((index, i) => i === 0 || hasWords(entries, marks[i - 1] ?? 0, index)).length;
    if (apart >= 2)
      return { separator: above ? "DATE_ABOVE" : "MARK_BELOW", from: at(above ? first : 0), confidence: 0.7 };
  }
  const blocks = toBlocks(entries).filter(isEntryBlock).length;
  if (blocks >= 2 && blocks * 2 >= toBlocks(entries).length) {
    return { separator: "BLOCK", from: at(0), confidence: 0.6 };
  }
  const cuts = entries.filter((one) => one.role.kind === "TEASER" && one.role.isCut).length;
  const pairs = countPairs(entries);
  if (cuts >= 2 && cuts * 2 >= pairs) return { separator: "CUT", from: at(0), confidence: 0.65 };
  if (pairs >= 3) return { separator: "TITLE", from: at(0), confidence: 0.3 };
  return pairs >= 1 ? { separator: "TITLE", from: at(0), confidence: 0.1 } : null;
}

function isFollowedByTeasers(entries: EntryLine[]): boolean {
  const followed = entries.filter(
    (one, index) => one.isBulleted && entries[index + 1]?.role.kind === "TEASER",
  );
  return followed.length >= 2 && followed.length * 2 >= entries.filter((one) => one.isBulleted).length;
}

/** Lines without a blank line between them. */
function toBlocks(entries: EntryLine[]): EntryLine[][] {
  const blocks: EntryLine[][] = [];
  for (const one of entries) {
    const block = blocks.at(-1);
    if (block && one.line.blanksAbove === 0) block.push(one);
    else blocks.push([one]);
  }
  return blocks;
}

/** A headline, perhaps `By` somebody, and one or two lines of teaser. */
function isEntryBlock(block: EntryLine[]): boolean {
  const [first, second] = block;
  const rest = second?.role.kind === "BYLINE" ? block.slice(2) : block.slice(1);
  const isShort = rest.length >= 1 && rest.length <= 2;
  return first?.role.kind === "TITLE" && isShort && rest.every(({ role }) => role.kind === "TEASER");
}

/** The first date stands above its entry if no headline with words under it comes before it. */
function isAbove(entries: EntryLine[], first: number): boolean {
  const before = entries.slice(0, first);
  const [last, date, next] = [before.at(-1), entries[first], entries[first + 1]];
  const isUnderTitle = last?.role.kind === "TITLE" && date?.line.blanksAbove === 0;
  if (isUnderTitle && (next?.line.blanksAbove ?? 0) > 0) return false;
  const title = before.findIndex((one) => one.role.kind === "TITLE");
  return title < 0 || !before.slice(title + 1).some((one) => countWords(one.line.text) >= 5);
}

function hasWords(entries: EntryLine[], from: number, to: number): boolean {
  return entries.slice(from + 1, to).some((one) => one.role.kind === "TITLE" || one.role.kind === "TEASER");
}

/** Whether a line is a headline with a date under it, perhaps beside or below a byline, and a teaser under the date. */
export function isDatedTitle(entries: EntryLine[], index: number): boolean {
  if (entries[index]?.role.kind !== "TITLE") return false;
  const below = entries.slice(index + 1, index + 5).filter(({ role }) => role.kind !== "BYLINE");
  return below[0]?.role.kind === "DATE" && below[1]?.role.kind === "TEASER";
}

/** How many headlines stand alone between blank lines with a teaser directly under them. */
function countPairs(entries: EntryLine[]): number {
  return entries.filter((_, index) => isEntryTitle(entries, index)).length;
}

/** Whether a line is a headline that a teaser follows after a blank line. */
export function isEntryTitle(entries: EntryLine[], index: number): boolean {
  const [one, next] = [entries[index], entries[index + 1]];
  if (one?.role.kind !== "TITLE" || (index > 0 && one.line.blanksAbove === 0)) return false;
  return (
    next !== undefined &&
    next.line.blanksAbove > 0 &&
    (next.role.kind === "TEASER" || next.role.kind === "TITLE")
  );
}
