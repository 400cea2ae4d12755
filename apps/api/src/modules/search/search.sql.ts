import { Prisma } from "@annals/schema/client";
import { toRequestError } from "../../errors.ts";
import type { Listing } from "../../paging/order.ts";
import { fold } from "../../text/fold.ts";
import { parseQueryWords, toFoldedSql, toMatchSql } from "../../text/match.ts";
import { toSearchableText } from "../document/document.sql.ts";
import { toEventConditions } from "../event/event.sql.ts";

/** What can be found. */
export type SearchTypeName = "EVENT" | "ENTITY" | "DOCUMENT" | "COMMENT";

/** Where is searched; everywhere unless told. Days are `YYYY-MM-DD`. */
export interface SearchFilter {
  types?: readonly SearchTypeName[] | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/** Something found: its id and how well it fits. */
export interface HitRow {
  id: string;
  score: number;
}

interface Query {
  words: readonly string[];
  /** The whole query, folded. */
  phrase: string;
  filter: SearchFilter;
  isPublic: boolean;
}

const and = (conditions: readonly Prisma.Sql[]) => Prisma.join([...conditions], " AND ");

/** A day as a whole number that grows with it; 0 where there is none. */
const toDayNumber = (day: Prisma.Sql) => Prisma.sql`coalesce(${day} - '0001-01-01'::date + 1, 0)`;

function toEventHits({ words, phrase, filter }: Query): Prisma.Sql {
  const title = toFoldedSql(Prisma.sql`e.title`);
  const { from, to } = filter;
  const conditions = toEventConditions({ from, to, text: words.join(" ") });
  return Prisma.sql`
    SELECT e.id, ${toDayNumber(Prisma.sql`e."dateFrom"`)} AS day,
      CASE WHEN ${title} = ${phrase} THEN 4 WHEN strpos(${title}, ${phrase}) > 0 THEN 3
        WHEN ${toMatchSql(title, words)} THEN 2 ELSE 1 END::float8 AS score
    FROM "Event" e WHERE ${and(conditions)}`;
}

function toEntityHits({ words, phrase, filter: { from, to } }: Query): Prisma.Sql {
  const name = toFoldedSql(Prisma.sql`n.name`);
  const alias = toFoldedSql(Prisma.sql`a.name`);
  const conditions = [Prisma.sql`(${toMatchSql(name, words)} OR f.score IS NOT NULL)`];
  if (from != null || to != null) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM "EventEntity" l JOIN "Event" e ON e.id = l."eventId"
      WHERE l."entityId" = n.id AND ${and(toEventConditions({ from, to }))})`);
  }
  return Prisma.sql`
    SELECT n.id, 0 AS day,
      CASE WHEN ${name} = ${phrase} THEN 5 WHEN f.score = 4.5 THEN 4.5 WHEN ${toMatchSql(name, words)} THEN 3.5
        ELSE f.score END::float8 AS score
    FROM "Entity" n
    LEFT JOIN LATERAL (
      SELECT max(CASE WHEN ${alias} = ${phrase} THEN 4.5 ELSE 2.5 END) AS score
      FROM "Alias" a WHERE a."entityId" = n.id AND ${toMatchSql(alias, words)}
    ) f ON TRUE
    WHERE ${and(conditions)}`;
}

function toDocumentHits({ words, phrase, filter: { from, to }, isPublic }: Query): Prisma.Sql {
  const title = toFoldedSql(Prisma.sql`coalesce(d.title, '')`);
  const searched = toFoldedSql(Prisma.sql`coalesce(d.title, '') || ' ' || ${toSearchableText(isPublic)}`);
  const conditions = [toMatchSql(searched, words)];
  if (from != null) conditions.push(Prisma.sql`d."publishedDay" >= ${from}::date`);
  if (to != null) conditions.push(Prisma.sql`d."publishedDay" <= ${to}::date`);
  return Prisma.sql`
    SELECT d.id, ${toDayNumber(Prisma.sql`d."publishedDay"`)} AS day,
      CASE WHEN strpos(${title}, ${phrase}) > 0 THEN 2.9 WHEN ${toMatchSql(title, words)} THEN 1.9 ELSE 0.9 END::float8 AS score
    FROM "Document" d WHERE ${and(conditions)}`;
}

function toCommentHits({ words, filter: { from, to } }: Query): Prisma.Sql {
  const day = Prisma.sql`coalesce(substring(c."postedAt" FROM '^\\d{4}-\\d\\d-\\d\\d'), to_char(d."publishedDay", 'YYYY-MM-DD')) COLLATE "C"`;
  const conditions = [toMatchSql(toFoldedSql(Prisma.sql`coalesce(c.author, '') || ' ' || c.text`), words)];
  if (from != null) conditions.push(Prisma.sql`${day} >= ${from}`);
  if (to != null) conditions.push(Prisma.sql`${day} <= ${to}`);
  return Prisma.sql`
    SELECT c.id, ${toDayNumber(Prisma.sql`d."publishedDay"`)} AS day, 0.8::float8 AS score
    FROM "Comment" c JOIN "CommentThread" t ON t.id = c."threadId" JOIN "Document" d ON d.id = t."documentId"
    WHERE ${and(conditions)}`;
}

const hitsByType: Record<SearchTypeName, (query: Query) => Prisma.Sql> = {
  EVENT: toEventHits,
  ENTITY: toEntityHits,
  DOCUMENT: toDocumentHits,
  COMMENT: toCommentHits,
};

/** The words that a query is searched by. Throws `search.empty` if it has none, and `text.too-long`. */
export function parseSearchWords(query: string): string[] {
  const words = parseQueryWords(query);
  if (words.length === 0)
    throw toRequestError("search.empty", "The query has no letter and no digit to search for.");
  return words;
}

/**
 * What has all words of a query: names that are the query first, then names and titles that have it, then what has it
 * in its text; equals newest first. Throws `search.empty`, `text.too-long` and `date.order`.
 */
export function toSearchListing(query: string, filter: SearchFilter, isPublic: boolean): Listing {
  const words = parseSearchWords(query);
  const phrase = fold(query).trim().replace(/\s+/g, " ");
  const { from, to } = filter;
  if (from != null && to != null && from > to) {
    throw toRequestError("date.order", `\`from\` (${from}) is after \`to\` (${to}).`);
  }
  const types = [...new Set(filter.types ?? (Object.keys(hitsByType) as SearchTypeName[]))];
  const selects = types.map((type) => hitsByType[type]({ words, phrase, filter, isPublic }));
  const nothing = Prisma.sql`SELECT ''::text AS id, 0 AS day, 0::float8 AS score WHERE FALSE`;
  return {
    columns: Prisma.sql`h.id, h.score`,
    from: Prisma.sql`(${Prisma.join([nothing, ...selects], " UNION ALL ")}) h`,
    where: [],
    order: {
      name: "RANK",
      direction: "asc",
      keys: [
        { sql: Prisma.sql`-h.score`, type: "float8" },
        { sql: Prisma.sql`-h.day`, type: "int" },
        { sql: Prisma.sql`h.id`, type: "text" },
      ],
    },
  };
}

/** The names of these entities, most used first. */
export const toAliasNamesSql = (ids: readonly string[]) => Prisma.sql`
  SELECT a."entityId" AS "parentId", a.name FROM "Alias" a
  WHERE a."entityId" = ANY(${[...ids]}::text[]) ORDER BY a."entityId", a."mentionCount" DESC, a.name`;
