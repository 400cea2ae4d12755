import type { TextSpan } from "../../../parsed-document.ts";
import type { Line } from "../../page/page.ts";
import type { CommentHeader } from "./comment-header.ts";
import { findTimeAtEnd } from "./comment-times.ts";
import { isBadge } from "./thread-words.ts";

/**
 * Reads a header of a shape that only boards and a few sites have: with its number (`12 ：名無し：2021/03/14(日) 09:15 ID:ab`),
 * with the time above the name (`03-14-2021, 09:15 AM`, `#2`, `Ann`, `Senior Member`), as a mail (`From: Ann`,
 * `Date: …`), as an export of Telegram has it (`Ann, [14.03.2021 09:15]`),
 * or with the words behind the name (`渡船迷：早就该这样了。` above `2021-3-14 09:15 来自上海`). Null if none.
 */
export function findShapedHeader(lines: Line[], at: number): CommentHeader | null {
  const line = lines[at];
  if (!line || line.text.length > 2_000) return null;
  return (
    findNumbered(line) ??
    findBracketed(line) ??
    findSpoken(lines, at) ??
    findBelowTime(lines, at) ??
    findMail(lines, at) ??
    findBeforeWords(line, lines[at + 1])
  );
}

const PLAIN = { score: null, answered: null, isPlain: true };

function findNumbered(line: Line): CommentHeader | null {
  const found = /^(\d{1,4}) ?[:：] ?(.{1,60}?)(?: ?[:：] ?(?=\d{4}\/)|\s{1,3}(?=\d{4}\/))/u.exec(line.text);
  const timed = found ? findTimeAtEnd(line) : null;
  if (!found?.[1] || !found[2] || !timed) return null;
  const start = line.start + line.text.indexOf(found[2], found[1].length + 1);
  return {
    ...PLAIN,
    lines: 1,
    author: { start, end: start + found[2].length },
    time: timed.time,
    number: Number(found[1]),
  };
}

function findBracketed(line: Line): CommentHeader | null {
  const name = /^(\S.{1,39}), \[\d[^[\]]{8,24}\]$/u.exec(line.text)?.[1];
  const timed = name === undefined ? null : findTimeAtEnd(line);
  if (name === undefined || !timed) return null;
  return {
    ...PLAIN,
    lines: 1,
    author: { start: line.start, end: line.start + name.length },
    time: timed.time,
  };
}

/** What a page says aloud of a comment, and below it the name and the time once more as they are shown. */
function findSpoken(lines: Line[], at: number): CommentHeader | null {
  const line = lines[at];
  const found = /^(comment|reply) posted by (.{1,40}), at (\d{1,2}:\d{2} .{6,20}\d{4})$/i.exec(
    line?.text ?? "",
  );
  if (!line || !found?.[1] || !found[2] || !found[3]) return null;
  const start = line.start + found[0].indexOf(found[2], found[1].length + 11);
  const end = line.start + found[0].length;
  const shown = [found[2], `${found[2]} replied:`, found[3]].map((words) => words.toLowerCase());
  let until = at + 1;
  while (until < at + 3 && shown.includes(lines[until]?.text.toLowerCase() ?? "")) until += 1;
  return {
    ...PLAIN,
    lines: until - at,
    author: { start, end: start + found[2].length },
    time: { start: end - found[3].length, end },
    depth: found[1].toLowerCase() === "reply" ? 1 : 0,
  };
}

/** What boards set below a name that stands below the time. */
const MEMBER =
  /^(?:(?:new |junior |senior |active |full |well-known |registered )?(?:member|user)|moderator|administrator|(?:super )?moderator|(?:join date|joined|location|posts|registered|threads): ?.{1,60})$/i;

function findBelowTime(lines: Line[], at: number): CommentHeader | null {
  const line = lines[at];
  const timed = line && /^\d/.test(line.text) ? findTimeAtEnd(line) : null;
  if (timed?.before !== "") return null;
  const number = /^#(\d{1,6})$/.exec(lines[at + 1]?.text ?? "")?.[1];
  const from = at + (number === undefined ? 1 : 2);
  const name = lines[from];
  let until = from + 1;
  while (MEMBER.test(lines[until]?.text ?? "") && until < from + 8) until += 1;
  if (!name || name.text.length > 40 || until === from + 1 || isBadge(name)) return null;
  return {
    ...PLAIN,
    lines: until - at,
    author: { start: name.start, end: name.end },
    time: timed.time,
    ...(number === undefined ? {} : { number: Number(number) }),
  };
}

const MOST_MAIL_LINES = 8;

function findMail(lines: Line[], at: number): CommentHeader | null {
  const line = lines[at];
  const name = /^From: "?([^"<>]{2,60}?)"?\s*(?:<[^<>\s]{1,80}>|\([^()]{1,60}\))?$/i.exec(
    line?.text ?? "",
  )?.[1];
  if (!line || name === undefined) return null;
  let time: TextSpan | null = null;
  let until = at + 1;
  while (until < at + MOST_MAIL_LINES && /^[A-Z][A-Za-z-]{1,20}: /.test(lines[until]?.text ?? "")) {
    const below = lines[until];
    if (below && /^(?:date|sent): /i.test(below.text)) {
      const from = below.start + below.text.indexOf(" ") + 1;
      if (/\d{1,2}:\d{2}/.test(below.text)) time = { start: from, end: below.end };
    }
    until += 1;
  }
  if (!time) return null;
  const start = line.start + line.text.indexOf(name, 5);
  return { ...PLAIN, lines: until - at, author: { start, end: start + name.length }, time };
}

/** The comment's words begin on the header's own line. */
function findBeforeWords(line: Line, below: Line | undefined): CommentHeader | null {
  const found = /^@?([^\s：:，。]{1,20})：(?=\S)/u.exec(line.text);
  const timed = found && below && /\d{1,2}:\d{2}|前|刚刚/.test(below.text) ? findTimeAtEnd(below) : null;
  if (!found?.[1] || timed?.before !== "") return null;
  const start = line.start + line.text.indexOf(found[1]);
  const from = line.start + found[0].length;
  return {
    ...PLAIN,
    lines: 2,
    author: { start, end: start + found[1].length },
    time: timed.time,
    words: { ...line, start: from, text: line.text.slice(found[0].length) },
  };
}
