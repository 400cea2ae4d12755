import { Prisma } from "@annals/schema/client";

/** The reports `r` of the event `p` that tell of it themselves; a list of related news does not. */
const ownReports = Prisma.sql`"Report" r WHERE r."eventId" = p.id AND r.role <> 'RELATED'`;

/** How many reports of the event `p` there are. */
export const reportCount = Prisma.sql`(SELECT count(*)::int FROM ${ownReports})`;

const sourcesClaim = (column: Prisma.Sql) => Prisma.sql`(
  SELECT ${column} FROM "Claim" c
  WHERE c."eventId" = p.id AND c.property = 'independentSources' AND c.status = 'SHOWN' LIMIT 1)`;

/** How many independent sources tell the event `p`: as claimed; one where a single page tells it, none where no page does. */
export const independentCount = Prisma.sql`coalesce(${sourcesClaim(Prisma.sql`c.value::int`)}, least(${reportCount}, 1))`;

/** Why they are so many, in words. */
export const independentWords = Prisma.sql`coalesce(${sourcesClaim(Prisma.sql`c.because`)},
  CASE ${reportCount} WHEN 0 THEN 'Only lists of related news name it.' ELSE 'One page tells of it.' END)`;

/** How many reports of the event `p` are copies of another one. */
export const copyCount = Prisma.sql`(
  SELECT count(DISTINCT c."reportId")::int FROM "Claim" c JOIN "Report" r ON r.id = c."reportId"
  WHERE r."eventId" = p.id AND c.property = 'copyOf' AND c.status = 'SHOWN')`;

/** The earliest known report of the event `p`: by the time that its page states, those without one last. */
export const earliestReport = Prisma.sql`
  SELECT r.* FROM "Report" r JOIN "Document" d ON d.id = r."documentId"
  WHERE r."eventId" = p.id AND r.role <> 'RELATED'
  ORDER BY d."publishedDay" NULLS LAST,
    EXISTS (SELECT 1 FROM "Claim" c WHERE c."reportId" = r.id AND c.property = 'copyOf' AND c.status = 'SHOWN'),
    CASE WHEN d."publishedAt" ~ 'T\\d\\d:\\d\\d' THEN d."publishedAt"::timestamptz END NULLS LAST, r.id
  LIMIT 1`;

/** The report that the report `p` is a copy of. */
export const copiedReport = Prisma.sql`
  SELECT o.* FROM "Claim" c JOIN "Report" o ON o.id = c.value
  WHERE c."reportId" = p.id AND c.property = 'copyOf' AND c.status = 'SHOWN' LIMIT 1`;

/** The reports that are copies of the report `p`. */
export const copiesOfReport = Prisma.sql`
  SELECT o.* FROM "Report" o JOIN "Claim" c ON c."reportId" = o.id
  WHERE o."eventId" = p."eventId" AND c.property = 'copyOf' AND c.status = 'SHOWN' AND c.value = p.id ORDER BY o.id`;
