import { findByWords } from "../graphql/find-by-words.ts";
import type { MergeParams } from "./merge-params.ts";

/** How a merge screen asks the archive. */
export interface MergeSearch<Thing, Item> {
  /** Returns the thing of a slug; null where there is none. */
  getThing(slug: string): Promise<Thing | null>;
  /** Returns what has the words. Throws `ApiTrouble` where the archive does not look for them. */
  find(words: string): Promise<readonly Item[]>;
}

/** What a merge screen shows. */
export interface Merged<Thing, Item> {
  /** Each once, in the order of the address. */
  things: Thing[];
  /** Slugs of the address that are none of the archive's. */
  missing: string[];
  /** What was searched for; "" where nothing was. */
  words: string;
  found: readonly Item[];
  /** Why the words were not looked for, as a sentence; null where they were. */
  refusal: string | null;
}

/** Finds what a merge screen compares. What was typed is searched for where no thing has it for its slug. */
export async function findMerged<Thing extends { id: string }, Item>(
  { slugs, named, words }: MergeParams,
  { getThing, find }: MergeSearch<Thing, Item>,
): Promise<Merged<Thing, Item>> {
  const [typed, ...given] = await Promise.all([
    named === null ? null : getThing(named),
    ...slugs.map((slug) => getThing(slug)),
  ]);
  const there = [...given, typed].filter((thing): thing is Awaited<Thing> => thing !== null);
  const things = [...new Map(there.map((thing) => [thing.id, thing])).values()];
  const searched = typed === null ? words : "";
  const { data, refusal } = await findByWords(searched, async (text) => (text === "" ? [] : find(text)));
  const missing = slugs.filter((_, at) => given[at] === null);
  return { things, missing, words: searched, found: data, refusal };
}
