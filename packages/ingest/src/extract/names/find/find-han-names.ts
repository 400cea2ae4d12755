import type { TextSpan } from "../../../parsed-document.ts";
import { matchHan } from "../gazetteer/han-gazetteer.ts";
import type { NamedSpan } from "../named-span.ts";
import { toSimplified } from "../simplified.ts";

/**
 * Names in a text that writes no spaces: those of the list, and those that the page's own labels give, wherever their
 * characters stand, simplified or traditional.
 * @param labels what the page files its reports under
 */
export function findHanNames(
  text: string,
  spans: readonly TextSpan[],
  labels: readonly NamedSpan[],
): NamedSpan[] {
  if (spans.length === 0) return [];
  const simplified = toSimplified(text);
  const byWords = new Map(labels.map((label) => [toSimplified(label.name), label]));
  const longest = Math.max(0, ...[...byWords.keys()].map(({ length }) => length));
  const found: NamedSpan[] = [];
  for (const { start, end } of spans)
    for (let at = start; at < end; ) {
      const name =
        findLabel(simplified, at, Math.min(end, at + longest), byWords) ?? findListed(simplified, at, end);
      if (name) found.push({ ...name, name: text.slice(at, name.end) });
      at = name ? name.end : at + 1;
    }
  return found;
}

function findLabel(
  simplified: string,
  start: number,
  to: number,
  labels: ReadonlyMap<string, NamedSpan>,
): NamedSpan | null {
  for (let end = to; end > start + 1; end--) {
    const label = labels.get(simplified.slice(start, end));
    if (!label) continue;
    if ((matchHan(simplified, start)?.length ?? 0) > end - start) return null;
    return {
      ...label,
      start,
      end,
      rule: "link/label",
      because: `The page files a report under “${label.name}”, and the same characters stand here.`,
      evidence: { start: label.start, end: label.end },
      confidence: Math.min(label.confidence, 0.9),
    };
  }
  return null;
}

function findListed(simplified: string, start: number, to: number): NamedSpan | null {
  const match = matchHan(simplified, start);
  if (!match || start + match.length > to) return null;
  const end = start + match.length;
  return {
    ...match.entry,
    start,
    end,
    name: simplified.slice(start, end),
    isAdjective: false,
    evidence: null,
  };
}
