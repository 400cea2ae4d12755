import { Prisma } from "@annals/schema/client";
import { claimColumns } from "../claim/claim.sql.ts";
import { andAsOf, isClaimedBy, isToldBy } from "../document/known-day.ts";

/** How many of an event's entities, rarest first, are asked for events that share them. */
const maxEntities = Prisma.raw("20");

/** How many events before the event's own day, after it and without a day are looked at for each of those entities. */
const maxNeighbours = Prisma.raw("50");

/** Beyond this many events an entity says so little that it need not be counted on. */
const maxCount = Prisma.raw("5000");

/** How many events an entity has. */
const toCountSql = (entityId: Prisma.Sql) => Prisma.sql`(
  SELECT least(o.events, ${maxCount})::float8 FROM "EntityCount" o WHERE o."entityId" = ${entityId})`;

/** The condition that a document which was known on a day names a relation `r`. */
const isNamedBy = (day: string) =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Claim" c WHERE c."relationId" = r.id AND ${isClaimedBy(day)})`;

/** The shown events that the event `p` is related to by a relation of the table, in either direction. */
const toNamed = (asOf: string | null) => Prisma.sql`
  SELECT x.id, max(x.score) AS score
  FROM (
    SELECT r."relatedId" AS id, r.score FROM "Relation" r WHERE r."eventId" = p.id ${andAsOf(asOf, isNamedBy)}
    UNION ALL
    SELECT r."eventId", r.score FROM "Relation" r WHERE r."relatedId" = p.id ${andAsOf(asOf, isNamedBy)}
  ) x JOIN "Event" h ON h.id = x.id AND NOT h."isHidden"
  GROUP BY x.id`;

/** The events next in time to the event `p` among those of each of its rarest entities, less the named ones. */
const candidates = Prisma.sql`
  SELECT DISTINCT o."eventId" AS id
  FROM (SELECT w."entityId" FROM weighted w ORDER BY w.weight DESC, w."entityId" LIMIT ${maxEntities}) t
  CROSS JOIN LATERAL (
    (SELECT l."eventId" FROM "EventEntity" l
      WHERE l."entityId" = t."entityId" AND l."dateFrom" <= coalesce(p."dateFrom", 'infinity')
      ORDER BY l."dateFrom" DESC, l."eventId" DESC LIMIT ${maxNeighbours})
    UNION ALL
    (SELECT l."eventId" FROM "EventEntity" l
      WHERE l."entityId" = t."entityId" AND l."dateFrom" > p."dateFrom"
      ORDER BY l."dateFrom", l."eventId" LIMIT ${maxNeighbours})
    UNION ALL
    (SELECT l."eventId" FROM "EventEntity" l
      WHERE l."entityId" = t."entityId" AND l."dateFrom" IS NULL
      ORDER BY l."eventId" LIMIT ${maxNeighbours})
  ) o
  WHERE o."eventId" <> p.id AND o."eventId" NOT IN (SELECT id FROM named)`;

/**
 * The events that documents name as related to the event `p`, as they are kept, if there are as many as are asked for. Of each event as
 * many are kept as may be.
 */
const toKeptRows = (limit: Prisma.Sql) => Prisma.sql`
  SELECT e.*, TRUE AS "isNamed", k.score AS "relatedScore", p.id AS "parentId"
  FROM (
    SELECT unnest(o."relatedIds"[:${limit}]) AS id, unnest(o.scores[:${limit}]) AS score
    FROM "EventRelatedList" o WHERE o."eventId" = p.id AND cardinality(o."relatedIds") >= ${limit}
  ) k JOIN "Event" e ON e.id = k.id
  ORDER BY k.score DESC, e."dateFrom" DESC NULLS LAST, e.id`;

