import { Prisma } from "@annals/schema/client";
import type { IsAsked } from "../../reading/nodes.ts";
import { toSliceSql } from "../document/document.sql.ts";

/** The id of the claim that links the mention of an id to its entity: the mention's own, as a claim; and the other way round. */
const toClaimId = (mentionId: Prisma.Sql) => Prisma.sql`('clm-' || substr(${mentionId}, 5))`;
const toMentionId = (claimId: Prisma.Sql) => Prisma.sql`('men-' || substr(${claimId}, 5))`;

/** The columns of the link of a mention `m` to its entity as a claim: property `entity`, the entity's id as value. */
const linkColumns = Prisma.sql`
  ${toClaimId(Prisma.sql`m.id`)} AS id, 'entity' AS property, m."entityId" AS value, m.rule, m."ruleVersion",
  'SHOWN'::"ClaimStatus" AS status, m.confidence, m.because, NULL::text AS "documentId", NULL::text AS "reportId",
  NULL::text AS "eventId", NULL::text AS "entityId", NULL::text AS "aliasId", NULL::text AS "commentId",
  NULL::text AS "relationId", m.id AS "mentionId"`;

/** The links of mentions that are claims with ids that are asked for. */
export function linksOfMentions(isAsked: IsAsked): Prisma.Sql {
  return Prisma.sql`SELECT ${linkColumns} FROM "Mention" m WHERE ${isAsked(Prisma.sql`m.id`, toMentionId)}`;
}

/** The link of the mention `p`. */
export const linkOfMention = Prisma.sql`SELECT ${linkColumns} FROM "Mention" m WHERE m.id = p.id`;

/** The spans that the claim `p` rests on if it is the link of a mention: the mention itself, then the other one if there is one. */
export const spansOfMention = Prisma.sql`
  SELECT x."documentId", x.start, x."end", x.quote FROM "Mention" m
  CROSS JOIN LATERAL (
    SELECT 1 AS n, m."documentId", m.start, m."end", m.quote
    UNION ALL
    SELECT 2, m."documentId", m."evidenceStart", m."evidenceEnd", (
      SELECT ${toSliceSql(Prisma.sql`d.text`, Prisma.sql`m."evidenceStart"`, Prisma.sql`m."evidenceEnd"`)}
      FROM "Document" d WHERE d.id = m."documentId")
    WHERE m."evidenceStart" IS NOT NULL AND m."evidenceEnd" IS NOT NULL
  ) x
  WHERE m.id = p."mentionId" ORDER BY x.n`;
