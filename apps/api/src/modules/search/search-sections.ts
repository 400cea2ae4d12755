import { Prisma } from "@annals/schema/client";
import type { Listing, Order } from "../../paging/order.ts";
import type { TextQuery } from "../../text/text-query.ts";
import { toExcludedSql, toWantedSql } from "../../text/ts-query.ts";
import {
  commentWords,
  documentSearched,
  eventTitleWords,
  eventWords,
  isSearchable,
  toNamedIds,
} from "../../text/words-sql.ts";
import { type SearchFilter, type SearchTypeName, toFilterConditions } from "./search-filter.ts";
import { toSpelledTable } from "./spelling.ts";

/** What a search looks for, and where. */
export interface Search {
  query: TextQuery;
  filter: SearchFilter;
  isPublic: boolean;
}

/**
 * A part of what is found, in its order: all of one type that fit equally well. The parts follow each other, so that a
 * page reads no more of each than it shows.
 */
export interface Section {
  /** How well it fits, from 5 to 1: see `Query.search`. */
  tier: number;
  type: SearchTypeName;
  listing: Listing;
}

/** How something is looked for: in its names and titles, or in all its words. */
interface Wanted {
  /** As written. */
  exact: Prisma.Sql;
  /** As written or spelled alike; in SQL null where nothing is spelled alike, and null where no word is looked for so. */
  alike: Prisma.Sql | null;
  /** Any of both. */
  found: Prisma.Sql;
}

const not = (condition: Prisma.Sql) => Prisma.sql`NOT coalesce(${condition}, FALSE)`;

/** Conditions of each tier: it has what the tier asks for, and is in none above. */
function toTiers(
  search: Search,
  isNamed: Prisma.Sql,
  toTitleMatch: ((query: Prisma.Sql) => Prisma.Sql) | null,
  toTextMatch: (query: Prisma.Sql) => Prisma.Sql,
): [tier: number, where: Prisma.Sql[]][] {
  const { exact, alike, found } = toWanted(search);
  const hasName = search.query.name !== "";
  const tiers: [number, Prisma.Sql[]][] = [];
  if (toTitleMatch !== null) {
    if (hasName) tiers.push([5, [isNamed]]);
    tiers.push([4, [toTitleMatch(exact), ...(hasName ? [not(isNamed)] : [])]]);
    if (alike !== null) tiers.push([3, [toTitleMatch(alike), not(toTitleMatch(exact))]]);
  }
  const above = toTitleMatch === null ? [] : [not(toTitleMatch(found))];
  tiers.push([2, [toTextMatch(exact), ...above]]);
  if (alike !== null) tiers.push([1, [toTextMatch(alike), not(toTextMatch(exact)), ...above]]);
  return tiers;
}

/** The statement must have the table `spelled` where there is one, see `toSearchTables`. */
function toWanted({ query }: Search): Wanted {
  const exact = toWantedSql(query);
  if (exact === null) throw new Error("A search for nothing is refused before.");
  if (toSpelledTable(query) === null) return { exact, alike: null, found: exact };
  return {
    exact,
    alike: Prisma.sql`(SELECT alike FROM spelled)`,
    found: Prisma.sql`(SELECT found FROM spelled)`,
  };
}

function toNewestFirst(day: Prisma.Sql, id: Prisma.Sql): Order {
  return {
    name: "NEWEST",
    direction: "desc",
    nullsLast: true,
    keys: [
      { sql: day, type: "date" },
      { sql: id, type: "text" },
    ],
  };
}

const mostNamedFirst: Order = {
  name: "NAMED",
  direction: "asc",
  keys: [
    {
      sql: Prisma.sql`(SELECT -coalesce(sum(o."mentionCount"), 0)::int FROM "Alias" o WHERE o."entityId" = n.id)`,
      type: "int",
    },
    { sql: Prisma.sql`n.name`, type: "text" },
    { sql: Prisma.sql`n.id`, type: "text" },
  ],
};

type Tiers = [tier: number, where: Prisma.Sql[]][];

/** Where a type is searched: its rows, its order, and the conditions of each tier. */
interface Searched {
  columns: Prisma.Sql;
  from: Prisma.Sql;
  order: Order;
  /** What holds in every tier. */
  where: Prisma.Sql[];
  tiers: Tiers;
  /** That it is in any tier. */
  found: Prisma.Sql;
}

