import type { TextSpan } from "../../../parsed-document.ts";
import type { BigramIndex } from "./bigram-index.ts";
import { FEWEST_WORDS, type ReplyLink, type ThreadComment } from "./thread-comment.ts";
import { type Effort, findOverlap, findRun, type Token, toTokens } from "./words.ts";

/** An inexact quotation needs at least this many words, */
const FEWEST_INEXACT = 6;
/** and this share of them in the same order. */
const LEAST_SHARE = 0.8;
/** So few words are a quotation only if the earlier comment has no others, or behind a mark of quotation. */
const FEWEST_WHOLE = 2;

/** A stretch of a comment that may repeat another's words. */
interface Candidate {
  tokens: Token[];
  span: TextSpan;
  how: "PARAGRAPH" | "MARKS" | "LINE";
}

/** Words of an earlier comment in a later one. */
export interface Quote extends Candidate {
  /** The earlier comment. */
  parent: ThreadComment;
  /** Where its words stand there. */
  target: TextSpan;
  /** The share of the stretch's words that the earlier comment has in the same order. */
  share: number;
  /** Whether they stand there one after the other, too. */
  isExact: boolean;
}

/**
 * What a comment quotes of earlier ones, a whole paragraph or words in quotation marks, best first: the same words
 * before similar ones, more words before fewer, another author's before the quoting one's own, a comment's own words
 * before its quotation of somebody else's, and of equal ones the later comment.
 */
export function findQuotes(
  one: ThreadComment,
  earlier: ThreadComment[],
  index: BigramIndex,
  effort: Effort,
): Quote[] {
  const candidates = toCandidates(one).filter(({ tokens }) => tokens.length >= FEWEST_WHOLE);
  const found = candidates.flatMap((candidate) =>
    toPossible(candidate, index).flatMap((position) => {
      const parent = earlier[position];
      const isEnough =
        candidate.tokens.length >= FEWEST_WORDS ||
        candidate.how === "LINE" ||
        (parent?.tokens.length === candidate.tokens.length && one.tokens.length > candidate.tokens.length);
      return parent && isEnough ? (findIn(candidate, parent, effort) ?? []) : [];
    }),
  );
  return found.toSorted(
    (a, b) =>
      Number(b.isExact) - Number(a.isExact) ||
      b.share - a.share ||
      b.tokens.length - a.tokens.length ||
      Number(isOwn(one, a)) - Number(isOwn(one, b)) ||
      Number(isSecondHand(a)) - Number(isSecondHand(b)) ||
      b.parent.position - a.parent.position,
  );
}

/**
 * Positions of the comments that may hold the words: all pairs of neighbours for an exact quotation, and for an inexact
 * one two of five, because words that are left out or put in break pairs.
 */
function toPossible({ tokens, how }: Candidate, index: BigramIndex): number[] {
  const { pairs, shared: counts } = index.countShared(tokens);
  const isInexact = how === "MARKS" && tokens.length >= FEWEST_INEXACT;
  const least = isInexact ? Math.min(pairs, Math.max(2, Math.ceil(pairs * 0.4))) : pairs;
  return [...counts].flatMap(([position, shared]) => (shared >= least ? [position] : []));
}

/** Whether the words are the author's own: who says a thing twice seldom answers himself. */
function isOwn({ comment }: ThreadComment, { parent }: Quote): boolean {
  return comment.author !== null && comment.author.text === parent.comment.author?.text;
}

/** Whether the earlier comment itself only quotes the words. */
function isSecondHand({ parent, target }: Quote): boolean {
  return parent.quoted.some((span) => target.start >= span.start && target.end <= span.end);
}

function findIn(candidate: Candidate, parent: ThreadComment, effort: Effort): Quote | null {
  const exact = findRun(candidate.tokens, parent.tokens);
  if (exact) return { ...candidate, parent, target: exact, share: 1, isExact: true };
  if (candidate.how !== "MARKS" || candidate.tokens.length < FEWEST_INEXACT) return null;
  const overlap = findOverlap(candidate.tokens, parent.tokens, LEAST_SHARE, effort);
  if (!overlap) return null;
  const target = { start: overlap.start, end: overlap.end };
  return { ...candidate, parent, target, share: overlap.share, isExact: false };
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
    const how = /^\s{0,8}(?:>|&gt;)/.test(words) ? "LINE" : "PARAGRAPH";
    add(match.index, match.index + words.length, how);
  }
  for (const match of text.matchAll(MARKED)) add(match.index + 1, match.index + match[0].length - 1, "MARKS");
  return candidates;
}

const MARKED = /"[^"\n]{8,}"|“[^”\n]{8,}”|«[^»\n]{8,}»|(?<=^|\s)'[^'\n]{20,}'(?=\W|$)/g;

/** The reply link that a quotation makes. */
export function toLink(
  one: ThreadComment,
  { parent, tokens, span, target, share, isExact, how }: Quote,
): ReplyLink {
  const count = tokens.length;
  const where = `comment ${parent.position + 1}`;
  const kept = Math.round(share * count);
  const exactly = {
    PARAGRAPH: `A paragraph of the comment repeats ${count} words of ${where} in the same order.`,
    MARKS: `The comment puts ${count} words of ${where} in quotation marks.`,
    LINE: `A line marked as quoted repeats ${count} words of ${where} in the same order.`,
  }[how];
  return {
    comment: one.position,
    parent: parent.position,
    kind: "QUOTE",
    confidence: isExact ? toConfidence(count) : Math.round(share * 90) / 100,
    because: isExact
      ? exactly
      : `The comment puts ${count} words in quotation marks, of which ${kept === count ? "all" : kept} stand in the same order in ${where}, though not in a row.`,
    evidence: [span, target],
    rule: isExact ? "reply/quote" : "reply/quote-inexact",
    ruleVersion: 3,
  };
}

/** A few words in a row may be said twice by chance; eight hardly are. */
function toConfidence(words: number): number {
  return words >= 8 ? 1 : 0.6 + words * 0.05;
}
