import type { TextSpan } from "../parsed-document.ts";

/** Spans that do not overlap, and whether another one overlaps any of them: in logarithmic time. */
export class SpanSet {
  readonly #spans: TextSpan[] = [];

  /** @param spans without overlaps, in any order */
  constructor(spans: TextSpan[] = []) {
    this.#spans = spans.toSorted((a, b) => a.start - b.start);
  }

  /** Adds a span that overlaps none of the set. */
  add(span: TextSpan): void {
    this.#spans.splice(this.#findFirstEndingBehind(span.start), 0, span);
  }

  /** Whether a stretch overlaps any of the set. */
  overlaps({ start, end }: TextSpan): boolean {
    const next = this.#spans[this.#findFirstEndingBehind(start)];
    return next !== undefined && next.start < end;
  }

  #findFirstEndingBehind(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
