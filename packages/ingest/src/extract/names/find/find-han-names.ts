import type { TextSpan } from "../../../parsed-document.ts";
import { matchHan } from "../gazetteer/han-gazetteer.ts";
import type { NamedSpan } from "../named-span.ts";

/**
 * Names in a text that writes no spaces: those of the list, and those that the page's own labels give, wherever their
 * characters stand.
 * @param labels what the page files its reports under, each once
 */
export function findHanNames(
  text: string,
  span: TextSpan,
  labels: ReadonlyMap<string, NamedSpan>,
): NamedSpan[] {
  const found: NamedSpan[] = [];
  const longest = Math.max(0, ...[...labels.keys()].map((label) => label.length));
  for (let at = span.start; at < span.end; ) {
    const name = findLabel(text, at, span.end, labels, longest) ?? findListed(text, at, span.end);
    if (name) found.push(name);
    at = name ? name.end : at + 1;
  }
  return found;
}

function findLabel(
  text: string,
  start: number,
  to: number,
  labels: ReadonlyMap<string, NamedSpan>,
  longest: number,
): NamedSpan | null {
  for (let length = Math.min(longest, to - start); length > 1; length--) {
    const label = labels.get(text.slice(start, start + length));
    if (!label) continue;
    const listed = matchHan(text, start);
    if (listed && listed.written.length > length) return null;
    return {
      ...label,
      start,
      end: start + length,
      rule: "link/label",
      because: `The page files a report under “${label.name}”, and the same characters stand here.`,
      evidence: { start: label.start, end: label.end },
      confidence: Math.min(label.confidence, 0.9),
    };
  }
  return null;
}

function findListed(text: string, start: number, to: number): NamedSpan | null {
  const match = matchHan(text, start);
  if (!match || start + match.written.length > to) return null;
  return {
    ...match.entry,
    start,
    end: start + match.written.length,
    name: match.written,
    isAdjective: false,
    evidence: null,
  };
}
