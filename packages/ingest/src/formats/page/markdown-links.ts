import type { TextSpan } from "../../parsed-document.ts";
import type { Line } from "./page.ts";

/** A Markdown link in a line: the whole, the words between the brackets, the address. */
export interface MarkdownLink extends TextSpan {
  name: TextSpan;
  address: TextSpan;
  url: string;
}

/** A line that is one Markdown link, with what stands before and after it. */
export interface LinkLine {
  line: Line;
  link: MarkdownLink;
  before: TextSpan;
  after: TextSpan;
}

/** No line of a page has more links; a line that does is not searched further, so that none takes long. */
const MOST_TRIES = 64;

/** The title of a link is no longer than this. */
const LONGEST_TITLE = 300;

/**
 * Reads a line that holds one link whose words may hold brackets, parentheses and even half links
 * (`1. [… ([http://a.example b])](/news/x.md) _Context: c_`): the link's words end at the last `](` whose
 * address fits `isAddress`, so that brackets inside the words need not be balanced. Null if there is none.
 */
export function findLinkLine(line: Line, isAddress: RegExp): LinkLine | null {
  const open = line.text.indexOf("[");
  if (open < 0) return null;
  let middle = line.text.length;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    middle = line.text.lastIndexOf("](", middle - 1);
    if (middle <= open) return null;
    const close = toClosing(line.text, middle + 1);
    if (
      close < 0 ||
      !isAddress.test(line.text.slice(middle + 2, toEndOfAddress(line.text, middle + 2, close)))
    )
      continue;
    return toLinkLine(line, open, middle, close);
  }
  return null;
}

/**
 * Reads every link of a line whose words hold balanced brackets at most: `[A](u) [IMG](v)`. Parentheses in
 * an address may be balanced or, at the end of the line, open.
 */
export function findLinks(line: Line): MarkdownLink[] {
  const links: MarkdownLink[] = [];
  let at = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const open = line.text.indexOf("[", at);
    if (open < 0) break;
    const middle = findMiddle(line.text, open);
    if (middle < 0) break;
    const close = toClosing(line.text, middle + 1);
    if (close < 0) {
      at = open + 1;
      continue;
    }
    links.push(toLinkLine(line, open, middle, close).link);
    at = close + 1;
  }
  return links;
}

/** Where the `](` is that belongs to the bracket at `open`: the balanced one, or else the next one. */
function findMiddle(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "[") depth += 1;
    if (text[at] === "]") {
      depth -= 1;
      if (depth === 0 && text[at + 1] === "(") return at;
    }
  }
  return text.indexOf("](", open);
}

/** Where the parenthesis closes that opens at `open`; if its own never closes, the last one of the line. */
function toClosing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  const last = text.lastIndexOf(")");
  return last > open ? last : -1;
}

/** Where the address ends that begins at `from`: a title behind it, `(http://a.example "A title")`, is none of it. */
function toEndOfAddress(text: string, from: number, close: number): number {
  const title = /\s+(?:"[^"]*"|'[^']*')\s*$/.exec(text.slice(from, close).slice(-LONGEST_TITLE));
  return title ? close - title[0].length : close;
}

function toLinkLine(line: Line, open: number, middle: number, close: number): LinkLine {
  const at = (offset: number) => line.start + offset;
  const end = toEndOfAddress(line.text, middle + 2, close);
  return {
    line,
    link: {
      start: at(open),
      end: at(close + 1),
      name: { start: at(open + 1), end: at(middle) },
      address: { start: at(middle + 2), end: at(end) },
      url: line.text.slice(middle + 2, end),
    },
    before: { start: line.start, end: at(open) },
    after: { start: at(close + 1), end: line.end },
  };
}
