import type { ParsedComment, ParsedDocument, ParsedWarning } from "../../parsed-document.ts";
import { readArticle } from "../article/article.ts";
import { toArticleDraft, toReason } from "../article/article-document.ts";
import { findFurniture } from "../article/furniture.ts";
import { toDocument } from "../coverage.ts";
import { withOutletZone } from "../origin/outlet-zone.ts";
import { findRuleOfLine } from "../origin/rights.ts";
import { findSource } from "../origin/source.ts";
import type { Line, Page } from "../page/page.ts";
import { findCommentFooter } from "./thread/comment-footers.ts";
import { findHeadedThread } from "./thread/headed-thread.ts";
import {
  findMember,
  findPostedIn,
  findScoreBullet,
  findVotes,
  isExpiredNotice,
  isLoginPrompt,
  isThreadAside,
} from "./thread/marks.ts";
import { findForeignText, readBulleted, readUnmarked, readVoted, type Thread } from "./thread/thread.ts";
import { isThreadHeading } from "./thread/thread-words.ts";
import { findUnmarkedThread, toParagraphs, type UnmarkedThread } from "./thread/unmarked-thread.ts";

/** Reads a newspaper's page: the article, if it is still there, and the thread in whichever shape its copy has. */
export function parse(page: Page): ParsedDocument {
  const { story, thread, after, member } = toZones(page);
  const article = readArticle(page, story);
  const draft = toArticleDraft(page, "newspaper-article", article);
  const reports = member ? [] : draft.reports;
  const { comments } = thread;
  const source = findSource(page, {
    agency: article.dateline?.agency ?? article.agency,
    story: [...article.paragraphs, ...comments],
  });
  const reasons = new Map(
    after.map((line) => [line.start, findFurniture(line.text)?.reason ?? "after-thread"]),
  );
  const warnings = [...thread.warnings, ...findMissingThread(page, comments)];
  const isThread = comments.length > 0 || warnings.length === 0;
  return toDocument(
    page,
    {
      ...draft,
      source,
      published: withOutletZone(page.text, article.published, source),
      reports,
      comments: isThread ? comments : null,
      warnings: [...draft.warnings, ...warnings],
    },
    (stretch, span) => reasons.get(span.start) ?? toThreadReason(stretch) ?? toReason(article, span.start),
  );
}

interface Zones {
  story: Line[];
  thread: Thread;
  /** Lines below the thread. */
  after: Line[];
  /** Whether it is a member's page: comments of many pages, and no story. */
  member: boolean;
}

/** Tells the article's lines from the thread's and from what stands below it. */
function toZones(page: Page): Zones {
  const { lines } = page;
  const headed = findHeadedThread(page);
  if (headed) {
    const { from, until, comments } = headed;
    const thread = { comments, warnings: findForeignText(page, comments) };
    return { story: lines.slice(0, from), thread, after: lines.slice(until), member: false };
  }
  const bullet = lines.findIndex((line) => findScoreBullet(line.text) !== null);
  const vote = lines.findIndex((line) => findVotes(line.text) !== null);
  const posted = lines.findIndex((line) => findPostedIn(line) !== null);
  if (bullet >= 0 && (vote < 0 || bullet < vote)) return toBulletZones(page, bullet);
  if (posted >= 0 && (vote < 0 || posted < vote)) return toMemberZones(page, posted);
  if (vote >= 0 || lines.some((line) => isAnchor(line))) return toVotedZones(page, vote);
  const unmarked = findUnmarkedThread(page);
  return unmarked
    ? toUnmarkedZones(page, unmarked)
    : { story: lines, thread: { comments: [], warnings: [] }, after: [], member: false };
}

function toBulletZones(page: Page, bullet: number): Zones {
  const { lines } = page;
  const end = lines.findIndex((line, index) => index > bullet && isBelowBullets(line, lines[bullet]));
  const until = end < 0 ? lines.length : end;
  return {
    story: lines.slice(0, bullet),
    thread: readBulleted(page, lines.slice(bullet, until)),
    after: lines.slice(until),
    member: false,
  };
}

