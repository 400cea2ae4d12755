import { Prisma } from "@annals/schema/client";
import type { Context } from "../../context.ts";
import type { Term, TextQuery } from "../../text/text-query.ts";
import { type Spellings, toTermText } from "../../text/ts-query.ts";

/** How short a word may be that is looked for by its spelling: shorter ones are too like each other. */
const minLength = 5;

/** How long: `NameWord` has no longer words than 40 letters. */
const maxLength = 42;

/** How many words spelled alike are looked for at most. */
const maxAlike = 5;

/**
 * The words of names that are spelled like a word, those that share most with it first: `word`, `similarity`. They share 0.4 of their
 * groups of three letters (Jaccard, as pg_trgm counts it), are one letter apart, or two if the longer one has eight letters or
 * more, and do not begin with it.
 */
const toAlikeRows = (word: Prisma.Sql) => Prisma.sql`
  SELECT s.word, s.similarity FROM (
    SELECT n.word, similarity(n.word, ${word}) AS similarity FROM "NameWord" n
    WHERE n.word % ${word} AND n.word <> ${word} AND similarity(n.word, ${word}) >= 0.4
    ORDER BY 2 DESC, n.word LIMIT 20
  ) s
  WHERE levenshtein(s.word, ${word}) <= CASE WHEN greatest(length(s.word), length(${word})) >= 8 THEN 2 ELSE 1 END
    AND NOT starts_with(s.word, ${word})
  ORDER BY s.similarity DESC, s.word LIMIT ${Prisma.raw(String(maxAlike))}`;

/** The statement that finds the words of names that are spelled like these: `word`, `alike`. */
export const toAlikeSql = (words: readonly string[]) => Prisma.sql`
  SELECT q.word, a.word AS alike FROM unnest(${[...words]}::text[]) WITH ORDINALITY AS q (word, place)
  CROSS JOIN LATERAL (${toAlikeRows(Prisma.sql`q.word`)}) a ORDER BY q.place, a.similarity DESC, a.word`;

/** The word of a term that is looked for by its spelling; null where it is taken as it is, as in quotation marks. */
function findSpelled({ words: [word, ...others], isPhrase }: Term): string | null {
  if (word === undefined || isPhrase || others.length > 0) return null;
  return word.length >= minLength && word.length <= maxLength ? word : null;
}

/** Finds the words of names that are spelled like words of the query. */
export async function findSpellings(context: Context, { wanted }: TextQuery): Promise<Spellings> {
  const words = wanted.flatMap((term) => findSpelled(term) ?? []);
  if (words.length === 0) return new Map();
  const rows = await context.db.$queryRaw<{ word: string; alike: string }[]>(toAlikeSql(words));
  const grouped = Map.groupBy(rows, ({ word }) => word);
  return new Map([...grouped].map(([word, found]) => [word, found.map(({ alike }) => alike)]));
}

/**
 * The table `spelled` of one row, for what a query wants with the words that are spelled alike: `found`, the tsquery of both;
 * `alike`, the same, or null where nothing is spelled alike; and `words`, those words with a space between. Null where no word of the
 * query is looked for by its spelling.
 */
export function toSpelledTable({ wanted }: TextQuery): Prisma.Sql | null {
  const spelled = wanted.map((term) => findSpelled(term) ?? "");
  if (spelled.every((word) => word === "")) return null;
  const texts = wanted.map(toTermText);
  return Prisma.sql`spelled AS MATERIALIZED (
    SELECT t.query AS found, CASE WHEN t.words <> '' THEN t.query END AS alike, t.words FROM (
      SELECT string_agg('(' || q.text || coalesce(a.others, '') || ')', ' & ')::tsquery AS query,
        coalesce(string_agg(a.words, ' '), '') AS words
      FROM unnest(${texts}::text[], ${spelled}::text[]) AS q (text, word)
      LEFT JOIN LATERAL (
        SELECT string_agg(' | ' || quote_literal(r.word), '') AS others, string_agg(r.word, ' ') AS words
        FROM (${toAlikeRows(Prisma.sql`q.word`)}) r WHERE q.word <> ''
      ) a ON TRUE
    ) t
  )`;
}
