import type { Block } from "../block.ts";
import { toNameForm } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { isOrdinaryWord } from "../ordinary-word.ts";

const WORD = "\\p{Lu}[\\p{L}\\p{M}’-]{1,20}";
/** A name between quotation marks, between a person's others: `Joko “Jokowi” Widodo`. */
const NICKNAMED = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\p{Lu}[\\p{L}-]{1,20} )(${WORD}(?: ${WORD})?) ["“‘'](${WORD}(?: ${WORD})?)["”’'] (${WORD}(?: ${WORD})?)(?![\\p{L}\\p{N}])`,
  "gu",
);

/** The name in quotation marks inside another's, and the rest of it; null if there is none. */
export function findQuotedNickname(name: string): { nickname: string; rest: string } | null {
  const found = /^(.+?) ["“‘'](.+?)["”’'] (.+)$/u.exec(name);
  return found?.[1] && found[2] && found[3] ? { nickname: found[2], rest: `${found[1]} ${found[3]}` } : null;
}

/** Persons whose nickname stands inside their name. */
export function findNicknamed(text: string, block: Block): NamedSpan[] {
  const words = text.slice(block.start, block.end);
  if (block.isShouting || !/["“‘'”’]/.test(words)) return [];
  return [...words.matchAll(NICKNAMED)].flatMap((match): NamedSpan[] => {
    const [written, , , last = ""] = match;
    // `The “Iron” Lady`: a word of every day on either side is no surname.
    let skipped = 0;
    const first = (match[1] ?? "").split(" ");
    while (first.length > 1 && isOrdinaryWord(first[0] ?? "")) skipped += (first.shift() ?? "").length + 1;
    if (first.length === 0 || isOrdinaryWord(first.at(-1) ?? "") || isOrdinaryWord(last.split(" ")[0] ?? ""))
      return [];
    const start = block.start + match.index + skipped;
    const behind = last.split(" ");
    const surname = behind.length > 1 && isOrdinaryWord(behind[1] ?? "") ? (behind[0] ?? "") : last;
    const end = block.start + match.index + written.length - (last.length - surname.length);
    const name = text.slice(start, end);
    return [
      {
        start,
        end,
        kind: "PERSON",
        key: toNameForm(`${first.join(" ")} ${surname}`),
        name,
        isAdjective: false,
        rule: "name/nicknamed",
        because: `A nickname stands in quotation marks inside the name of a person.`,
        evidence: null,
        confidence: 0.9,
      },
    ];
  });
}
