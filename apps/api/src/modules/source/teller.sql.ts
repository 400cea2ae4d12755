import { Prisma } from "@annals/schema/client";
import { andAsOf, isKnownBy } from "../document/known-day.ts";

/**
 * The sources that tell of events in which the entity `p` has a part: those that published a report, passed it on or are
 * cited for it, with the number of those events as `events`, most first. Every event counts, however many there are; as of a day, with
 * what was known then.
 */
export function toTellerRows(first: number, asOf: string | null): Prisma.Sql {
  return Prisma.sql`
    WITH told AS MATERIALIZED (
      SELECT r.id, r."eventId", d."sourceId" FROM "EventEntity" l
      JOIN "Event" e ON e.id = l."eventId" AND NOT e."isHidden"
      JOIN "Report" r ON r."eventId" = e.id JOIN "Document" d ON d.id = r."documentId"
      WHERE l."entityId" = p.id ${andAsOf(asOf, isKnownBy)}
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
