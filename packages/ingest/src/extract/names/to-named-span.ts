import type { Token } from "../tokens.ts";
import type { NamedSpan } from "./named-span.ts";

/** What a rule knows of the thing that it found. */
type Found = Pick<NamedSpan, "kind" | "key" | "isAdjective" | "rule" | "because"> &
  Partial<Pick<NamedSpan, "evidence" | "confidence">>;

/** The span from the first token to the last, named as written without brackets and line breaks. */
export function toNamedSpan(text: string, first: Token | undefined, last: Token, found: Found): NamedSpan {
  const start = (first ?? last).start;
  return {
    start,
    end: last.end,
    kind: found.kind,
    key: found.key,
    name: toShownName(text.slice(start, last.end)),
    isAdjective: found.isAdjective,
    rule: found.rule,
    because: found.because,
    evidence: found.evidence ?? null,
    confidence: found.confidence ?? 1,
  };
}

/** `[Vladimir]  Putin` -> `Vladimir Putin`, also where soft hyphens part the words' syllables. */
export function toShownName(written: string): string {
  return written
    .replace(/[[\]\u00AD]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
