import type { EventKind } from "@annals/schema/enums";
import data from "../../../data/kinds.json" with { type: "json" };
import type { Stated, TextSpan } from "../../parsed-document.ts";

const KINDS = data.kinds.map(({ kind, words }) => ({
  kind: kind as EventKind,
  pattern: new RegExp(`(?<![\\p{L}])(?:${words.join("|")})[\\p{L}]*`, "iu"),
}));

/** The kind of happening, by the word of data/kinds.json that stands first in the first span that has any. */
export function findKind(text: string, spans: TextSpan[]): Stated<EventKind> {
  for (const span of spans) {
    const words = text.slice(span.start, span.end);
    const [first] = KINDS.flatMap(({ kind, pattern }) => {
      const match = pattern.exec(words);
      return match ? [{ kind, at: match.index, word: match[0] }] : [];
    }).toSorted((a, b) => a.at - b.at);
    if (!first) continue;
    const start = span.start + first.at;
    return {
      value: first.kind,
      rule: "kind/word",
      because: `“${first.word}” is the first word that tells a kind of happening.`,
      evidence: [{ start, end: start + first.word.length }],
    };
  }
  return {
    value: "OTHER",
    rule: "kind/none",
    because: "No word of the headline or lead tells a kind of happening.",
    evidence: [],
  };
}
