import { toTokens } from "../extract/tokens.ts";
import type { AnchoredGold } from "./anchor-gold.ts";

const LABELS = { PERSON: "PER", PLACE: "LOC", ORGANIZATION: "ORG", OTHER: "MISC" } as const;

/**
 * The entities of a gold document as CoNLL columns (token, tab, IOB2 label; an empty line after each line of text), as
 * `annals train --conll` and `annals eval --conll` read them.
 */
export function toConll({ text, entities }: AnchoredGold): string[] {
  const lines = ["-DOCSTART-\tO", ""];
  let offset = 0;
  for (const line of text.split("\n")) {
    const tokens = toTokens(text, { start: offset, end: offset + line.length });
    for (const { start, end } of tokens) {
      const entity = entities.find((one) => start >= one.start && end <= one.start + one.quote.length);
      const label = entity ? `${start === entity.start ? "B" : "I"}-${LABELS[entity.kind]}` : "O";
      lines.push(`${text.slice(start, end)}\t${label}`);
    }
    if (tokens.length > 0) lines.push("");
    offset += line.length + 1;
  }
  return lines;
}
