import { Prisma } from "@annals/schema/client";

/** The captures with these ids. */
export const toCapturesByIdSql = (ids: readonly string[]) =>
  Prisma.sql`SELECT c.* FROM "Capture" c WHERE c.id = ANY(${[...ids]}::text[])`;

/** The captures of these documents, earliest first, those without a time last. */
export const toCapturesSql = (ids: readonly string[]) => Prisma.sql`
  SELECT c.*, c."documentId" AS "parentId" FROM "Capture" c
  WHERE c."documentId" = ANY(${[...ids]}::text[])
  ORDER BY c."documentId", c."retrievedAt" NULLS LAST, c.id`;
