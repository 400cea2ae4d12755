import { Prisma } from "@annals/schema/client";
import { decidedDay, knownDay } from "../document/known-day.ts";
import { type EventFilter, toEventConditions } from "../event/event.sql.ts";
import { toEventIds } from "../event/event-rows.sql.ts";

/** What is known: one event, one entity, or the events of a filter. */
export type Known = "Event" | "Entity" | { filter: EventFilter };

/** The documents `d` that tell of it, each once; hidden ones left out. */
function toTellers(known: Known): Prisma.Sql {
  if (known === "Event") {
    return Prisma.sql`"Document" d WHERE NOT d."isHidden" AND d.id IN (
      SELECT r."documentId" FROM "Report" r WHERE r."eventId" = p.id)`;
  }
  if (known === "Entity") {
    return Prisma.sql`"Document" d WHERE NOT d."isHidden" AND d.id IN (
      SELECT m."documentId" FROM "Mention" m WHERE m."entityId" = p.id)`;
  }
  // Every document tells of some event, or may: without a filter none need be looked at.
  if (toEventConditions(known.filter).length === 0) return Prisma.sql`"Document" d WHERE NOT d."isHidden"`;
  const { from, id, where } = toEventIds(known.filter);
  return Prisma.sql`"Document" d WHERE NOT d."isHidden" AND d.id IN (
    SELECT r."documentId" FROM ${from} JOIN "Report" r ON r."eventId" = ${id} WHERE ${Prisma.join([...where], " AND ")})`;
}

/** The decisions `d` on it; none where nothing single is known. */
function toDecisions(known: Known): Prisma.Sql {
  if (typeof known === "object") return Prisma.sql`"Decision" d`;
  const claims =
    known === "Event"
      ? Prisma.sql`SELECT c.id FROM "Claim" c WHERE c."eventId" = p.id`
      : Prisma.sql`SELECT c.id FROM "Claim" c WHERE c."entityId" = p.id
        UNION ALL SELECT c.id FROM "Alias" a JOIN "Claim" c ON c."aliasId" = a.id WHERE a."entityId" = p.id`;
  return Prisma.sql`"Decision" d WHERE d.id IN (
    SELECT x."decisionId" FROM "DecisionEffect" x WHERE x."claimId" = ANY(ARRAY(${claims})))`;
}

/** The most days that are listed: those nearest to today. */
export const maxDays = 4000;

/** The days on which what is known changed, earliest first: `day`, and how many `documents` and `decisions` came on it. */
export const toKnownDays = (known: Known): Prisma.Sql => Prisma.sql`
  SELECT * FROM (
    SELECT x.day, sum(x.documents)::int AS documents, sum(x.decisions)::int AS decisions
    FROM (
      SELECT ${knownDay} AS day, count(*) AS documents, 0 AS decisions FROM ${toTellers(known)} GROUP BY 1
      UNION ALL
      SELECT ${decidedDay}, 0, count(*) FROM ${toDecisions(known)} GROUP BY 1
    ) x
    WHERE x.day IS NOT NULL GROUP BY x.day ORDER BY x.day DESC LIMIT ${Prisma.raw(String(maxDays))}
  ) y ORDER BY y.day`;

/** The first of those days on which a document was known; null if none tells a day. */
export const toKnownSince = (known: Known): Prisma.Sql =>
  Prisma.sql`(SELECT min(${knownDay}) FROM ${toTellers(known)})`;

/** Whether any of those documents tells a day. */
export const toIsDated = (known: Known): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM ${toTellers(known)} AND ${knownDay} IS NOT NULL)`;

/** What is not known as of a day (`Unknown`), as JSON. */
export const toUnknownSql = (known: Exclude<Known, object>, asOf: string): Prisma.Sql => Prisma.sql`(
  SELECT json_build_object(
    'documents', count(*), 'later', count(*) FILTER (WHERE ${knownDay} > ${asOf}::date),
    'undated', count(*) FILTER (WHERE ${knownDay} IS NULL),
    'decisions', (
      SELECT coalesce(json_agg(json_build_object('kind', x.kind, 'day', x.day) ORDER BY x.position), '[]')
      FROM (SELECT d.kind, d.position, ${decidedDay}::text AS day FROM ${toDecisions(known)}) x
      WHERE x.day > ${asOf}))
  FROM ${toTellers(known)})`;
