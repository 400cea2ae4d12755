import type { TextSpan } from "../../parsed-document.ts";

/** A line shorter than this was not broken for want of room: the next one begins something new. */
const SHORTEST_WRAPPED_LINE = 50;

/**
 * Splits a block of the page where no name can go on: behind a line that ends in a mark, and behind a short line, as in a
 * list or a table. Lines that were wrapped at a margin stay together, since a name may be broken there.
 */
export function toStretches(text: string, span: TextSpan): TextSpan[] {
  const body = text.slice(span.start, span.end);
  const stretches: TextSpan[] = [];
  let start = 0;
  let line = 0;
  for (let at = body.indexOf("\n"); at >= 0; at = body.indexOf("\n", line)) {
    const written = body.slice(Math.max(line, at - SHORTEST_WRAPPED_LINE), at).trim();
    if (written.length < SHORTEST_WRAPPED_LINE - 1 || /[.!?:;”"]$/u.test(written)) {
      if (at > start) stretches.push({ start: span.start + start, end: span.start + at });
      start = at + 1;
    }
    line = at + 1;
  }
  if (body.length > start) stretches.push({ start: span.start + start, end: span.end });
  return stretches;
}
