import { Prisma } from "@annals/schema/client";
import { type Spellings, toWordText } from "../../text/ts-query.ts";
import { eventTitleWords } from "../../text/words-sql.ts";

/** A name or title, and whose it is. */
export interface SuggestionRow {
  id: string;
  text: string;
}

/** What a slug may begin with. A day is part of an event's slug, and of no title. */
const slugStart = /^[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]*)+$/u;

/** All these words, the last one as far as it is typed; or words that are spelled alike in their place. */
function toTypedQuery(typed: string, spellings: Spellings): Prisma.Sql {
  const words = typed.split(" ");
  const parts = words.map((word, index) => {
    const own = toWordText(word, index === words.length - 1 ? ":*" : "");
    const alike = (spellings.get(word) ?? []).map((other) => `'${other}'`);
    return `(${[own, ...alike].join(" | ")})`;
  });
  return Prisma.sql`${parts.join(" & ")}::tsquery`;
}

/** The events of which the slug begins so, where that is what was typed. */
function toSlugPart(written: string, first: number): Prisma.Sql {
  if (!slugStart.test(written)) return Prisma.empty;
  return Prisma.sql`
      UNION ALL
      (SELECT e.id, e.title, 2, row_number() OVER (ORDER BY e.slug) FROM "Event" e
        WHERE e.slug >= ${written} AND e.slug < ${`${written}\u{10fffd}`} AND starts_with(e.slug, ${written})
          AND NOT e."isHidden"
        ORDER BY e.slug LIMIT ${first})`;
}

/**
 * The statement that finds what has all these folded words in a name or title, the last one as far as it is typed, or a slug
 * that begins as it is written: `id`, `text`. Null if there are none.
 */
export function toSuggestionsSql(
  typed: string,
  first: number,
  { written = "", spellings = new Map() }: { written?: string; spellings?: Spellings } = {},
): Prisma.Sql | null {
  if (typed === "") return null;
  const query = toTypedQuery(typed, spellings);
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
        ) x)${toSlugPart(written, first)}
    ) s ORDER BY part, place LIMIT ${first}`;
}
