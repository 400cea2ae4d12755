import { Prisma } from "@annals/schema/client";

/**
 * Of how many shown events the source `p` told in its own documents, by the year of its first report of each: a row a year, the
 * undated last. Each event counts once, by how the source came to tell of it (`EventSource.telling`).
 */
export const yearsOfSource = Prisma.sql`
  SELECT l."toldIn" AS year, count(*)::int AS events, count(*) FILTER (WHERE l.telling = 'ALONE')::int AS alone,
    count(*) FILTER (WHERE l.telling = 'FIRST')::int AS first, count(*) FILTER (WHERE l.telling = 'LATER')::int AS later,
    count(*) FILTER (WHERE l.telling = 'UNCLEAR')::int AS unclear, count(*) FILTER (WHERE l.telling = 'COPIED')::int AS copied
  FROM "EventSource" l
  WHERE l."sourceId" = p.id AND l.telling IS NOT NULL AND NOT EXISTS (SELECT FROM "Event" h WHERE h.id = l."eventId" AND h."isHidden")
  GROUP BY 1 ORDER BY 1 NULLS LAST`;
