import { readShared, readSharedJson } from "../shared-folder.ts";

/** An event of a gold file. */
export interface GoldEvent {
  /** EDTF; null where the page gives no date. */
  date: string | null;
  status: string;
  summary: string;
  /** Words of the page, with line breaks as it pleases the annotator. */
  evidence: string;
  /** Neither missed nor wrong. */
  optional?: boolean;
  /** The text alone cannot give its date. */
  needsExternalYear?: boolean;
  /** What the text alone gives, where that is less. */
  textOnlyDate?: string;
}

/** A page with its events. */
export interface GoldArticle {
  file: string;
  text: string;
  /** YYYY-MM-DD as known from outside the text; null where the text itself gives it. */
  published: string | null;
  events: GoldEvent[];
}

interface GoldFile {
  file: string;
  publishedDateExternal?: string | null;
  events?: GoldEvent[];
}

function toArticle(folder: string, root: string, { file, publishedDateExternal, events }: GoldFile) {
  const published = /^\d{4}-\d{2}-\d{2}/.exec(publishedDateExternal ?? "")?.[0] ?? null;
  return { file, text: readShared(folder, `${root}/${file}`), published, events: events ?? [] };
}

/** The articles of corpus/articles.gold.json: those without events too, for no event may be found there. */
export function readGoldArticles(folder: string): GoldArticle[] {
  const { articles } = readSharedJson<{ articles: GoldFile[] }>(folder, "corpus/articles.gold.json");
  return articles.map((article) => toArticle(folder, "corpus", article));
}

/** The articles among the seeds. */
export function readSeedArticles(folder: string): GoldArticle[] {
  const seeds = readSharedJson<Record<string, GoldFile>>(folder, "gold/seeds.json");
  return Object.values(seeds)
    .filter(({ events }) => events !== undefined)
    .map((seed) => toArticle(folder, "seeds", seed));
}
