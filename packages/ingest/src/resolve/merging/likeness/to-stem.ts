import derivations from "../../../../data/derivations.json" with { type: "json" };
import irregular from "../../../../data/irregular-forms.json" with { type: "json" };

/** A word without the endings of number, person, tense and participle: `signed`, `signing`, `signs` and `sign` are one. */
function toBareWord(word: string): string {
  const singular = toSingular(word);
  const stripped = /^(\p{L}{2,})(?:ing|ed)$/u.exec(singular)?.[1];
  const bare = stripped && /[aeiouy]/.test(stripped) ? stripped.replace(/([bdgmnprt])\1$/, "$1") : singular;
  return bare.length > 3 ? bare.replace(/(?<![aeiou])ie?$/, "y").replace(/e$/, "") : bare;
}

function toSingular(word: string): string {
  if (/ie[sd]$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

const IRREGULAR = toMap(irregular.lines, (word) => word);
const DERIVED = toMap(derivations.lines, toBareWord);

function toMap(lines: string[], toKey: (word: string) => string): Map<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [base = "", ...forms] = line.split(" ");
      return forms.map((form): [string, string] => [toKey(form), toBareWord(base)]);
    }),
  );
}

/**
 * The stem by which words for one kind of happening are compared: `arrested`, `arrests` and `arrest`; `explosion` and
 * `explode`; `bought` and `buying`. Not a word of any dictionary by itself.
 * @param word in any case, letters alone
 */
export function toStem(word: string): string {
  const lower = word.toLowerCase();
  const known = IRREGULAR.get(lower);
  if (known) return known;
  const bare = toBareWord(lower);
  return DERIVED.get(bare) ?? bare;
}
