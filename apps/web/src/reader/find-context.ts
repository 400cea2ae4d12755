/** The words before and after a stretch of text, on one line. */
export interface Context {
  before: string;
  after: string;
}

/**
 * Returns up to `length` UTF-16 code units of the same paragraph before and after a stretch of text, cut at words,
 * with an ellipsis where the paragraph goes on.
 */
export function findContext(text: string, start: number, end: number, length: number): Context {
  const paragraphStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const paragraphEnd = lineEnd === -1 ? text.length : lineEnd;
  const from = Math.max(paragraphStart, start - length);
  const to = Math.min(paragraphEnd, end + length);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from > paragraphStart ? `…${before.replace(/^\S*/, "")}` : before.trimStart(),
    after: to < paragraphEnd ? `${after.replace(/\S*$/, "").trimEnd()} …` : after.trimEnd(),
  };
}
