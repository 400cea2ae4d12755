import { Prisma } from "@annals/schema/client";
import { isInComment, postedDay, type SearchFilter, toEventsWanted } from "./search-filter.ts";
import { type FoundRows, type Search, toFoundRows, toFoundTables } from "./search-sections.ts";

/** What a search can be narrowed by. */
export type FacetName = "TYPE" | "KIND" | "SOURCE" | "ENTITY" | "YEAR" | "LANGUAGE";

/** SELECTs of the `value`s of an event `e`, a document `d` and a comment `c` on it, each once. */
interface Facet {
  /** What a search may say of it already, which does not count: what else could be chosen shows. */
  own: readonly (keyof SearchFilter)[];
  ofEvent: Prisma.Sql;
  ofDocument: Prisma.Sql;
  ofComment: Prisma.Sql;
  /** Whether all comments on a document have the same: it is looked up once for them. */
  isOfPage: boolean;
  /** The shown rows `k` with `slug` and `name` of what has `id` as a value; null where a value is its own name. */
  named: Prisma.Sql | null;
}

const sourceOfDocument = Prisma.sql`SELECT d."sourceId" AS value WHERE d."sourceId" IS NOT NULL`;
const language = Prisma.sql`SELECT d.language AS value`;

/** The values of all that tells of an event `e`. */
const kindsOfDocument = Prisma.sql`
  SELECT DISTINCT ke.kind::text AS value FROM "Report" kr JOIN "Event" ke ON ke.id = kr."eventId" WHERE kr."documentId" = d.id`;

const namesWithin = (isWithin: Prisma.Sql) => Prisma.sql`
  SELECT DISTINCT m."entityId" AS value FROM "Mention" m WHERE m."documentId" = d.id AND ${isWithin}`;

const facets: Record<Exclude<FacetName, "TYPE">, Facet> = {
  KIND: {
    own: ["kinds"],
    ofEvent: Prisma.sql`SELECT e.kind::text AS value`,
    ofDocument: kindsOfDocument,
    ofComment: kindsOfDocument,
    isOfPage: true,
    named: null,
  },
  SOURCE: {
    own: ["sources"],
    ofEvent: Prisma.sql`SELECT es."sourceId" AS value FROM "EventSource" es WHERE es."eventId" = e.id`,
    ofDocument: sourceOfDocument,
    ofComment: sourceOfDocument,
    isOfPage: true,
    named: Prisma.sql`"Source" k`,
  },
  ENTITY: {
    // What is found must have all entities of the filter: one more narrows it further.
    own: [],
    ofEvent: Prisma.sql`SELECT el."entityId" AS value FROM "EventEntity" el WHERE el."eventId" = e.id`,
    ofDocument: namesWithin(Prisma.sql`TRUE`),
    ofComment: namesWithin(isInComment),
    isOfPage: false,
    named: Prisma.sql`(SELECT * FROM "Entity" WHERE NOT "isHidden") k`,
  },
  YEAR: {
    own: ["from", "to"],
    ofEvent: Prisma.sql`
      SELECT lpad(y::text, 4, '0') AS value FROM generate_series(
        extract(year FROM coalesce(e."dateFrom", e."dateTo"))::int, extract(year FROM coalesce(e."dateTo", e."dateFrom"))::int) y`,
    ofDocument: Prisma.sql`SELECT to_char(d."publishedDay", 'YYYY') AS value WHERE d."publishedDay" IS NOT NULL`,
    ofComment: Prisma.sql`SELECT left(${postedDay}, 4) AS value WHERE ${postedDay} IS NOT NULL`,
    isOfPage: false,
    named: null,
  },
  LANGUAGE: {
    own: ["languages"],
    ofEvent: Prisma.sql`
      SELECT DISTINCT ld.language AS value FROM "Report" lr JOIN "Document" ld ON ld.id = lr."documentId"
      WHERE lr."eventId" = e.id`,
    ofDocument: language,
    ofComment: language,
    isOfPage: true,
    named: null,
  },
};

/** Counts the values of what is found of one type: an entity has those of its events that the filter lets through. */
function toCounts({ type, from, where }: FoundRows, facet: Facet, filter: SearchFilter): Prisma.Sql {
  if (type === "ENTITY") {
    const wanted = Prisma.join([Prisma.sql`TRUE`, ...toEventsWanted(filter)], " AND ");
    return Prisma.sql`
      SELECT v.value, count(DISTINCT n.id) AS count FROM ${from}
      JOIN "EventEntity" vl ON vl."entityId" = n.id JOIN "Event" e ON e.id = vl."eventId"
      CROSS JOIN LATERAL (${facet.ofEvent}) v WHERE ${where} AND ${wanted} GROUP BY v.value`;
  }
  if (type === "COMMENT" && facet.isOfPage) {
    return Prisma.sql`
      SELECT v.value, sum(d.comments) AS count FROM (
        SELECT d.id, d."sourceId", d.language, count(*) AS comments FROM ${from} WHERE ${where} GROUP BY d.id
      ) d CROSS JOIN LATERAL (${facet.ofComment}) v GROUP BY v.value`;
  }
  const values = { EVENT: facet.ofEvent, DOCUMENT: facet.ofDocument, COMMENT: facet.ofComment }[type];
  return Prisma.sql`
    SELECT v.value, count(*) AS count FROM ${from} CROSS JOIN LATERAL (${values}) v WHERE ${where} GROUP BY v.value`;
}

const toTypeCount = ({ type, from, where }: FoundRows) =>
  Prisma.sql`SELECT ${type}::text AS value, count(*) AS count FROM ${from} WHERE ${where}`;

/**
 * A SELECT that counts what is found by the values of a facet, most frequent first: `value`, `label`, `count`. What is found is looked
 * up once for all facets of a search, but for one that its filter has something of.
 */
export function toFacetValueRows(search: Search, name: FacetName, first: number): Prisma.Sql {
  const facet = name === "TYPE" ? null : facets[name];
  const others = { ...search.filter };
  const own = facet?.own ?? ["types"];
  for (const key of own) others[key] = null;
  const isWhole = own.every((key) => search.filter[key] == null);
  const found = isWhole ? toFoundTables(search) : toFoundRows({ ...search, filter: others });
  const counts = found.map((rows) => (facet === null ? toTypeCount(rows) : toCounts(rows, facet, others)));
  const named = facet?.named ?? null;
  const shown =
    named === null ? Prisma.sql`u.value, u.value AS label` : Prisma.sql`k.slug AS value, k.name AS label`;
  const names = named === null ? Prisma.empty : Prisma.sql`JOIN ${named} ON k.id = u.value`;
  const nothing = Prisma.sql`SELECT ''::text AS value, 0::bigint AS count WHERE FALSE`;
  return Prisma.sql`
    SELECT ${shown}, u.count FROM (
      SELECT c.value, sum(c.count)::int AS count FROM (${Prisma.join([...counts, nothing], " UNION ALL ")}) c
      GROUP BY c.value HAVING sum(c.count) > 0
    ) u ${names} ORDER BY u.count DESC, 1 LIMIT ${Prisma.raw(String(first))}`;
}
