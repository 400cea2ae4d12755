import type { NameKind } from "../named-span.ts";

/** A thing that is known by its names before any document is read. */
export interface GazetteerEntry {
  kind: NameKind;
  key: string;
  name: string;
  isAdjective: boolean;
  rule: string;
  because: string;
  /** 0 to 1: how sure the name alone makes it, where nothing around it says otherwise. */
  confidence: number;
  /** Geographic nouns that may follow the name without naming another place: `Kunashir Island`. */
  nouns: readonly string[];
  /** Short codes count only in capitals: `US`, not `us`. */
  isCode: boolean;
  /** Where the name has capitals the text must have them, too: `the Context`, not `the context`. */
  isExact: boolean;
  /** A word of every day counts only before a verb of saying: `Trend reports`. */
  isOrdinaryWord: boolean;
  /** As the list writes it. */
  written: string;
}

const SAYS = /^(?:reports?|reported|says?|said|writes?|wrote|quotes?|quoted|cites?|cited|learned)$/u;

/** Words of a name that only say what it is, and may be written small: `Kyodo news agency`. */
const SAYS_WHAT = /^(?:News|Agency|Newspaper|Daily|Channel|Service|Party|Forces)$/;

/** `Washington, D.C.`, but `In Washington, State Department`: a comma ends a place unless initials stand behind it. */
function isCutByComma({ kind, written }: GazetteerEntry, words: readonly string[]): boolean {
  if (kind !== "PLACE" || written.includes(",")) return false;
  return words.some((word, at) => word === "," && !/^(?:\p{Lu}\.?){2}$/u.test(words[at + 1] ?? ""));
}

/**
 * Whether words of a text that fold to an entry's name are that name: its capitals are there, and a word of every day
 * says something. Capitals throughout, as in a dateline, are always enough.
 */
export function isWrittenSo(entry: GazetteerEntry, words: string[], next: string): boolean {
  const hasLowerCase = words.some((word) => /\p{Ll}/u.test(word));
  if (entry.isOrdinaryWord && !SAYS.test(next)) return false;
  if (isCutByComma(entry, words)) return false;
  if (entry.isCode) return !hasLowerCase;
  if (!entry.isExact || !hasLowerCase) return true;
  const listed = entry.written.match(/[\p{L}\p{N}]+/gu) ?? [];
  const needsCapital = listed.filter((word) => /^\p{Lu}/u.test(word) && !SAYS_WHAT.test(word));
  const present = words.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []);
  return needsCapital.every((word) =>
    present.some((one) => /^\p{Lu}/u.test(one) && one.toLowerCase() === word.toLowerCase()),
  );
}
