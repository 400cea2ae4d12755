import { Prisma } from "@annals/schema/client";
import type { Read, Scope } from "../../reading/read.ts";
import { andAsOf, isClaimedBy } from "../document/known-day.ts";

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

/**
 * The columns of a claim `c` of the table. The link of a mention is a claim, too, and is kept with the mention: `mentionId` is
 * null here.
 */
export const claimColumns = Prisma.sql`c.*, NULL::text AS "mentionId"`;

/** The claims of the row `p`, by property, the shown one first, then the surest. */
export function toClaimsRows(
  subject: ClaimSubject,
  { property, status }: ClaimFilter,
  asOf: string | null,
): Prisma.Sql {
  const isProperty = property == null ? Prisma.empty : Prisma.sql`AND c.property = ${property}`;
  const isStatus = status == null ? Prisma.empty : Prisma.sql`AND c.status = ${status}::"ClaimStatus"`;
  return Prisma.sql`
    SELECT ${claimColumns} FROM "Claim" c WHERE c.${Prisma.raw(`"${subject}"`)} = p.id ${isProperty} ${isStatus}
    ${andAsOf(asOf, isClaimedBy)}
    ORDER BY c.property, c.status, c.confidence DESC, c.id`;
}

/** A field that is the claims of its row; as of a day, those that could be made then. */
export function toClaimsRead(
  subject: ClaimSubject,
  filter: ClaimFilter,
  { asOf }: Pick<Scope, "asOf">,
): Read {
  return { kind: "rows", rows: toClaimsRows(subject, filter, asOf) };
}

/** The spans of the claim whose id an expression gives, in the order of the argument. */
export const toSpansRows = (claimId: Prisma.Sql) => Prisma.sql`
  SELECT s."documentId", s.start, s."end", s.quote FROM "Span" s WHERE s."claimId" = ${claimId} ORDER BY s.position`;

/** The claims that have a span in the document `p`, in the order of their first span there. */
export const toEvidenceOfDocument = (asOf: string | null) => Prisma.sql`
  SELECT ${claimColumns} FROM (
    SELECT "claimId", min(start) AS start FROM "Span" WHERE "documentId" = p.id GROUP BY "claimId"
  ) s JOIN "Claim" c ON c.id = s."claimId" ${andAsOf(asOf, isClaimedBy)}
  ORDER BY s.start, c.id`;
