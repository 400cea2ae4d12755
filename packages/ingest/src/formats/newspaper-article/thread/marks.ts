import type { Line } from "../../page/page.ts";

/** Votes as a line under a comment shows them: `-15 ( +14 / -29 )`. */
export interface Votes {
  /** Each null if the number is not one of -2147483648 to 2147483647: no thread has so many votes. */
  score: number | null;
  up: number | null;
  down: number | null;
}

/** No mark of a thread, headlines in it included, is longer. */
const LONGEST_MARK = 500;

/** Reads a line of votes, or null. */
export function findVotes(text: string): Votes | null {
  if (text.length > LONGEST_MARK) return null;
  const match = /^([-−–+]?\d+)\s*\(\s*\+\s*(\d+)\s*\/\s*[-−–]\s*(\d+)\s*\)$/.exec(text);
  if (!match) return null;
  return { score: toCount(match[1]), up: toCount(match[2]), down: toCount(match[3]) };
}

function toCount(digits: string | undefined): number | null {
  const count = Number((digits ?? "").replace(/[−–]/, "-"));
  return Number.isInteger(count) && count >= -(2 ** 31) && count < 2 ** 31 ? count : null;
}

/** Reads a bullet that holds a comment's score and nothing else, `•  -3`, or null. */
export function findScoreBullet(text: string): number | null {
  const match = /^(?:[•‣◦▪●*·]\s*|[-–]\s+)([-−–+]?\d{1,5}|[-−–+]?\d{1,3}(?:,\d{3}|(?:\.\d)?k))$/i.exec(text);
  return match ? toNumber(match[1] ?? "") : null;
}

/** A number as sites write it: `-3`, `1,204`, `1.2k`. What a site has rounded stays so. */
export function toNumber(written: string): number {
  const unit = /k$/i.test(written) ? 1_000 : 1;
  return Math.round(Number(written.replace(/[−–]/, "-").replace(/[,k]/gi, "")) * unit);
}

/** Whether a line asks for a login to comment, which papers set above or below a thread. */
export function isLoginPrompt(text: string): boolean {
  return /^(?:log ?in|sign in|register) to (?:leave a |post a |add a )?(?:comment|reply)\.?$/i.test(text);
}

/** Whether a line is a button of a thread or tells of comments that it does not show, and no comment's words. */
export function isThreadAside(text: string): boolean {
  return /^(?:reply|report(?: abuse)?|flag(?: as inappropriate)?|share|permalink|good|bad|(?:load|show|view|see|read) (?:all |\d+ )?(?:more )?(?:comments|replies)(?: \(\d+\))?|(?:this )?comment (?:is )?hidden (?:due to|because of) .{1,40}|click to (?:show|view).{0,30})$/i.test(
    text,
  );
}

/** Whether a line says that the article itself is gone and only its comments are left. */
export function isExpiredNotice(text: string): boolean {
  return /^the requested article has expired\b/i.test(text);
}

/** The headline in `Posted in: … See in context`, which stands over each comment of a member's page, or null. */
export function findPostedIn(line: Line): { start: number; end: number } | null {
  if (line.text.length > LONGEST_MARK) return null;
  const match =
    /^(?:Posted (?:in|on)|Commented on|On):\s*(.+?)\s*(?:(?:See|View) in context|View (?:comment|thread))?$/.exec(
      line.text,
    );
  if (!match?.[1]) return null;
  const start = line.start + line.text.indexOf(match[1], line.text.indexOf(":"));
  return { start, end: start + match[1].length };
}

/** Whether a line is such a headline with its link, as nothing but a member's page has it. */
export function isSeenInContext(line: Line): boolean {
  return /\b(?:See|View) in context$/.test(line.text) && findPostedIn(line) !== null;
}

/** The member's name in `NihonRyu comments`, the heading of a member's page, or null. */
export function findMember(line: Line): { start: number; end: number } | null {
  const match =
    /^(?:(?:all )?comments (?:by|from) )?(\S(?:.{0,48}?\S)?)(?:['’]s?)?(?: (?:latest |recent |past )?comments)?$/i.exec(
      line.text,
    );
  const isHeading = /\bcomments\b/i.test(line.text) && match?.[1] !== undefined;
  if (!isHeading || !match?.[1] || /^\d+$|\bcomments\b/i.test(match[1])) return null;
  const start = line.start + line.text.indexOf(match[1]);
  return { start, end: start + match[1].length };
}
