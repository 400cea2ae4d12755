import type { TextSpan } from "../parsed-document.ts";

/** Tells of stretches whether each lies within one of some spans, which may overlap: in logarithmic time. */
export function toIsInside(spans: readonly TextSpan[]): (stretch: TextSpan) => boolean {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  let furthest = -1;
  const ends = ordered.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    const behind = findFirst(ordered, (span) => span.start > start);
    return behind > 0 && end <= (ends[behind - 1] ?? -1);
  };
}

/** Those of some spans that lie whole inside a stretch, in logarithmic time and that of the answer. @param ordered spans in order of the text, none of which overlap */
export function findSpansInside<Span extends TextSpan>(
  ordered: readonly Span[],
  { start, end }: TextSpan,
): Span[] {
  const found: Span[] = [];
  let at = findFirst(ordered, (span) => span.start >= start);
  for (let span = ordered[at]; span !== undefined && span.end <= end; span = ordered[++at]) found.push(span);
  return found;
}

/** The index of the first of some items that is so, as are all behind it; their number where none is. */
function findFirst<Item>(items: readonly Item[], isSo: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