function isBelowBullets(line: Line, bullet: Line | undefined): boolean {
  if (isLoginPrompt(line.text)) return true;
  return bullet !== undefined && bullet.indent > 0 && line.indent === 0;
}

function toMemberZones(page: Page, posted: number): Zones {
  const { lines } = page;
  const heading = lines.slice(0, posted).findLast((line) => findMember(line));
  const member = heading ? findMember(heading) : null;
  const lastPosted = lines.findLastIndex((line) => findPostedIn(line) !== null);
  const lastVote = lines.findLastIndex((line) => findVotes(line.text) !== null);
  const end = lines.findIndex((line, index) => index > lastPosted && isThreadEnd(line));
  // Each comment stands below its headline: what follows the last one's votes is the page's.
  const until = lastVote > lastPosted ? lastVote + 1 : end < 0 ? lines.length : end;
  return {
    story: lines.slice(0, posted),
    thread: readVoted(page, lines.slice(posted, until), member),
    after: lines.slice(until),
    member: true,
  };
}

/**
 * The thread begins under the last line above the first votes that no comment can hold (without votes: above the
 * prompt that closes it), and ends at that prompt or at furniture.
 */
function toVotedZones(page: Page, vote: number): Zones {
  const { lines } = page;
  const closing = lines.findLastIndex((line) => isClosingPrompt(line));
  const above = lines.slice(0, vote >= 0 ? vote : closing >= 0 ? closing : lines.length);
  const anchor = above.findLastIndex((line) => isAnchor(line) || (vote >= 0 && isThreadHeading(line)));
  const from = anchor < 0 ? Math.min(1, above.length) : anchor + 1;
  const lastVote = lines.findLastIndex((line) => findVotes(line.text) !== null);
  const end = lines.findIndex((line, index) => index > lastVote && index >= from && isThreadEnd(line));
  const until = end < 0 ? lines.length : end;
  const own = lines.slice(from, until).filter((line) => !isThreadAside(line.text));
  return {
    story: lines.slice(0, from),
    thread: vote < 0 ? readUnmarked(page, toParagraphs(own)) : readVoted(page, own, null),
    after: lines.slice(until),
    member: false,
  };
}

/** A line that stands between article and thread. */
function isAnchor(line: Line): boolean {
  return (
    isLoginPrompt(line.text) ||
    isExpiredNotice(line.text) ||
    /^(?:©|\(c\)|comments (?:have been disabled|are closed)\b)/i.test(line.text)
  );
}

/** The second of two prompts: `Login to leave a comment` below the thread, `Login to comment` above it. */
function isClosingPrompt(line: Line): boolean {
  return isLoginPrompt(line.text) && /\bleave a\b/i.test(line.text);
}

/** A line below a thread. */
function isThreadEnd(line: Line): boolean {
  return (
    isLoginPrompt(line.text) ||
    findFurniture(line.text)?.effect === "END" ||
    findRuleOfLine(line.text) !== null
  );
}

function toUnmarkedZones(page: Page, { title, paragraphs }: UnmarkedThread): Zones {
  return { story: title ? [title] : [], thread: readUnmarked(page, paragraphs), after: [], member: false };
}

/** Warns where the page counts comments that its copy does not hold. */
function findMissingThread(page: Page, comments: ParsedComment[]): ParsedWarning[] {
  const counted = page.lines.find((line) => /^[1-9]\d* comments?$/i.test(line.text));
  if (!counted || comments.length > 0) return [];
  const message = `The page counts ${counted.text.toLowerCase()}, but its copy holds none of them.`;
  return [{ code: "thread.missing", message, span: { start: counted.start, end: counted.end } }];
}

function toThreadReason(stretch: string): string | null {
  if (isLoginPrompt(stretch)) return "login-prompt";
  if (isExpiredNotice(stretch)) return "expired-notice";
  if (isThreadAside(stretch)) return "comment-actions";
  if (isThreadHeading({ text: stretch })) return "thread-heading";
  if (findCommentFooter({ text: stretch })) return "comment-actions";
  return /^(?:Posted (?:in|on):?|See in context)$/.test(stretch) ? "label" : null;
}
