import type { TextBlock } from "./split-blocks.ts";

/** The part of a comment that tells where its heading lines end and what they may say. */
export interface CommentPlace extends TextBlock {
  author: string | null;
  postedAt: string | null;
}

/**
 * Returns the stretch of the document that its comments take up, headings of the comments included:
 * from the author and score lines before the first comment to the end of the last. Null without comments.
 */
export function findThread(text: string, comments: readonly CommentPlace[]): TextBlock | null {
  const first = comments[0];
  if (first === undefined) return null;
  const end = Math.max(...comments.map((comment) => comment.end));
  return { start: findHeadingStart(text, first), end };
}

/** Walks back over lines that are blank, a number with its bullet, or the author's name. */
function findHeadingStart(text: string, comment: CommentPlace): number {
  let start = comment.start;
  while (start > 0) {
    const lineStart = text.lastIndexOf("\n", start - 2) + 1;
    const line = text.slice(lineStart, start).trim();
    const isHeading =
      line === "" ||
      line === comment.author ||
      line === comment.postedAt ||
      /^[^\p{L}]*\d+[^\p{L}]*$/u.test(line);
    if (!isHeading) return start;
    start = lineStart;
  }
  return start;
}
