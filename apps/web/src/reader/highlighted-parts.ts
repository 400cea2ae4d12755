/** A piece of a snippet; `isHit` where it is what was searched for. */
export interface HighlightedPart {
  text: string;
  isHit: boolean;
}

/**
 * Cuts a snippet at its hits. Ranges are start and end in UTF-16 code units, end exclusive; they may come in any order
 * and overlap. Joined again the parts are exactly the snippet.
 */
export function toHighlightedParts(
  snippet: string,
  ranges: readonly (readonly number[])[],
): HighlightedPart[] {
  const parts: HighlightedPart[] = [];
  let at = 0;
  for (const [start = 0, end = 0] of ranges.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const from = Math.max(start, at);
    const to = Math.min(end, snippet.length);
    if (to <= from) continue;
    if (from > at) parts.push({ text: snippet.slice(at, from), isHit: false });
    parts.push({ text: snippet.slice(from, to), isHit: true });
    at = to;
  }
  if (at < snippet.length) parts.push({ text: snippet.slice(at), isHit: false });
  return parts;
}
