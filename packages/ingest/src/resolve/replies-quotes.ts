import type { TextSpan } from "../parsed-document.ts";
import type { ReplyLink, ThreadComment } from "./replies.ts";
import { findOverlap, findRun, type Token, toTokens } from "./replies-words.ts";

/** Fewer words in a row than this are said by chance. */
const FEWEST_WORDS = 4;
/** An inexact quotation needs at least this many words, */
const FEWEST_INEXACT = 6;
/** and this share of them in the same order. */
const LEAST_SHARE = 0.8;

/** A stretch of a comment that may repeat another's words. */
interface Candidate {
  tokens: Token[];
  span: TextSpan;
  how: "PARAGRAPH" | "MARKS";
}

interface Found {
  parent: ThreadComment;
  candidate: Candidate;
  target: TextSpan;
  /** The share of the candidate's words that the parent has in the same order. */
  share: number;
  /** Whether they stand there one after the other, too. */
  isExact: boolean;
}

/**
 * The earlier comment whose words a comment quotes: a whole paragraph, or words in quotation marks. The same words
 * beat similar ones, then more words beat fewer, then a comment's own words beat its quotation of somebody
 * else's, then the later comment wins.
 */
export function findQuotes(one: ThreadComment, earlier: ThreadComment[]): ReplyLink | null {
  const candidates = toCandidates(one).filter(({ tokens }) => tokens.length >= FEWEST_WORDS);
  const found = candidates.flatMap((candidate) =>
    earlier.flatMap((parent) => findIn(candidate, parent) ?? []),
  );
  const quotedBy = new Map(earlier.map((parent) => [parent.position, toQuotedSpans(parent, earlier)]));
  const isSecondHand = ({ parent, target }: Found) =>
    (quotedBy.get(parent.position) ?? []).some(
      (span) => target.start >= span.start && target.end <= span.end,
    );
  const best = found.toSorted(
    (a, b) =>
      Number(b.isExact) - Number(a.isExact) ||
      b.share - a.share ||
      b.candidate.tokens.length - a.candidate.tokens.length ||
      Number(isSecondHand(a)) - Number(isSecondHand(b)) ||
      b.parent.position - a.parent.position,
  )[0];
  return best ? toLink(one, best) : null;
}

function findIn(candidate: Candidate, parent: ThreadComment): Found | null {
  const hay = toTokens(parent.text, parent.comment.start);
  const exact = findRun(candidate.tokens, hay);
  if (exact) return { parent, candidate, target: exact, share: 1, isExact: true };
  if (candidate.how !== "MARKS" || candidate.tokens.length < FEWEST_INEXACT) return null;
  const overlap = findOverlap(candidate.tokens, hay);
  if (!overlap || overlap.share < LEAST_SHARE) return null;
  return {
    parent,
    candidate,
    target: { start: overlap.start, end: overlap.end },
    share: overlap.share,
    isExact: false,
  };
}

/** Stretches of a comment that repeat words of comments before it: not its own. */
function toQuotedSpans(one: ThreadComment, thread: ThreadComment[]): TextSpan[] {
  const earlier = thread.filter(({ position }) => position < one.position);
  return toCandidates(one)
    .filter(({ tokens }) => tokens.length >= FEWEST_WORDS)
    .filter((candidate) => earlier.some((parent) => findIn(candidate, parent) !== null))
    .map(({ span }) => span);
}

/** Whether a comment has words of its own, besides what it quotes from comments before it. */
export function hasOwnWords(one: ThreadComment, thread: ThreadComment[]): boolean {
  const quoted = toQuotedSpans(one, thread);
  const own = toTokens(one.text, one.comment.start).filter(
    (token) => !quoted.some((span) => token.start >= span.start && token.end <= span.end),
  );
  return own.length >= FEWEST_WORDS;
}

/** Paragraphs (less furniture that a copy left at their end) and stretches in quotation marks. */
function toCandidates({ comment, text }: ThreadComment): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (from: number, to: number, how: Candidate["how"]) => {
    const span = { start: comment.start + from, end: comment.start + to };
    candidates.push({ tokens: toTokens(text.slice(from, to), span.start), span, how });
  };
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const words = match[0].replace(/\s<\s+\p{Lu}[\p{L}&' ]*>?\s*$/u, "");
    add(match.index, match.index + words.length, "PARAGRAPH");
  }
  for (const match of text.matchAll(
    /"([^"\n]{8,})"|“([^”\n]{8,})”|«([^»\n]{8,})»|(?<=^|\s)'([^'\n]{20,})'(?=\W|$)/g,
  )) {
    add(match.index + 1, match.index + match[0].length - 1, "MARKS");
  }
  return candidates;
}

function toLink(one: ThreadComment, { parent, candidate, target, share, isExact }: Found): ReplyLink {
  const count = candidate.tokens.length;
  const where = `comment ${parent.position + 1}`;
  const kept = Math.round(share * count);
  const exactly =
    candidate.how === "PARAGRAPH"
      ? `A paragraph of the comment repeats ${count} words of ${where} in the same order.`
      : `The comment puts ${count} words of ${where} in quotation marks.`;
  return {
    comment: one.position,
    parent: parent.position,
    kind: "QUOTE",
    confidence: isExact ? toConfidence(count) : Math.round(share * 90) / 100,
    because: isExact
      ? exactly
      : `The comment puts ${count} words in quotation marks, of which ${kept === count ? "all" : kept} stand in the same order in ${where}, though not in a row.`,
    evidence: [candidate.span, target],
    rule: isExact ? "reply/quote" : "reply/quote-inexact",
    ruleVersion: 1,
  };
}

/** A few words in a row may be said twice by chance; eight hardly are. */
function toConfidence(words: number): number {
  return words >= 8 ? 1 : 0.6 + words * 0.05;
}
