/** A stretch of a document's text that the reader marks. Offsets count UTF-16 code units, end exclusive. */
export interface TextMark<Data> {
  start: number;
  end: number;
  data: Data;
  /** True for a link, which must stay one piece; other marks are cut where they cross it. */
  isWhole: boolean;
}

/** A marked piece of text, or plain text. Pieces nest and never overlap, so that they can be written as elements. */
export type MarkedPart<Data> =
  | { kind: "text"; text: string }
  | {
      kind: "mark";
      data: Data;
      /** False for the second and later pieces of a mark that had to be cut. */
      isFirst: boolean;
      parts: MarkedPart<Data>[];
    };

interface Piece<Data> extends TextMark<Data> {
  isFirst: boolean;
}

/**
 * Returns the text from `start` to `end` with its marks as nested parts. Joined again the parts are exactly that text.
 * Marks that cross are cut in two; a whole mark inside another whole mark is left out, since links cannot nest.
 */
export function toMarkedText<Data>(
  text: string,
  start: number,
  end: number,
  marks: readonly TextMark<Data>[],
): MarkedPart<Data>[] {
  const clipped = marks
    .filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end)
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start),
      end: Math.min(mark.end, end),
      isFirst: mark.start >= start,
    }));
  const whole = keepApart(clipped.filter((mark) => mark.isWhole));
  const boundaries = whole.flatMap((mark) => [mark.start, mark.end]);
  const loose = clipped
    .filter((mark) => !mark.isWhole)
    .flatMap((mark) => cutWhereCrossing(mark, whole, boundaries));
  return nest(text, start, end, [...loose, ...whole].sort(byPlace));
}

function keepApart<Data>(marks: Piece<Data>[]): Piece<Data>[] {
  const kept: Piece<Data>[] = [];
  for (const mark of marks.sort(byPlace)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}

function cutWhereCrossing<Data>(
  mark: Piece<Data>,
  whole: Piece<Data>[],
  boundaries: number[],
): Piece<Data>[] {
  const crossed = whole.filter(
    (link) =>
      (mark.start > link.start && mark.start < link.end && mark.end > link.end) ||
      (mark.start < link.start && mark.end > link.start && mark.end < link.end),
  );
  if (crossed.length === 0) return [mark];
  const ends = new Set(crossed.flatMap((link) => [link.start, link.end]));
  const cuts = boundaries.filter((at) => ends.has(at) && at > mark.start && at < mark.end);
  const edges = [mark.start, ...new Set(cuts), mark.end];
  return edges.slice(1).map((pieceEnd, index) => ({
    ...mark,
    start: edges[index] ?? mark.start,
    end: pieceEnd,
    isFirst: mark.isFirst && index === 0,
  }));
}

function nest<Data>(text: string, start: number, end: number, pieces: Piece<Data>[]): MarkedPart<Data>[] {
  const parts: MarkedPart<Data>[] = [];
  const queue = [...pieces];
  let at = start;
  for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
    if (piece.start > at) parts.push({ kind: "text", text: text.slice(at, piece.start) });
    const inside: Piece<Data>[] = [];
    while (queue[0] !== undefined && queue[0].start < piece.end) {
      const next = queue.shift() as Piece<Data>;
      inside.push({ ...next, end: Math.min(next.end, piece.end) });
      if (next.end > piece.end) insertByPlace(queue, { ...next, start: piece.end, isFirst: false });
    }
    parts.push({
      kind: "mark",
      data: piece.data,
      isFirst: piece.isFirst,
      parts: nest(text, piece.start, piece.end, inside.sort(byPlace)),
    });
    at = piece.end;
  }
  if (at < end) parts.push({ kind: "text", text: text.slice(at, end) });
  return parts;
}

function insertByPlace<Data>(queue: Piece<Data>[], piece: Piece<Data>): void {
  const index = queue.findIndex((other) => byPlace(piece, other) < 0);
  queue.splice(index === -1 ? queue.length : index, 0, piece);
}

function byPlace<Data>(a: Piece<Data>, b: Piece<Data>): number {
  return a.start - b.start || b.end - a.end || Number(a.isWhole) - Number(b.isWhole);
}
