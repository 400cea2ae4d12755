import type { TextSpan } from "../parsed-document.ts";

/** Tells of stretches whether each lies within one of some spans, which may overlap: in logarithmic time. */
export function toIsInside(spans: readonly TextSpan[]): (stretch: TextSpan) => boolean {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  const starts = ordered.map(({ start }) => start);
  let furthest = -1;
  const ends = ordered.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    const before = countUpTo(starts, start);
    return before > 0 && end <= (ends[before - 1] ?? -1);
  };
}

/** Gives for stretches the spans that lie within each, in the order of the text, without looking at all of them. */
export function toFindInside<Span extends TextSpan>(spans: readonly Span[]): (stretch: TextSpan) => Span[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  const starts = ordered.map(({ start }) => start);
  return (stretch) =>
    ordered
      .slice(countUpTo(starts, stretch.start - 1), countUpTo(starts, stretch.end))
      .filter(({ end }) => end <= stretch.end);
}

/** How many of some numbers, in their order, are not greater than another one. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > most) high = middle;
    else low = middle + 1;
  }
  return low;
}
