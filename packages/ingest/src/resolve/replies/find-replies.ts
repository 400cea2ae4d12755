import type { ParsedComment } from "../../parsed-document.ts";
import { BigramIndex } from "./bigram-index.ts";
import { findAddressed } from "./find-addressed.ts";
import { findQuotes, type Quote, toLink } from "./find-quotes.ts";
import type { ReplyLink, ThreadComment } from "./thread-comment.ts";
import { toTokens } from "./words.ts";

/**
 * Finds which comments of a thread answer which, at most one link a comment: where the page nests it, or else the
 * comment whose words it quotes, or else the author whom it addresses by name. Quotations of the article are no
 * answers: only words of earlier comments count. Pure.
 *
 * @param comments the thread in page order
 * @param text the document's full text
 */
export function findReplies(comments: ParsedComment[], text: string): ReplyLink[] {
  const thread: ThreadComment[] = [];
  const index = new BigramIndex();
  const links: ReplyLink[] = [];
  const pending: ThreadComment[] = [];
  for (const [position, comment] of comments.entries()) {
    const one = toThreadComment(position, comment, text);
    const quotes = findQuotes(one, thread, index);
    one.quoted = quotes.map(({ span }) => span);
    const link = findNesting(one, comments) ?? toQuoteLink(one, quotes);
    if (link) links.push(link);
    else pending.push(one);
    thread.push(one);
    index.add(position, one.tokens);
  }
  for (const one of pending) {
    const link = findAddressed(one, thread.slice(0, one.position), links);
    if (link) links.push(link);
  }
  return links.toSorted((a, b) => a.comment - b.comment);
}

function toThreadComment(position: number, comment: ParsedComment, text: string): ThreadComment {
  const words = text.slice(comment.start, comment.end);
  const tokens = toTokens(words, comment.start);
  const rareWords = new Set(tokens.flatMap(({ word }) => (word.length >= 5 ? [word] : [])));
  return { position, comment, text: words, tokens, rareWords, quoted: [] };
}

function toQuoteLink(one: ThreadComment, quotes: Quote[]): ReplyLink | null {
  const best = quotes[0];
  return best ? toLink(one, best) : null;
}

/** The page itself shows the comment under another. */
function findNesting({ position, comment }: ThreadComment, comments: ParsedComment[]): ReplyLink | null {
  const parent = comment.parent === null ? null : comments[comment.parent];
  if (comment.parent === null || !parent || comment.parent >= position) return null;
  return {
    comment: position,
    parent: comment.parent,
    kind: "NESTING",
    confidence: 1,
    because: "The page shows the comment under the other one.",
    evidence: [
      { start: comment.start, end: comment.end },
      { start: parent.start, end: parent.end },
    ],
    rule: "reply/nesting",
    ruleVersion: 1,
  };
}
