import { readShared, readSharedJson } from "../shared-folder.ts";

/** What people wrote down as named by one document: distinct names, by kind. */
export interface GoldNames {
  /** Below the shared folder: "corpus/tass/….txt". */
  path: string;
  text: string;
  names: Record<GoldKind, string[]>;
  /** True where only the page's own report is answered for, not its list of related news. */
  isMainOnly: boolean;
}

/** The kinds that the answers list. */
export type GoldKind = "PERSON" | "PLACE" | "ORGANIZATION";

export const GOLD_KINDS = ["PERSON", "PLACE", "ORGANIZATION"] as const;

interface Lists {
  persons?: string[];
  places?: string[];
  organizations?: string[];
}

interface GoldSeed extends Lists {
  file: string;
  entities?: Lists;
  items?: Lists[];
}

/** The answers for the articles of the corpus, as `articles.gold.json` lists them. */
export function readArticleNames(folder: string): GoldNames[] {
  const { articles } = readSharedJson<{ articles: (Lists & { file: string })[] }>(
    folder,
    "corpus/articles.gold.json",
  );
  return articles.flatMap((article) => toGold(folder, `corpus/${article.file}`, [article], false));
}

/** The answers for the five seed documents; those of a listing are the answers for its entries together. */
export function readSeedNames(folder: string): GoldNames[] {
  const seeds = readSharedJson<Record<string, GoldSeed>>(folder, "gold/seeds.json");
  return Object.values(seeds).flatMap((seed) =>
    toGold(folder, `seeds/${seed.file}`, seed.items ?? [seed.entities ?? seed], seed.entities !== undefined),
  );
}

function toGold(folder: string, path: string, lists: Lists[], isMainOnly: boolean): GoldNames[] {
  const all = (toList: (list: Lists) => string[] | undefined) => [
    ...new Set(lists.flatMap((list) => toList(list) ?? [])),
  ];
  const names = {
    PERSON: all(({ persons }) => persons),
    PLACE: all(({ places }) => places),
    ORGANIZATION: all(({ organizations }) => organizations),
  };
  return [{ path, text: readShared(folder, path), names, isMainOnly }];
}
