import { toMerged } from "../../../formats/coverage.ts";
import type { ParsedComment, TextSpan } from "../../../parsed-document.ts";
import { BigramIndex } from "./bigram-index.ts";
import { EarlierComments } from "./earlier-comments.ts";
import { findAddressed } from "./find-addressed.ts";
import { findQuotes, type Quote, toLink } from "./find-quotes.ts";
import { FEWEST_WORDS, type ReplyLink, type ThreadComment } from "./thread-comment.ts";
import { type Effort, type Token, toTokens } from "./words.ts";

/**
 * Finds which comments of a thread answer which, at most one link a comment: where the page nests it, or else the
 * comment whose words it quotes, or else the author whom it addresses by name. Quotations of the article are no
 * answers: only words of earlier comments count. Pure.
 *
 * @param comments the thread in page order
 * @param text the document's full text
 */
export function findReplies(comments: ParsedComment[], text: string): ReplyLink[] {
  // A member's page gathers comments on many stories, and none of them stands under another.
  if (comments.some(({ about }) => about)) return [];
  const thread: ThreadComment[] = [];
  const index = new BigramIndex();
  const links: ReplyLink[] = [];
  const pending = new Map<ThreadComment, ReplyLink | null>();
  const effort: Effort = { left: MOST_EFFORT };
  for (const [position, comment] of comments.entries()) {
    const one = toThreadComment(position, comment, text);
    const quotes = findQuotes(one, thread, index, effort);
    one.quoted = toMerged(quotes.map(({ span }) => span));
    one.hasOwnWords = countOutside(one.tokens, one.quoted) >= FEWEST_WORDS;
    const quote = toQuoteLink(one, quotes);
    const link =
      findNesting(one, comments) ?? ((quotes[0]?.tokens.length ?? 0) < FEWEST_WORDS ? null : quote);
    if (link) links.push(link);
    else pending.set(one, quote);
    thread.push(one);
    index.add(position, one.tokens);
  }
  const answering = new Set(links.map((link) => link.comment));
  const earlier = new EarlierComments();
  const ordinary = toOrdinaryWords(text, comments[0]?.start ?? 0);
  for (const one of thread) {
    const named = pending.has(one) ? findAddressed(one, earlier, answering, ordinary) : null;
    const quote = pending.get(one);
    const link = quote && quote.confidence > (named?.confidence ?? 0) ? quote : named;
    if (link) {
      links.push(link);
      answering.add(one.position);
    }
    earlier.add(one);
  }
  return links.toSorted((a, b) => a.comment - b.comment);
}

/** Inexact quotations of a thread are looked for with no more comparisons of words than this: about a second. */
const MOST_EFFORT = 30_000_000;

/** Folded words that are no commenter's name: those of the story above the thread, and those in small letters. */
function toOrdinaryWords(text: string, threadStart: number): Set<string> {
  const story = toTokens(text.slice(0, threadStart), 0).map(({ word }) => word);
  return new Set([...story, ...(text.match(/(?<![\p{L}\p{N}_])\p{Ll}+(?![\p{L}\p{N}_])/gu) ?? [])]);
}

/** How many words lie in none of the spans, which are in order and apart. */
function countOutside(tokens: Token[], spans: TextSpan[]): number {
  let next = 0;
  return tokens.filter((token) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
    const span = spans[next];
    return !span || token.start < span.start || token.end > span.end;
  }).length;
}

function toThreadComment(position: number, comment: ParsedComment, text: string): ThreadComment {
  const words = text.slice(comment.start, comment.end);
  const tokens = toTokens(words, comment.start);
  const rareWords = new Set(tokens.flatMap(({ word }) => (word.length >= 5 ? [word] : [])));
  return { position, comment, text: words, tokens, rareWords, quoted: [], hasOwnWords: false };
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
