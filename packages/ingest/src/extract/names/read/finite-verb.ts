import derivations from "../../../../data/derivations.json" with { type: "json" };
import irregular from "../../../../data/irregular-forms.json" with { type: "json" };

const VERBS = new Set(derivations.lines.map((line) => line.split(" ", 1)[0]));
const IRREGULAR = new Set(irregular.lines.flatMap((line) => line.split(" ").slice(1)));
/** Forms of verbs that end names more often than they follow them. */
const SURNAMES = new Set(
  "rose said read drew lay cut ahmed hamed hameed khaled majeed mohamed mohammed muhammed rasheed reed saeed waleed".split(
    " ",
  ),
);

/**
 * Whether a word of a line in capitals is a verb behind a name rather than its last word: `FUKUDA OPENED`, `MACRON VISITS`.
 * @param word in lower case
 * @param isBehindFullName whether two words of the name stand before it: a form in `-s` may be a surname behind one
 */
export function isFiniteVerb(word: string, isBehindFullName: boolean): boolean {
  if (SURNAMES.has(word)) return false;
  if (IRREGULAR.has(word) || (word.length > 4 && word.endsWith("ed"))) return true;
  if (!isBehindFullName || !word.endsWith("s")) return false;
  return (
    VERBS.has(word.slice(0, -1)) ||
    (word.endsWith("es") && VERBS.has(word.slice(0, -2))) ||
    (word.endsWith("ies") && VERBS.has(`${word.slice(0, -3)}y`))
  );
}
