import { Prisma } from "@annals/schema/client";

/** The relations with these ids. */
export const toRelationsSql = (ids: readonly string[]) =>
  Prisma.sql`SELECT r.* FROM "Relation" r WHERE r.id = ANY(${[...ids]}::text[])`;

/** How many of an event's entities, rarest first, are asked for events that share them. */
const maxEntities = 20;

/** How many events before the event's own day, after it and without a day are looked at for each of those entities. */
const maxNeighbours = 50;

/** Beyond this many events an entity says so little that it need not be counted on. */
const maxCount = 5000;

/** An event that is related to another (`parentId`), and why. */
export interface RelatedRow {
  parentId: string;
  relatedId: string;
  isNamed: boolean;
  score: number;
  /** Labels that a list of related news gives; empty if computed. */
  context: string[];
  /** Relations of the table behind it, in both directions. */
  relationIds: string[];
  /** Names of the sources whose list names the other event on this event's page. */
  listers: string[];
  /** Names of the sources whose list names this event on the other event's page. */
  backListers: string[];
  /** Ids of the entities that both have, the rarest first. */
  sharedIds: string[];
}

/** The entities of the events `p`, with what sharing one weighs. Each entity is counted once, however many events have it. */
const weightedLinks = Prisma.sql`
  WITH links AS MATERIALIZED (
    SELECT l."eventId", l."entityId" FROM p JOIN "EventEntity" l ON l."eventId" = p.id
  ), counted AS MATERIALIZED (
    SELECT d."entityId", (
      SELECT count(*)::float8 FROM (
        SELECT 1 FROM "EventEntity" o WHERE o."entityId" = d."entityId" LIMIT ${maxCount}
      ) x
    ) AS count
    FROM (SELECT DISTINCT "entityId" FROM links) d
  )
  SELECT l."eventId", l."entityId", 1 / ln(2 + c.count) AS weight
  FROM links l JOIN counted c ON c."entityId" = l."entityId"`;

/** Relations of the table from or to the events `p`, one row for each other event. */
const namedRelations = Prisma.sql`
  SELECT x."parentId", x."relatedId", max(x.score) AS score,
    array_agg(DISTINCT x.id ORDER BY x.id) AS "relationIds",
    coalesce(array_agg(DISTINCT c.label ORDER BY c.label) FILTER (WHERE c.label IS NOT NULL), '{}') AS context,
    array_agg(DISTINCT x.id) FILTER (WHERE x."isForward") AS "forwardIds",
    array_agg(DISTINCT x.id) FILTER (WHERE NOT x."isForward") AS "backIds"
  FROM (
    SELECT r.id, r."eventId" AS "parentId", r."relatedId", r.context, r.score, TRUE AS "isForward"
    FROM p JOIN "Relation" r ON r."eventId" = p.id
    UNION ALL
    SELECT r.id, r."relatedId", r."eventId", r.context, r.score, FALSE
    FROM p JOIN "Relation" r ON r."relatedId" = p.id
  ) x
  LEFT JOIN LATERAL (SELECT u.label COLLATE "C" AS label FROM unnest(x.context) AS u (label)) c ON TRUE
  GROUP BY x."parentId", x."relatedId"`;

/** The events next in time to the events `p` among those of each of their rarest entities, less the named ones. */
const candidates = Prisma.sql`
  SELECT DISTINCT t."parentId", o."eventId" AS "relatedId"
  FROM (
    SELECT w."eventId" AS "parentId", w."entityId", e."dateFrom",
      row_number() OVER (PARTITION BY w."eventId" ORDER BY w.weight DESC, w."entityId") AS place
    FROM weighted w JOIN "Event" e ON e.id = w."eventId"
  ) t
  CROSS JOIN LATERAL (
    (SELECT l."eventId" FROM "EventEntity" l
      WHERE l."entityId" = t."entityId" AND l."dateFrom" <= coalesce(t."dateFrom", 'infinity')
      ORDER BY l."dateFrom" DESC, l."eventId" DESC LIMIT ${maxNeighbours})
    UNION ALL
    (SELECT l."eventId" FROM "EventEntity" l
      WHERE l."entityId" = t."entityId" AND l."dateFrom" > t."dateFrom"
      ORDER BY l."dateFrom", l."eventId" LIMIT ${maxNeighbours})
    UNION ALL
    (SELECT l."eventId" FROM "EventEntity" l
      WHERE l."entityId" = t."entityId" AND l."dateFrom" IS NULL
      ORDER BY l."eventId" LIMIT ${maxNeighbours})
  ) o
  WHERE t.place <= ${maxEntities} AND o."eventId" <> t."parentId"
    AND NOT EXISTS (
      SELECT 1 FROM named d WHERE d."parentId" = t."parentId" AND d."relatedId" = o."eventId")`;

/** The names of the sources of the documents in which the claims of these relations have their spans. */
const toListers = (relationIds: Prisma.Sql) => Prisma.sql`coalesce((
  SELECT array_agg(DISTINCT s.name ORDER BY s.name)
  FROM "Claim" c JOIN "Span" q ON q."claimId" = c.id JOIN "Document" d ON d.id = q."documentId"
  JOIN "Source" s ON s.id = d."sourceId"
  WHERE c."relationId" = ANY(${relationIds})), '{}')`;

/**
 * The events related to each of these, `first` of each at most: those that a document names, by the number of shared
 * labels, then newest; then those that share entities, by the sum of 1/ln(2 + number of the entity's events), then newest.
 */
export const toRelatedSql = (first: number, ids: readonly string[]) => Prisma.sql`
  WITH p AS (SELECT unnest(${[...ids]}::text[]) AS id),
  weighted AS MATERIALIZED (${weightedLinks}),
  named AS MATERIALIZED (${namedRelations}),
  shared AS (
    SELECT c."parentId", c."relatedId", sum(w.weight) AS score
    FROM (${candidates}) c
    JOIN weighted w ON w."eventId" = c."parentId"
    JOIN "EventEntity" o ON o."eventId" = c."relatedId" AND o."entityId" = w."entityId"
    GROUP BY c."parentId", c."relatedId"
  ),
  both_kinds AS (
    SELECT "parentId", "relatedId", score, TRUE AS "isNamed", context, "relationIds", "forwardIds", "backIds" FROM named
    UNION ALL
    SELECT "parentId", "relatedId", score, FALSE, '{}', '{}', '{}', '{}' FROM shared
  ),
  ranked AS (
    SELECT b.*, row_number() OVER (
      PARTITION BY b."parentId"
      ORDER BY b."isNamed" DESC, b.score DESC, e."dateFrom" DESC NULLS LAST, e.id
    ) AS place
    FROM both_kinds b JOIN "Event" e ON e.id = b."relatedId"
  )
  SELECT k."parentId", k."relatedId", k."isNamed", k.score::float8 AS score, k.context, k."relationIds",
    ${toListers(Prisma.sql`k."forwardIds"`)} AS listers, ${toListers(Prisma.sql`k."backIds"`)} AS "backListers",
    array(
      SELECT w."entityId" FROM weighted w
      JOIN "EventEntity" o ON o."entityId" = w."entityId" AND o."eventId" = k."relatedId"
      WHERE w."eventId" = k."parentId" ORDER BY w.weight DESC, w."entityId"
    ) AS "sharedIds"
  FROM ranked k WHERE k.place <= ${first}
  ORDER BY k."parentId", k.place`;
