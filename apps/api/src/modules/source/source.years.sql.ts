import { Prisma } from "@annals/schema/client";

/** Reports `r` that tell of a shown event themselves, with their document `d` and what is tallied of it, `t`; a list of related news does not. */
const telling = Prisma.sql`"Report" r JOIN "Document" d ON d.id = r."documentId" JOIN "EventTally" t ON t."eventId" = r."eventId"`;
const isTelling = Prisma.sql`r.role <> 'RELATED' AND NOT d."isHidden" AND NOT t."isHidden"`;

/** The moment that the document `d` states, where it states a time. */
const moment = Prisma.sql`CASE WHEN d."publishedAt" ~ 'T\\d\\d:\\d\\d' THEN d."publishedAt"::timestamptz END`;

const isCopy = Prisma.sql`EXISTS (
  SELECT 1 FROM "Claim" c WHERE c."reportId" = r.id AND c.property = 'copyOf' AND c.status = 'SHOWN')`;

/**
 * Of how many events the source `p` told in its own documents, by the year of its first report of each: a row a year, the
 * undated last. Each event counts once: as a copy where all that it has of it are copies, else as told by nobody else, told
 * first, told later, or as one of which the pages do not tell who was first: days are compared, and on one day the times where
 * all pages of that day state them.
 */
export const yearsOfSource = Prisma.sql`
  WITH own AS MATERIALIZED (
    SELECT r."eventId", min(d."publishedDay") AS day, min(${moment}) AS moment, bool_and(${isCopy}) AS "isCopy",
      max(t.tellings) > count(*) AS "isToldElsewhere"
    FROM ${telling} WHERE d."sourceId" = p.id AND ${isTelling} GROUP BY r."eventId"
  ), other AS (
    SELECT o."eventId", bool_or(d."publishedDay" IS NULL) AS "isUndated", min(d."publishedDay") AS day,
      min(${moment}) AS moment, bool_or(d."publishedDay" = o.day AND ${moment} IS NULL) AS "isCoarse"
    FROM own o JOIN "Report" r ON r."eventId" = o."eventId" JOIN "Document" d ON d.id = r."documentId"
    WHERE o."isToldElsewhere" AND d."sourceId" IS DISTINCT FROM p.id AND r.role <> 'RELATED' AND NOT d."isHidden"
    GROUP BY o."eventId"
  ), told AS (
    SELECT extract(year FROM own.day)::int AS year, CASE
      WHEN own."isCopy" THEN 'copied'
      WHEN other."eventId" IS NULL THEN 'alone'
      WHEN other.day < own.day THEN 'later'
      WHEN own.day IS NULL OR other."isUndated" THEN 'unclear'
      WHEN own.day < other.day THEN 'first'
      WHEN own.moment IS NULL OR other."isCoarse" THEN 'unclear'
      WHEN own.moment < other.moment THEN 'first'
      WHEN own.moment > other.moment THEN 'later'
      ELSE 'unclear' END AS place
    FROM own LEFT JOIN other USING ("eventId")
  )
  SELECT year, count(*)::int AS events, count(*) FILTER (WHERE place = 'alone')::int AS alone,
    count(*) FILTER (WHERE place = 'first')::int AS first, count(*) FILTER (WHERE place = 'later')::int AS later,
    count(*) FILTER (WHERE place = 'unclear')::int AS unclear, count(*) FILTER (WHERE place = 'copied')::int AS copied
  FROM told GROUP BY year ORDER BY year NULLS LAST`;
