import { Prisma } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";

/** The sources with these ids. */
export const toSourcesSql = (ids: readonly string[]) =>
  Prisma.sql`SELECT s.* FROM "Source" s WHERE s.id = ANY(${[...ids]}::text[])`;

/** The sources with these slugs. */
export const toSourcesBySlugSql = (slugs: readonly string[]) =>
  Prisma.sql`SELECT s.*, s.slug AS "parentId" FROM "Source" s WHERE s.slug = ANY(${[...slugs]}::text[])`;

/** All sources, by name. */
export const sourcesByName: Listing = {
  columns: Prisma.sql`s.*`,
  from: Prisma.sql`"Source" s`,
  where: [],
  order: {
    name: "NAME_ASC",
    direction: "asc",
    keys: [
      { sql: Prisma.sql`s.name`, type: "text" },
      { sql: Prisma.sql`s.id`, type: "text" },
    ],
  },
};

/** The sources of these events: those that published a report of it first, then who passed it on, then who is cited. */
export const toSourcesOfEventsSql = (ids: readonly string[]) => Prisma.sql`
  SELECT s.*, x."eventId" AS "parentId"
  FROM (
    SELECT u."eventId", u."sourceId", min(u.rank) AS rank
    FROM (
      SELECT r."eventId", d."sourceId", 0 AS rank FROM "Report" r JOIN "Document" d ON d.id = r."documentId"
      WHERE r."eventId" = ANY(${[...ids]}::text[])
      UNION ALL
      SELECT r."eventId", a."sourceId", 1 FROM "Report" r JOIN "Attribution" a ON a."reportId" = r.id
      WHERE r."eventId" = ANY(${[...ids]}::text[])
      UNION ALL
      SELECT r."eventId", c."sourceId", 2 FROM "Report" r JOIN "Citation" c ON c."reportId" = r.id
      WHERE r."eventId" = ANY(${[...ids]}::text[])
    ) u
    GROUP BY u."eventId", u."sourceId"
  ) x JOIN "Source" s ON s.id = x."sourceId"
  ORDER BY x."eventId", x.rank, s.name, s.id`;

/** The sources of these reports' chains, nearest to the page first. */
export const toSourcesOfReportsSql = (ids: readonly string[]) => Prisma.sql`
  SELECT s.*, a."reportId" AS "parentId" FROM "Attribution" a JOIN "Source" s ON s.id = a."sourceId"
  WHERE a."reportId" = ANY(${[...ids]}::text[]) ORDER BY a."reportId", a.position`;

const citationColumns = Prisma.sql`c.*, r."documentId"`;

/** The citations of these reports, in their order. */
export const toCitationsOfReportsSql = (ids: readonly string[]) => Prisma.sql`
  SELECT ${citationColumns}, c."reportId" AS "parentId" FROM "Citation" c JOIN "Report" r ON r.id = c."reportId"
  WHERE c."reportId" = ANY(${[...ids]}::text[]) ORDER BY c."reportId", c.position`;

/** The citations of these events, document by document; a link that several documents give comes once. */
export const toCitationsOfEventsSql = (ids: readonly string[]) => Prisma.sql`
  SELECT * FROM (
    SELECT DISTINCT ON (r."eventId", c.url) ${citationColumns}, r."eventId" AS "parentId",
      r.position AS "reportPosition"
    FROM "Citation" c JOIN "Report" r ON r.id = c."reportId"
    WHERE r."eventId" = ANY(${[...ids]}::text[])
    ORDER BY r."eventId", c.url, r."documentId", r.position, c.position
  ) x ORDER BY x."parentId", x."documentId", x."reportPosition", x.position`;
