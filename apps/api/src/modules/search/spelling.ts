import { Prisma } from "@annals/schema/client";
import { distance } from "fastest-levenshtein";
import type { Context } from "../../context.ts";
import type { TextQuery } from "../../text/text-query.ts";
import type { Spellings } from "../../text/ts-query.ts";

/** How short a word may be that is looked for by its spelling: shorter ones are too like each other. */
const minLength = 5;

/** From which length on two letters may differ. */
const lengthOfTwo = 8;

/** How many words spelled alike are looked for at most. */
const maxAlike = 5;

/** How much of their groups of three letters two words must share (Jaccard), as pg_trgm counts it. */
const minSimilarity = 0.4;

interface AlikeRow {
  word: string;
  alike: string;
}

/** The statement that finds the words of names that share most with these: `word`, `alike`. */
export const toAlikeSql = (words: readonly string[]) => Prisma.sql`
  SELECT q.word, n.word AS alike
  FROM unnest(${[...words]}::text[]) AS q (word)
  CROSS JOIN LATERAL (
    SELECT n.word FROM "NameWord" n
    WHERE n.word % q.word AND n.word <> q.word AND similarity(n.word, q.word) >= ${minSimilarity}
    ORDER BY similarity(n.word, q.word) DESC, n.word LIMIT 20
  ) n`;

/** Whether two words are one letter apart, or two if the longer one has eight letters or more. */
function isAlike(a: string, b: string): boolean {
  return distance(a, b) <= (Math.max(a.length, b.length) >= lengthOfTwo ? 2 : 1);
}

/** Finds the words of names that are spelled like words of the query; those in quotation marks are taken as they are. */
export async function findSpellings(context: Context, { wanted }: TextQuery): Promise<Spellings> {
  const words = wanted
    .filter(({ isPhrase, words }) => !isPhrase && words.length === 1)
    .flatMap(({ words }) => words)
    .filter((word) => word.length >= minLength);
  if (words.length === 0) return new Map();
  const rows = await context.db.$queryRaw<AlikeRow[]>(toAlikeSql(words));
  const found = rows.filter(({ word, alike }) => isAlike(word, alike) && !alike.startsWith(word));
  const grouped = Map.groupBy(found, ({ word }) => word);
  return new Map(
    [...grouped].map(([word, rows]) => [word, rows.slice(0, maxAlike).map(({ alike }) => alike)]),
  );
}
