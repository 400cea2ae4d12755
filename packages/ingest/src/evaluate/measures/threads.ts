import { findReplies } from "../../resolve/documents/replies/find-replies.ts";
import type { Figure, Measure } from "../figure.ts";
import { type Answered, type GoldArticle, type GoldComment, readArticles } from "./articles-gold.ts";
import { type Score, toScore, toSum } from "./field-score.ts";
import { parsePage } from "./parse-page.ts";

/** How many code units of a comment's beginning are compared. */
const OPENING = 25;

/** The comments of real threads: who, how many votes, where, what, in answer to which one. */
export const threads: Measure = {
  name: "threads",
  description: "author, votes, position, opening words, reply links and cuts of the comments of real threads",
  run: (folder) => {
    const all = readArticles(folder).filter(({ gold }) => gold.comments.length > 0);
    const scores = all.map(toThreadScore);
    const count = all.reduce((sum, { gold }) => sum + gold.comments.length, 0);
    return [toFigure(scores, `${count} comments of ${all.length} threads`)];
  },
};

function toFigure(scores: Score[], of: string): Figure {
  const { right, total, share, misses } = toSum(scores);
  const counts = `${right} of ${total} fields of ${of}`;
  return {
    name: "comment threads, fields",
    value: share,
    unit: "share",
    goal: 1,
    baselines: [],
    counts,
    misses,
  };
}

function toThreadScore({ gold, text }: Answered<GoldArticle>): Score {
  const comments = parsePage(text).comments ?? [];
  const replies = findReplies(comments, text);
  const actual = comments.map((one, position) => ({
    author: one.author?.text,
    score: one.score,
    up: one.up,
    down: one.down,
    start: one.start,
    startsWith: text.slice(one.start, one.start + OPENING),
    answers: replies.find(({ comment }) => comment === position)?.parent,
    parent: one.parent,
    isPartial: one.isPartial,
  }));
  return toScore(
    gold.file,
    gold.comments.map((one) => toAnswer(one, text)),
    actual,
  );
}

function toAnswer(one: GoldComment, text: string) {
  return {
    author: one.author,
    score: one.score,
    up: one.up,
    down: one.down,
    start: toUtf16(text, one.offset),
    startsWith: one.startsWith.slice(0, OPENING),
    answers: one.answers ?? one.replyToQuoteOf ?? one.parent,
    parent: one.parent,
    isPartial: one.cut ?? false,
  };
}

/** The answers' offsets count code points. */
function toUtf16(text: string, codePoints: number): number {
  return Array.from(text).slice(0, codePoints).join("").length;
}
