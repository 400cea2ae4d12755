import { Prisma } from "@annals/schema/client";
import { andAsOf, isClaimedBy, isKnownBy } from "../document/known-day.ts";

/** The condition that the document of a report `r` was known on a day. */
const isTellerKnownBy = (day: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Document" d WHERE d.id = r."documentId" AND ${isKnownBy(day)})`;

/** How many reports of the event `p` there are that tell of it themselves; a list of related news does not. */
export const toReportCount = (asOf: string | null) => Prisma.sql`(
  SELECT count(*)::int FROM "Report" r WHERE r."eventId" = p.id AND r.role <> 'RELATED' ${andAsOf(asOf, isTellerKnownBy)})`;

const sourcesClaim = (column: Prisma.Sql) => Prisma.sql`(
  SELECT ${column} FROM "Claim" c
  WHERE c."eventId" = p.id AND c.property = 'independentSources' AND c.status = 'SHOWN' LIMIT 1)`;

/**
 * How many independent sources tell the event `p`: as claimed; one where a single page tells it, none where no page does. As of a
 * day, no more than reports were known then.
 */
export function toIndependentCount(asOf: string | null): Prisma.Sql {
  const claimed = sourcesClaim(Prisma.sql`c.value::int`);
  const reports = toReportCount(asOf);
  return asOf === null
    ? Prisma.sql`coalesce(${claimed}, least(${reports}, 1))`
    : Prisma.sql`least(coalesce(${claimed}, 1), ${reports})`;
}

/** Why they are so many, in words. */
export const toIndependentWords = (
  asOf: string | null,
) => Prisma.sql`coalesce(${sourcesClaim(Prisma.sql`c.because`)},
  CASE ${toReportCount(asOf)} WHEN 0 THEN 'Only lists of related news name it.' ELSE 'One page tells of it.' END)`;

/** How many reports of the event `p` are copies of another one. */
export const toCopyCount = (asOf: string | null) => Prisma.sql`(
  SELECT count(DISTINCT c."reportId")::int FROM "Claim" c JOIN "Report" r ON r.id = c."reportId"
  WHERE r."eventId" = p.id AND c.property = 'copyOf' AND c.status = 'SHOWN' ${andAsOf(asOf, isTellerKnownBy)})`;

/** The earliest known report of the event `p`: by the time that its page states, those without one last. */
export const toEarliestReport = (asOf: string | null) => Prisma.sql`
  SELECT r.* FROM "Report" r JOIN "Document" d ON d.id = r."documentId"
  WHERE r."eventId" = p.id AND r.role <> 'RELATED' ${andAsOf(asOf, isKnownBy)}
  ORDER BY d."publishedDay" NULLS LAST,
    EXISTS (SELECT 1 FROM "Claim" c WHERE c."reportId" = r.id AND c.property = 'copyOf' AND c.status = 'SHOWN'),
    CASE WHEN d."publishedAt" ~ 'T\\d\\d:\\d\\d' THEN d."publishedAt"::timestamptz END NULLS LAST, r.id
  LIMIT 1`;

/** The report that the report `p` is a copy of. */
export const toCopiedReport = (asOf: string | null) => Prisma.sql`
  SELECT o.* FROM "Claim" c JOIN "Report" o ON o.id = c.value ${andAsOf(asOf, isClaimedBy)}
  WHERE c."reportId" = p.id AND c.property = 'copyOf' AND c.status = 'SHOWN' LIMIT 1`;

/** The reports that are copies of the report `p`. */
export const toCopiesOfReport = (asOf: string | null) => Prisma.sql`
  SELECT o.* FROM "Report" o JOIN "Claim" c ON c."reportId" = o.id ${andAsOf(asOf, isClaimedBy)}
  WHERE o."eventId" = p."eventId" AND c.property = 'copyOf' AND c.status = 'SHOWN' AND c.value = p.id ORDER BY o.id`;
