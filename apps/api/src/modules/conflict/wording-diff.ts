import { diffWordsWithSpace } from "diff";
import { maxQuotationLength } from "../../text/excerpt.ts";

/** The first words that a side of a conflict rests on. */
export interface Wording {
  quote: string;
  isRestricted: boolean;
}

/** The words that may be shown to whoever asks. */
function toShown({ quote, isRestricted }: Wording, isPublic: boolean): string {
  return isPublic && isRestricted ? quote.slice(0, maxQuotationLength) : quote;
}

/**
 * Compares the words that two claims rest on word by word, as wdiff writes it (https://www.gnu.org/software/wdiff/): what only
 * the shown one has in `[-…-]`, what only its rival has in `{+…+}`. A side without words counts as empty.
 */
export function toWordingDiff(
  { shown, rival }: { shown: Wording | null; rival: Wording | null },
  isPublic: boolean,
): string {
  const [before, after] = [shown, rival].map((side) => (side === null ? "" : toShown(side, isPublic)));
  return diffWordsWithSpace(before ?? "", after ?? "")
    .map(({ added, removed, value }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
    .join("");
}
