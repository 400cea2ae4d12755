import type { TextSpan } from "../parsed-document.ts";

/** Those of some spans that lie whole inside a stretch, in logarithmic time and that of the answer. @param ordered spans in order of the text, none of which overlap */
export function findSpansInside<Span extends TextSpan>(
  ordered: readonly Span[],
  { start, end }: TextSpan,
): Span[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let span = ordered[low]; span !== undefined && span.end <= end; span = ordered[++low])
    found.push(span);
  return found;
}
