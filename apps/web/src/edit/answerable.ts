/** A comment that another may answer. */
export interface Answerable {
  id: string;
  /** 0 for the first of the page. */
  position: number;
  author: string | null;
  text: string;
}

/** One page of what can be chosen, and the numbers of the pages beside it; null where there is none. */
export interface AnswerablePage<Comment extends Answerable> {
  comments: Comment[];
  /** How many there are on all pages. */
  count: number;
  nearer: number | null;
  further: number | null;
}

/** How many comments are offered at once. */
const pageSize = 50;

/**
 * Returns the comments that one at a position may answer, those just before it first. With words, only those whose number is
 * that, or whose author or text has them all. `page` is 1 for the first; what is no page counts as that.
 */
export function findAnswerable<Comment extends Answerable>(
  comments: readonly Comment[],
  position: number,
  words: string,
  page: number,
): AnswerablePage<Comment> {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = comments
    .filter((comment) => comment.position < position)
    .filter((comment) => isFound(comment, words.trim(), wanted))
    .toSorted((a, b) => b.position - a.position);
  const last = Math.max(1, Math.ceil(found.length / pageSize));
  const shown = Number.isInteger(page) && page >= 1 && page <= last ? page : 1;
  return {
    comments: found.slice((shown - 1) * pageSize, shown * pageSize),
    count: found.length,
    nearer: shown > 1 ? shown - 1 : null,
    further: shown < last ? shown + 1 : null,
  };
}

function isFound({ position, author, text }: Answerable, words: string, wanted: readonly string[]): boolean {
  if (words === String(position + 1)) return true;
  const written = `${author ?? ""} ${text}`.toLowerCase();
  return wanted.every((word) => written.includes(word));
}