/** That words have nothing that is excluded. Asked as one query with what is wanted, the index answers it alone. */
function toExclusion(words: Prisma.Sql, search: Search): Prisma.Sql[] {
  const excluded = toExcludedSql(search.query);
  return excluded === null ? [] : [Prisma.sql`${words} @@ (${toWanted(search).found} && !!${excluded})`];
}

function searchEvents(search: Search): Searched {
  const isNamed = Prisma.sql`annals_words(e.title) = ${search.query.name}`;
  const toTitleMatch = (query: Prisma.Sql) => Prisma.sql`${eventTitleWords} @@ ${query}`;
  const toTextMatch = (query: Prisma.Sql) => Prisma.sql`${eventWords} @@ ${query}`;
  return {
    columns: Prisma.sql`e.id`,
    from: Prisma.sql`"Event" e`,
    order: toNewestFirst(Prisma.sql`e."dateFrom"`, Prisma.sql`e.id`),
    where: [Prisma.sql`NOT e."isHidden"`, ...toExclusion(eventWords, search)],
    tiers: toTiers(search, isNamed, toTitleMatch, toTextMatch),
    found: toTextMatch(toWanted(search).found),
  };
}

/** An array is looked up by the table's key; how many ids `IN` would have is not known, and the whole table might be read for them. */
const isOneOf = (ids: Prisma.Sql) => Prisma.sql`n.id = ANY(ARRAY(${ids}))`;
const isNoneOf = (ids: Prisma.Sql) => Prisma.sql`n.id NOT IN (${ids})`;

function toEntityTiers(search: Search): Tiers {
  const { exact, alike } = toWanted(search);
  const { name } = search.query;
  const named = Prisma.sql`
    SELECT i.id FROM "Entity" i WHERE annals_words(i.name) = ${name}
    UNION ALL SELECT i."entityId" FROM "Alias" i WHERE annals_words(i.name) = ${name}`;
  const written = toNamedIds(exact);
  const tiers: Tiers = [
    [5, [isOneOf(named)]],
    [4, [isOneOf(written), isNoneOf(named)]],
  ];
  return alike === null ? tiers : [...tiers, [3, [isOneOf(toNamedIds(alike)), isNoneOf(written)]]];
}

function searchEntities(search: Search): Searched {
  const excluded = toExcludedSql(search.query);
  return {
    columns: Prisma.sql`n.id`,
    from: Prisma.sql`"Entity" n`,
    order: mostNamedFirst,
    where: [Prisma.sql`NOT n."isHidden"`, ...(excluded === null ? [] : [isNoneOf(toNamedIds(excluded))])],
    tiers: toEntityTiers(search),
    found: isOneOf(toNamedIds(toWanted(search).found)),
  };
}

function searchDocuments(search: Search): Searched {
  const isNamed = Prisma.sql`annals_words(d.title) = ${search.query.name}`;
  const toTitleMatch = (query: Prisma.Sql) => Prisma.sql`annals_vector(d.title) @@ ${query}`;
  const toTextMatch = (query: Prisma.Sql) => Prisma.sql`w.words @@ ${query}`;
  return {
    columns: Prisma.sql`d.id`,
    from: documentSearched,
    order: toNewestFirst(Prisma.sql`d."publishedDay"`, Prisma.sql`d.id`),
    where: [
      Prisma.sql`NOT d."isHidden"`,
      isSearchable(search.isPublic),
      ...toExclusion(Prisma.sql`w.words`, search),
    ],
    tiers: toTiers(search, isNamed, toTitleMatch, toTextMatch),
    found: toTextMatch(toWanted(search).found),
  };
}

function searchComments(search: Search): Searched {
  const toTextMatch = (query: Prisma.Sql) => Prisma.sql`${commentWords} @@ ${query}`;
  return {
    columns: Prisma.sql`c.id`,
    from: Prisma.sql`"Comment" c JOIN "CommentThread" t ON t.id = c."threadId" JOIN "Document" d ON d.id = t."documentId"`,
    order: toNewestFirst(Prisma.sql`d."publishedDay"`, Prisma.sql`c.id`),
    where: [Prisma.sql`NOT c."isHidden" AND NOT d."isHidden"`, ...toExclusion(commentWords, search)],
    tiers: toTiers(search, Prisma.sql`FALSE`, null, toTextMatch),
    found: toTextMatch(toWanted(search).found),
  };
}

