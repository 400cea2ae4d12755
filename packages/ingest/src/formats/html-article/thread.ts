import type { ParsedComment, TextSpan } from "../../parsed-document.ts";
import type { Line, Page } from "../page/page.ts";
import { toWords } from "../page/words.ts";

/** A page's lines, parted where its comments begin. */
export interface Thread {
  story: Line[];
  /** Null where the page has no comments. */
  comments: ParsedComment[] | null;
}

const HEADER = /^\[(\d{1,6})\](?=\s|$)/;

/**
 * Reads the thread below the last line `Comments: 3` that counts the headers below it rightly. A header stands at the
 * margin, the words below it do not, so that no comment can play another.
 */
export function readThread(page: Page, lines: Line[]): Thread {
  const from = lines.findLastIndex(({ indent, text }) => indent === 0 && /^Comments: \d{1,6}$/.test(text));
  const below = lines.slice(from + 1);
  const headers = from < 0 ? [] : below.filter(isHeader);
  const counted = Number(lines[from]?.text.slice("Comments: ".length));
  if (from < 0 || headers.length !== counted || (below[0] && !isHeader(below[0])))
    return { story: lines, comments: null };
  const comments: ParsedComment[] = [];
  for (const [index, line] of below.entries()) {
    if (!isHeader(line)) continue;
    const next = below.findIndex((one, at) => at > index && isHeader(one));
    const own = below.slice(index + 1, next < 0 ? undefined : next);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last) comments.push(toComment(page, line, { start: first.start, end: last.end }));
  }
  return { story: lines.slice(0, from), comments };
}

function isHeader({ indent, text }: Line): boolean {
  return indent === 0 && HEADER.test(text);
}

/** `[3] by NihonRyu | at 2017-03-20T11:44 | votes +5 / -2 | under [1]` */
function toComment(page: Page, line: Line, words: TextSpan): ParsedComment {
  const facts = toFacts(line);
  const author = facts.find(({ text }) => text.startsWith("by "));
  const at = facts.find(({ text }) => text.startsWith("at "));
  const votes = facts.find(({ text }) => text.startsWith("votes "));
  const under = facts.find(({ text }) => /^under \[\d+\]$/.test(text));
  const pair = /^votes \+(\d{1,7})(?: \/ -(\d{1,7}))?$/.exec(votes?.text ?? "");
  const [up, down] = [toNumber(pair?.[1]), toNumber(pair?.[2])];
  const single = toNumber(/^votes (-?\d{1,7})$/.exec(votes?.text ?? "")?.[1]);
  return {
    ...words,
    author: author ? toWords(page.text, { start: author.start + 3, end: author.end }) : null,
    postedAt: at ? toWords(page.text, { start: at.start + 3, end: at.end }) : null,
    score: single ?? (up === null || down === null ? null : up - down),
    up,
    down,
    scoreSpan: votes ? { start: votes.start + 6, end: votes.end } : null,
    parent: under ? Number(under.text.slice(7, -1)) - 1 : null,
    isPartial: false,
  };
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function toFacts(line: Line): (TextSpan & { text: string })[] {
  const facts: (TextSpan & { text: string })[] = [];
  let at = (HEADER.exec(line.text)?.[0].length ?? 0) + 1;
  for (const text of line.text.slice(at).split(" | ")) {
    if (text !== "") facts.push({ start: line.start + at, end: line.start + at + text.length, text });
    at += text.length + 3;
  }
  return facts;
}
