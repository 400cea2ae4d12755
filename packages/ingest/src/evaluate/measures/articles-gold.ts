import { readShared, readSharedJson } from "../shared-folder.ts";

/** A comment of a thread, as `articles.gold.json` gives it; null or absent where the page shows none. */
export interface GoldComment {
  author: string | null;
  score: number | null;
  up: number | null;
  down: number | null;
  startsWith: string;
  offset: number;
  /** 0-based position of the earlier comment whose words it quotes. */
  replyToQuoteOf: number | null;
  /** The comment that it answers, where the answer to a quotation's author is known otherwise. */
  answers?: number;
  /** The comment that the page shows it under. */
  parent?: number | null;
  cut?: boolean;
}

/** A page that tells one story, as `articles.gold.json` and `gold/seeds.json` give it. */
export interface GoldArticle {
  file: string;
  title: string | null;
  publishedDate: string | null;
  publishedPartial?: string;
  publishedTime: string | null;
  utcOffset: string | null;
  dateline: { place: string; agency: string | null; dateText: string | null } | null;
  byline: string | null;
  lead?: string;
  imageCaptions: string[];
  photoCredit?: string;
  comments: GoldComment[];
}

/** A listing of teasers. */
export interface GoldListing {
  file: string;
  tag: string;
  items: { title: string; truncated: boolean; teaserStartsWith: string; byline?: string; date?: string }[];
}

/** An answer with the text that it is about. */
export interface Answered<T> {
  gold: T;
  text: string;
}

/** The dev articles, and the two seeds that tell one story. */
export function readArticles(folder: string): Answered<GoldArticle>[] {
  const seeds = readSharedJson<Record<string, GoldArticle>>(folder, "gold/seeds.json");
  return [
    ...readGold(folder).articles.map((gold) => ({ gold, text: readShared(folder, `corpus/${gold.file}`) })),
    ...[seeds["003"], seeds["004"]].flatMap((gold) =>
      gold ? [{ gold, text: readShared(folder, `seeds/${gold.file}`) }] : [],
    ),
  ];
}

/** The dev listings, and the seed that is one. */
export function readListings(folder: string): Answered<GoldListing>[] {
  const seed = readSharedJson<Record<string, GoldListing>>(folder, "gold/seeds.json")["002"];
  return [
    ...readGold(folder).tagListings.map((gold) => ({
      gold,
      text: readShared(folder, `corpus/${gold.file}`),
    })),
    ...(seed ? [{ gold: seed, text: readShared(folder, `seeds/${seed.file}`) }] : []),
  ];
}

function readGold(folder: string) {
  return readSharedJson<{ articles: GoldArticle[]; tagListings: GoldListing[] }>(
    folder,
    "corpus/articles.gold.json",
  );
}