const searchedByType: Record<SearchTypeName, (search: Search) => Searched> = {
  ENTITY: searchEntities,
  EVENT: searchEvents,
  DOCUMENT: searchDocuments,
  COMMENT: searchComments,
};

const allTypes = Object.keys(searchedByType) as SearchTypeName[];

function toTypes({ types }: SearchFilter): SearchTypeName[] {
  return types == null ? allTypes : allTypes.filter((type) => types.includes(type));
}

/** The parts of what is found, best first; equally good ones in the order entities, events, documents, comments. */
export function toSections(search: Search): Section[] {
  const sections = toTypes(search.filter).flatMap((type) => {
    const { columns, from, order, where, tiers } = searchedByType[type](search);
    const conditions = [...toFilterConditions(type, search.filter), ...where];
    return tiers.map(([tier, own]): Section => {
      // What is named so or spelled alike is rare; comments have no index of their order, which is that of their documents.
      const isSorted = type === "COMMENT" || tier % 2 === 1;
      return { tier, type, listing: { columns, from, where: [...own, ...conditions], order, isSorted } };
    });
  });
  return sections.toSorted((a, b) => b.tier - a.tier);
}

/** All that is found of one type. */
export interface FoundRows {
  type: SearchTypeName;
  from: Prisma.Sql;
  where: Prisma.Sql;
}

/** All that is found, by its type: events `e`, entities `n`, documents `d`, comments `c` on documents `d`. */
export function toFoundRows(search: Search): FoundRows[] {
  return toTypes(search.filter).map((type) => {
    const { from, where, found } = searchedByType[type](search);
    const conditions = [found, ...toFilterConditions(type, search.filter), ...where];
    return { type, from, where: Prisma.join(conditions, " AND ") };
  });
}

/** What the rows of a type are named in SQL. */
const names: Record<SearchTypeName, string> = { ENTITY: "n", EVENT: "e", DOCUMENT: "d", COMMENT: "c" };

/** The same from the tables that `toSearchTables` makes of it once for all who count. */
export function toFoundTables(search: Search): FoundRows[] {
  return toTypes(search.filter).map((type) => {
    const from = type === "COMMENT" ? Prisma.sql`found_c c JOIN "Document" d ON d.id = c."documentId"` : null;
    const table = Prisma.raw(`found_${names[type]} ${names[type]}`);
    return { type, from: from ?? table, where: Prisma.sql`TRUE` };
  });
}

/** What those who count need to know of what is found. */
const kept: Record<SearchTypeName, Prisma.Sql> = {
  ENTITY: Prisma.sql`n.id`,
  EVENT: Prisma.sql`e.id, e.kind, e."dateFrom", e."dateTo"`,
  DOCUMENT: Prisma.sql`d.id, d."sourceId", d.language, d."publishedDay"`,
  COMMENT: Prisma.sql`c.id, c.start, c."end", c."postedAt", d.id AS "documentId"`,
};

/** The tables of a statement that searches; one that it does not use is not looked up. */
export function toSearchTables(search: Search): Prisma.Sql[] {
  const found = toFoundRows(search).map(
    ({ type, from, where }) =>
      Prisma.sql`${Prisma.raw(`found_${names[type]}`)} AS MATERIALIZED (SELECT ${kept[type]} FROM ${from} WHERE ${where})`,
  );
  const spelled = toSpelledTable(search.query);
  return spelled === null ? found : [spelled, ...found];
}

/** A SELECT of how much is found of each type: `type`, `count`. */
export function toFacetRows(search: Search): Prisma.Sql {
  const counts = toFoundTables(search).map(
    ({ type, from }) => Prisma.sql`SELECT ${type}::text AS type, count(*)::int AS count FROM ${from}`,
  );
  const nothing = Prisma.sql`SELECT ''::text AS type, 0 AS count WHERE FALSE`;
  return Prisma.join([...counts, nothing], " UNION ALL ");
}

/** How much is found in all: an expression. */
export function toFoundCount(search: Search): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(sum(x.count), 0)::int FROM (${toFacetRows(search)}) x)`;
}
