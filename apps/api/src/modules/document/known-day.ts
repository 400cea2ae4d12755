import { Prisma } from "@annals/schema/client";

/**
 * The day from which a document `d` is known: the day (UTC) on which it was first saved or, where no capture tells when,
 * the day on which it was published. Null if neither is told. The expression of the index "Document_known", to the letter.
 */
export const knownDay = Prisma.sql`coalesce((d."retrievedAt" AT TIME ZONE 'UTC')::date, d."publishedDay")`;

/** The condition that a document `d` was known on that day, `YYYY-MM-DD`. One that tells no day is never known. */
export const isKnownBy = (day: string) => Prisma.sql`${knownDay} <= ${day}::date`;

/** The condition that a document which was known on that day, and is shown, tells of an event. */
export const isToldBy = (day: string, eventId: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM "EventTally" kt WHERE kt."eventId" = ${eventId} AND kt."knownFrom" <= ${day}::date)`;

/** The day (UTC) on which the decision `d` was made. */
export const decidedDay = Prisma.sql`(d."decidedAt" AT TIME ZONE 'UTC')::date`;

/** The condition that a decision `d` was made by that day. */
export const isDecidedBy = (day: string) => Prisma.sql`${decidedDay} <= ${day}::date`;

/**
 * The condition that a claim `c` could be made on that day: every document that it has a span in was known, and every decision that makes it
 * had been made. What a claim would have said without some of its documents is not kept.
 */
export const isClaimedBy = (day: string) => Prisma.sql`(
  NOT EXISTS (SELECT 1 FROM "Span" ks JOIN "Document" d ON d.id = ks."documentId"
    WHERE ks."claimId" = c.id AND (${isKnownBy(day)}) IS NOT TRUE)
  AND NOT EXISTS (SELECT 1 FROM "DecisionEffect" kx JOIN "Decision" d ON d.id = kx."decisionId"
    WHERE kx."claimId" = c.id AND NOT ${isDecidedBy(day)}))`;

/** `AND` and a condition of a day, where something is asked for as of one; else nothing. */
export function andAsOf(asOf: string | null, toCondition: (day: string) => Prisma.Sql): Prisma.Sql {
  return asOf === null ? Prisma.empty : Prisma.sql`AND ${toCondition(asOf)}`;
}

/** A filter that lets through no more than what was known on the day as of which something is asked for. */
export function toFilterAsOf<Filter extends { asOf?: string | null | undefined }>(
  filter: Filter,
  asOf: string | null,
): Filter {
  if (asOf === null || (filter.asOf != null && filter.asOf <= asOf)) return filter;
  return { ...filter, asOf };
}
