import { Prisma } from "@annals/schema/client";
import { eventTitleWords } from "../../text/words-sql.ts";

/** A name or title, and whose it is. */
export interface SuggestionRow {
  id: string;
  text: string;
}

/**
 * The statement that finds what has all these folded words in a name or title, the last one as far as it is typed: `id`,
 * `text`. Null if there are none.
 */
export function toSuggestionsSql(typed: string, first: number): Prisma.Sql | null {
  if (typed === "") return null;
  const query = Prisma.sql`${typed
    .split(" ")
    .map((word) => `'${word}'`)
    .join(" & ")
    .concat(":*")}::tsquery`;
  const begins = (text: Prisma.Sql) => Prisma.sql`starts_with(annals_words(${text}), ${typed})`;
  return Prisma.sql`
    SELECT id, text FROM (
      (SELECT x."entityId" AS id, x.name AS text, 0 AS part, row_number() OVER (
          ORDER BY x.begins DESC, x.named DESC, x.name, x."entityId") AS place
        FROM (
          SELECT DISTINCT ON (a."entityId") a."entityId", a.name, ${begins(Prisma.sql`a.name`)} AS begins,
            sum(a."mentionCount") OVER (PARTITION BY a."entityId") AS named
          FROM "Alias" a JOIN "Entity" n ON n.id = a."entityId" AND NOT n."isHidden"
          WHERE annals_vector(a.name) @@ ${query}
          ORDER BY a."entityId", begins DESC, a."mentionCount" DESC, a.name
        ) x
        ORDER BY place LIMIT ${first})
      UNION ALL
      (SELECT x.id, x.title, 1, row_number() OVER (ORDER BY x.begins DESC, x."dateFrom" DESC NULLS LAST, x.id)
        FROM (
          SELECT e.id, e.title, e."dateFrom", ${begins(Prisma.sql`e.title`)} AS begins
          FROM "Event" e WHERE ${eventTitleWords} @@ ${query} AND NOT e."isHidden"
          ORDER BY e."dateFrom" DESC NULLS LAST, e.id LIMIT ${first}
        ) x)
    ) s ORDER BY part, place LIMIT ${first}`;
}
