import type { TaggedSpan } from "../../tagger/tag-sentences.ts";

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
/** A quarter by its months, the code of a share: no names. */
const CODE = new RegExp(
  `^(?:${MONTH}[-–]${MONTH}|\\p{Lu}?\\d{3,}\\.\\p{Lu}{1,3}|\\p{Lu}{1,5}\\.\\p{Lu}{1,2})$`,
  "u",
);
const IN_BRACKETS = /^\p{Lu}{1,5}\.\p{Lu}{1,2}$/u;

/** Whether what the tagger takes for a name is a code or a stretch of the calendar. */
export function isCode(text: string, { start, end }: TaggedSpan): boolean {
  const written = text.slice(start, end);
  if (!CODE.test(written)) return false;
  return !IN_BRACKETS.test(written) || (text[start - 1] === "(" && text[end] === ")");
}

const PARTY_BEHIND = /^ (?:party|movement|coalition|bloc|militia)\b/;

/** `the Georgian Dream party`: what is called a party is an organization. */
export function toPartyByNoun(text: string, span: TaggedSpan): TaggedSpan {
  if (span.kind === "ORGANIZATION" || !PARTY_BEHIND.test(text.slice(span.end, span.end + 14))) return span;
  const isNamed =
    span.kind === "OTHER" || /\b[Tt]he (?:\p{Ll}+ ){0,2}$/u.test(text.slice(span.start - 30, span.start));
  return isNamed ? { ...span, kind: "ORGANIZATION" } : span;
}

/** `Greens and Labour` is two organizations where the document names one of them alone, too. */
export function toParted(text: string, spans: readonly TaggedSpan[]): TaggedSpan[] {
  const alone = new Set(spans.map(({ start, end }) => text.slice(start, end)));
  return spans.flatMap((span): TaggedSpan[] => {
    const written = text.slice(span.start, span.end);
    const sides = span.kind === "ORGANIZATION" ? /^(\S+)( and (?:the )?)(\S+)$/u.exec(written) : null;
    const [, first = "", join = "", second = ""] = sides ?? [];
    if (!alone.has(first) && !alone.has(second)) return [span];
    const end = span.start + first.length;
    return [
      { ...span, end },
      { ...span, start: end + join.length },
    ];
  });
}