const toIsKept = (limit: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM "EventRelatedList" o WHERE o."eventId" = p.id AND cardinality(o."relatedIds") >= ${limit})`;

/**
 * The events related to the event `p`, `first` at most: those that a document names, by the number of shared labels, then
 * newest; then those that share entities, by the sum of 1/ln(2 + number of the entity's events), then newest. The rows are the
 * other events' with `isNamed`, `relatedScore` and the id of `p` as `parentId`. Shared entities are looked at only where the named
 * ones are not enough.
 */
export function toRelatedRows(first: number, asOf: string | null): Prisma.Sql {
  const limit = Prisma.raw(String(first));
  const found = toFoundRows(limit, asOf);
  if (asOf !== null) return found;
  return Prisma.sql`
    SELECT * FROM (${toKeptRows(limit)}) k UNION ALL SELECT * FROM (${found}) f WHERE NOT ${toIsKept(limit)}`;
}

function toFoundRows(limit: Prisma.Sql, asOf: string | null): Prisma.Sql {
  return Prisma.sql`
    WITH named AS MATERIALIZED (${toNamed(asOf)}),
    weighted AS MATERIALIZED (
      SELECT l."entityId", 1 / ln(2 + ${toCountSql(Prisma.sql`l."entityId"`)}) AS weight
      FROM "EventEntity" l JOIN "Entity" n ON n.id = l."entityId" AND NOT n."isHidden"
      WHERE l."eventId" = p.id AND (SELECT count(*) FROM named) < ${limit}
    ),
    shared AS (
      SELECT c.id, sum(w.weight) AS score
      FROM (${candidates}) c
      JOIN "EventEntity" o ON o."eventId" = c.id
      JOIN weighted w ON w."entityId" = o."entityId"
      GROUP BY c.id
    )
    SELECT e.*, k."isNamed", k.score AS "relatedScore", p.id AS "parentId"
    FROM (
      SELECT id, score, TRUE AS "isNamed" FROM named UNION ALL SELECT id, score, FALSE FROM shared
    ) k JOIN "Event" e ON e.id = k.id AND NOT e."isHidden"
      ${andAsOf(asOf, (day) => isToldBy(day, Prisma.sql`e.id`))}
    ORDER BY k."isNamed" DESC, k.score DESC, e."dateFrom" DESC NULLS LAST, e.id LIMIT ${limit}`;
}

/** A condition on relations `r`: they lead from the one event to the related event `p`, or back. */
const isForward = Prisma.sql`(r."eventId" = p."parentId" AND r."relatedId" = p.id)`;
const isBack = Prisma.sql`(r."eventId" = p.id AND r."relatedId" = p."parentId")`;

/** The labels that documents give for both being related: an array. */
export const labelsOfRelated = Prisma.sql`ARRAY(
  SELECT DISTINCT u.label COLLATE "C" FROM "Relation" r CROSS JOIN unnest(r.context) AS u (label)
  WHERE ${isForward} OR ${isBack} ORDER BY 1)`;

/** The shown entities that both events have, the rarest first. */
export const sharedWithRelated = Prisma.sql`
  SELECT n.* FROM "EventEntity" l
  JOIN "EventEntity" s ON s."entityId" = l."entityId" AND s."eventId" = p.id
  JOIN "Entity" n ON n.id = l."entityId" AND NOT n."isHidden"
  WHERE l."eventId" = p."parentId" ORDER BY ${toCountSql(Prisma.sql`n.id`)}, n.id`;

/** The claims of the relations between both. */
export const toClaimsOfRelated = (asOf: string | null) => Prisma.sql`
  SELECT ${claimColumns} FROM "Relation" r JOIN "Claim" c ON c."relationId" = r.id
  WHERE (${isForward} OR ${isBack}) ${andAsOf(asOf, isClaimedBy)}
  ORDER BY r.id, c.property, c.status, c.confidence DESC, c.id`;

/** The names of the sources of the documents in which the claims of relations have their spans: an array. */
const toListers = (condition: Prisma.Sql) => Prisma.sql`ARRAY(
  SELECT DISTINCT s.name FROM "Relation" r JOIN "Claim" c ON c."relationId" = r.id JOIN "Span" q ON q."claimId" = c.id
  JOIN "Document" d ON d.id = q."documentId" JOIN "Source" s ON s.id = d."sourceId"
  WHERE ${condition} ORDER BY 1)`;

/** What a reason is made of (`ReasonParts`), as JSON. */
export const reasonOfRelated = Prisma.sql`json_build_object(
  'isNamed', p."isNamed", 'listers', ${toListers(isForward)}, 'backListers', ${toListers(isBack)},
  'context', ${labelsOfRelated},
  'shared', CASE WHEN p."isNamed" THEN ARRAY[]::text[] ELSE ARRAY(SELECT x.name FROM (${sharedWithRelated}) x) END)`;
