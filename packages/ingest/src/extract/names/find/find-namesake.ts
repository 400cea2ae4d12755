import type { Block } from "../block.ts";
import type { FullNameMatch } from "../link/full-names.ts";
import { toNameForm } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { isUnknownName } from "../read/read-name.ts";
import { toNamedSpan } from "../to-named-span.ts";

/**
 * Another person of a surname that the document knows: an unknown capitalised word inside a sentence stands right before
 * it, as `Brigitte` in `and Brigitte Macron`. Null where the surname stands alone.
 */
export function findNamesake(
  text: string,
  block: Block,
  index: number,
  { full }: FullNameMatch,
): NamedSpan | null {
  const [before, given, surname] = [block.tokens[index - 2], block.tokens[index - 1], block.tokens[index]];
  const startsSentence = !before || /^[.!?:“"(]$/.test(before.text);
  if (startsSentence || !given || !surname || !isUnknownName(block, index - 1)) return null;
  const written = text.slice(given.start, surname.end);
  return toNamedSpan(text, given, surname, {
    kind: "PERSON",
    key: toNameForm(written),
    isAdjective: false,
    rule: "name/namesake",
    because: `“${written}” bears the surname of ${full.span.name}, whom the document names, and another given name.`,
    evidence: { start: full.span.start, end: full.span.end },
    confidence: 0.8,
  });
}
