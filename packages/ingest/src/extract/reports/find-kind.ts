import type { EventKind } from "@annals/schema/enums";
import data from "../../../data/kinds.json" with { type: "json" };
import type { Stated, TextSpan } from "../../parsed-document.ts";

/** All words in one pattern: the leftmost decides, then the order of kinds. */
const WORDS = new RegExp(
  `(?<![\\p{L}])(?:${data.kinds.map(({ kind, words }) => `(?<${kind}>${words.join("|")})`).join("|")})[\\p{L}]*`,
  "iu",
);

/** The kind of happening, by the word of data/kinds.json that stands first in the first span that has any. */
export function findKind(text: string, spans: TextSpan[]): Stated<EventKind> {
  for (const span of spans) {
    const match = WORDS.exec(text.slice(span.start, span.end));
    const kind = data.kinds.find((entry) => match?.groups?.[entry.kind] !== undefined)?.kind;
    if (!match || !kind) continue;
    const start = span.start + match.index;
    return {
      value: kind as EventKind,
      rule: "kind/word",
      because: `“${match[0]}” is the first word that tells a kind of happening.`,
      evidence: [{ start, end: start + match[0].length }],
    };
  }
  return {
    value: "OTHER",
    rule: "kind/none",
    because: "No word of the headline or lead tells a kind of happening.",
    evidence: [],
  };
}
