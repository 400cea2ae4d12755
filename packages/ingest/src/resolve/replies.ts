import type { ParsedComment, TextSpan } from "../parsed-document.ts";
import { BigramIndex } from "./replies-index.ts";
import { findAddressed } from "./replies-names.ts";
import { findQuotes, type Quote, toLink } from "./replies-quotes.ts";
import { type Token, toTokens } from "./replies-words.ts";

/** That one comment of a thread answers an earlier one, and why. */
export interface ReplyLink {
  /** 0-based position of the answering comment. */
  comment: number;
  /** 0-based position of the comment that it answers: always a smaller number. */
  parent: number;
  kind: "QUOTE" | "NAME" | "NESTING";
  /** 0 to 1; 1 only where nothing is inferred. */
  confidence: number;
  /** One or two sentences. */
  because: string;
  /** First the words in the answer, then the words or the name in the answered comment. */
  evidence: TextSpan[];
  rule: string;
  ruleVersion: number;
}

/** A comment with what the rules ask of it. */
export interface ThreadComment {
  position: number;
  comment: ParsedComment;
  /** `text.slice(start, end)` of the document. */
  text: string;
  tokens: Token[];
  /** Its words of five letters and more. */
  rareWords: Set<string>;
  /** The stretches in which it repeats words of earlier comments. */
  quoted: TextSpan[];
}

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
