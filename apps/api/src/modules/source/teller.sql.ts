import { Prisma } from "@annals/schema/client";
import { isKnownBy } from "../document/known-day.ts";

/** That nobody decided to hide the event of the link `l`. The few that are hidden have an index of their own. */
const isShown = Prisma.sql`NOT EXISTS (SELECT FROM "Event" h WHERE h.id = l."eventId" AND h."isHidden")`;

/**
 * The sources that tell of events in which the entity `p` has a part: those that published a report, passed it on or are
 * cited for it, with the number of those events as `events`, most first. Every event counts, however many there are; as of a day, with
 * what was known then.
 */
export function toTellerRows(first: number, asOf: string | null): Prisma.Sql {
  if (asOf === null) {
    return Prisma.sql`
      SELECT s.*, counted.events FROM (
        SELECT t."sourceId", count(*)::int AS events FROM "EventEntity" l JOIN "EventSource" t ON t."eventId" = l."eventId"
        WHERE l."entityId" = p.id AND ${isShown}
        GROUP BY 1
      ) counted JOIN "Source" s ON s.id = counted."sourceId"
      ORDER BY counted.events DESC, s.name, s.id LIMIT ${Prisma.raw(String(first))}`;
  }
  return Prisma.sql`
    WITH told AS MATERIALIZED (
      SELECT r.id, r."eventId", d."sourceId" FROM "EventEntity" l
      JOIN "Report" r ON r."eventId" = l."eventId" JOIN "Document" d ON d.id = r."documentId"
      WHERE l."entityId" = p.id AND ${isShown} AND ${isKnownBy(asOf)}
    ), counted AS (
      SELECT x."sourceId", count(*)::int AS events FROM (
        SELECT "eventId", "sourceId" FROM told
        UNION SELECT t."eventId", a."sourceId" FROM told t JOIN "Attribution" a ON a."reportId" = t.id
        UNION SELECT t."eventId", c."sourceId" FROM told t JOIN "Citation" c ON c."reportId" = t.id
      ) x WHERE x."sourceId" IS NOT NULL GROUP BY x."sourceId"
    )
    SELECT s.*, counted.events FROM counted JOIN "Source" s ON s.id = counted."sourceId"
    ORDER BY counted.events DESC, s.name, s.id LIMIT ${Prisma.raw(String(first))}`;
}
