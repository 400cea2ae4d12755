import roles from "../../../../data/roles.json" with { type: "json" };
import type { TextSpan } from "../../../parsed-document.ts";
import { isPossessive } from "../../tokens.ts";
import type { Block } from "../block.ts";

/** What a text says that somebody is: `Japanese Foreign Minister`, `Russia’s president`, `President of Chile`. */
export interface Role extends TextSpan {
  /** The title alone, without the state. */
  words: TextSpan;
  /** Key of the state; null where none is named. */
  state: string | null;
  /** The title in lower case: `foreign minister`. */
  title: string;
  /** Whether `the`, `its` or the like stands in front: somebody is meant who is known already. */
  isDefinite: boolean;
}

const OTHER_WORDS = new Map<string, string[]>();
for (const [office, words] of Object.entries(roles.offices))
  for (const word of words) OTHER_WORDS.set(word, [...(OTHER_WORDS.get(word) ?? []), office]);

/** The offices that a title may mean: `leader` is a president, a prime minister or a chancellor; empty for other titles. */
export function findOffices(title: string): readonly string[] {
  return OTHER_WORDS.get(title) ?? [];
}

/** The role whose title starts at a token; null if none does. */
export function readRole(block: Block, index: number): Role | null {
  const { tokens, known } = block;
  const titleEnd = block.titleEnd[index] ?? -1;
  const title = tokens[index];
  const last = tokens[titleEnd];
  if (!title || !last) return null;
  const before = findStateBefore(block, index);
  const behind = before ? null : findStateBehind(block, titleEnd);
  const first = tokens[before ?? index] ?? title;
  const article = tokens[(before ?? index) - 1]?.text.toLowerCase();
  const state = known[before ?? behind?.at ?? -1]?.entry.key ?? null;
  return {
    start: first.start,
    end: behind ? behind.end : last.end,
    words: { start: title.start, end: last.end },
    state,
    title: tokens
      .slice(index, titleEnd + 1)
      .map(({ text }) => text.toLowerCase())
      .join(" ")
      .replace(/ [-‐‑] /g, "-"),
    isDefinite: article === "the" || (before !== null && isPossessive(tokens[index - 1])),
  };
}

/** The token at which the state in front of a title starts: `Japanese`, `Japan’s`. */
function findStateBefore({ tokens, known, isKnown }: Block, index: number): number | null {
  let at = index - 1;
  if (isPossessive(tokens[at])) at--;
  if (!isKnown[at]) return null;
  while (at > 0 && !known[at]) at--;
  return known[at]?.entry.kind === "PLACE" ? at : null;
}

/** The state in `of Chile`, behind a title. */
function findStateBehind({ tokens, known }: Block, titleEnd: number): { at: number; end: number } | null {
  if (tokens[titleEnd + 1]?.text !== "of") return null;
  const at = titleEnd + (tokens[titleEnd + 2]?.text === "the" ? 3 : 2);
  const match = known[at];
  const last = match ? tokens[at + match.length - 1] : undefined;
  return match?.entry.kind === "PLACE" && last ? { at, end: last.end } : null;
}
