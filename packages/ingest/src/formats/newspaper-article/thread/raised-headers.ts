import type { Line } from "../../page/page.ts";
import { findBareCount, findCommentFooter } from "./comment-footers.ts";
import type { CommentHeader } from "./comment-header.ts";
import { isAside, isAvatar, isBadge, isThreadHeading } from "./thread-words.ts";

/**
 * Where a thread sets a place between a name and a time, as the New York Times does (`Ann Reader`, `Norburg`, `March 14, 2021`),
 * the headers begin a line above those that were read. Returned unchanged where fewer than two, or hardly more than half of
 * them, have two such lines.
 *
 * @param headers of each line, or null
 */
export function raisePlaced(lines: Line[], headers: (CommentHeader | null)[]): (CommentHeader | null)[] {
  const inTwo = headers.flatMap((header, at) => (header?.lines === 2 && header.time ? [at] : []));
  const placed = inTwo.filter(
    (at) => isNameLike(lines[at]) && isNameLike(lines[at - 1]) && !isAvatar(lines[at - 1], lines[at]),
  );
  if (placed.length < 2 || placed.length < inTwo.length * 0.6) return headers;
  const raised = [...headers];
  for (const at of placed) {
    const [header, name] = [headers[at], lines[at - 1]];
    if (!header || !name) continue;
    raised[at - 1] = { ...header, lines: 3, author: { start: name.start, end: name.end } };
    raised[at] = null;
  }
  return raised;
}

/**
 * The name above a header whose own is that of somebody who has spoken: `Ben Orlov`, `Ann Reader`, `14 Mar 2021 9.40`, as the
 * Guardian has it, is Ben Orlov's answer to Ann Reader. Null if there is none.
 */
export function findAnsweringName(lines: Line[], at: number, header: CommentHeader): Line | null {
  const [name, line] = [lines[at - 1], lines[at]];
  if (!name || !line || header.lines !== 2 || line.blanksAbove > 0 || name.blanksAbove === 0) return null;
  return isNameLike(name) && !isAvatar(name, line) ? name : null;
}

function isNameLike(line: Line | undefined): boolean {
  if (!line || line.text.length > 40 || line.text.split(/\s+/).length > 4) return false;
  if (isAside(line) || isBadge(line) || isThreadHeading(line)) return false;
  if (findCommentFooter(line) || findBareCount(line) !== null) return false;
  return /^[\p{L}\p{N}_@]/u.test(line.text) && !/[!?…:;"”]$|\p{Ll}\.$/u.test(line.text);
}
