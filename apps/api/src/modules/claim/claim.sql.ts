import { Prisma } from "@annals/schema/client";

/** The claims with these ids. */
export const toClaimsSql = (ids: readonly string[]) =>
  Prisma.sql`SELECT c.* FROM "Claim" c WHERE c.id = ANY(${[...ids]}::text[])`;

/** The column that tells whose claim it is. */
export type ClaimSubject =
  | "documentId"
  | "reportId"
  | "eventId"
  | "entityId"
  | "aliasId"
  | "commentId"
  | "relationId";

/** Which claims of a subject are asked for; all unless told. */
export interface ClaimFilter {
  property?: string | null | undefined;
  status?: "SHOWN" | "RIVAL" | null | undefined;
}

/** The claims of these subjects, by property, the shown one first, then the surest. */
export function toClaimsOfSql(
  subject: ClaimSubject,
  { property, status }: ClaimFilter,
  ids: readonly string[],
) {
  const column = Prisma.raw(`c."${subject}"`);
  const isProperty = property == null ? Prisma.sql`TRUE` : Prisma.sql`c.property = ${property}`;
  const isStatus = status == null ? Prisma.sql`TRUE` : Prisma.sql`c.status = ${status}::"ClaimStatus"`;
  return Prisma.sql`
    SELECT c.*, ${column} AS "parentId" FROM "Claim" c
    WHERE ${column} = ANY(${[...ids]}::text[]) AND ${isProperty} AND ${isStatus}
    ORDER BY c.property, c.status, c.confidence DESC, c.id`;
}

/** The spans of these claims, in the order of the argument. */
export const toSpansOfClaimsSql = (ids: readonly string[]) => Prisma.sql`
  SELECT s."claimId" AS "parentId", s."documentId", s.start, s."end", s.quote FROM "Span" s
  WHERE s."claimId" = ANY(${[...ids]}::text[]) ORDER BY s."claimId", s.position`;

/** The claims that have a span in these documents, in the order of their first span there. */
export const toEvidenceOfDocumentsSql = (ids: readonly string[]) => Prisma.sql`
  SELECT c.*, s."documentId" AS "parentId" FROM (
    SELECT "documentId", "claimId", min(start) AS start FROM "Span"
    WHERE "documentId" = ANY(${[...ids]}::text[]) GROUP BY "documentId", "claimId"
  ) s JOIN "Claim" c ON c.id = s."claimId"
  ORDER BY s."documentId", s.start, c.id`;
