import { Prisma } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";
import { claimColumns } from "../claim/claim.sql.ts";
import { andAsOf, isDecidedBy } from "../document/known-day.ts";

/** Decisions with their state: an undo may be undone itself, and what is in force but has made no claim is orphaned. */
export const decisions = Prisma.sql`(
  SELECT d.*, CASE
    WHEN (WITH RECURSIVE undo AS (
        SELECT u.id FROM "Decision" u WHERE u."undoesId" = d.id
        UNION ALL SELECT u.id FROM undo JOIN "Decision" u ON u."undoesId" = undo.id
      ) SELECT count(*) % 2 = 1 FROM undo) THEN 'UNDONE'
    WHEN d.kind <> 'UNDO' AND NOT EXISTS (SELECT FROM "DecisionEffect" x WHERE x."decisionId" = d.id) THEN 'ORPHANED'
    ELSE 'IN_FORCE' END AS state
  FROM "Decision" d)`;

/** What a claim is on, as a reader names it: an alias belongs to its entity. */
const subject = Prisma.sql`coalesce(c."eventId", c."entityId", c."commentId", c."documentId",
  (SELECT a."entityId" FROM "Alias" a WHERE a.id = c."aliasId"))`;

/** The decision that undoes the decision `p`. */
export const undoOfDecision = Prisma.sql`SELECT d.* FROM ${decisions} d WHERE d."undoesId" = p.id`;

/** Ids of what a decision corrects, as it is now. */
export const toTouchedRows = (decisionId: Prisma.Sql) => Prisma.sql`
  SELECT DISTINCT ${subject} AS id FROM "DecisionEffect" x JOIN "Claim" c ON c.id = x."claimId"
  WHERE x."decisionId" = ${decisionId} ORDER BY 1`;

/** The id of the entity of the name `v`, as `toId` makes it. */
const nameId = Prisma.sql`'ent-' || left(
    encode(sha256(convert_to(v->>'kind', 'UTF8') || '\\x00'::bytea || convert_to(v->>'key', 'UTF8')), 'hex'), 20)`;

/** Ids of what the decision `o` names that is there: events by their reports, entities by their names. */
const namedByDecision = Prisma.sql`
  SELECT r."eventId" FROM jsonb_path_query(o.payload, 'strict $.** ? (@ starts with "rep-")') v
  JOIN "Report" r ON r.id = v #>> '{}' WHERE r."eventId" IS NOT NULL
  UNION ALL
  SELECT n.id FROM jsonb_path_query(o.payload, 'strict $.** ? (exists(@.key))') v JOIN "Entity" n ON n.id = ${nameId}
  UNION ALL
  SELECT c.id FROM "Comment" c WHERE c.id = o.payload->>'comment'
  UNION ALL
  SELECT d.id FROM "Document" d WHERE d.id = o.payload->>'document' AND o.payload->>'comment' IS NULL`;

/** The decision that the decision `p` is about: itself, or what one takes back that takes another back. */
const origin = Prisma.sql`(
  WITH RECURSIVE undone AS (
    SELECT p.id, p.payload, p."undoesId"
    UNION ALL SELECT d.id, d.payload, d."undoesId" FROM undone JOIN "Decision" d ON d.id = undone."undoesId"
  ) SELECT id, payload FROM undone WHERE "undoesId" IS NULL) o`;

/** Ids of what the decision `p`, or the one that it takes back, corrects as it is now; where that has no effect, of what it names. */
export const touchedByDecision = Prisma.sql`
  SELECT DISTINCT x.id FROM ${origin} CROSS JOIN LATERAL (
    (${toTouchedRows(Prisma.sql`o.id`)})
    UNION ALL
    SELECT n.* FROM (${namedByDecision}) n WHERE NOT EXISTS (SELECT FROM "DecisionEffect" x WHERE x."decisionId" = o.id)
  ) x ORDER BY 1`;

/** Names that merges gave to what they kept, of the claims `c` of a condition. */
const toMergedNames = (isMeant: Prisma.Sql) => Prisma.sql`
  ARRAY(SELECT c.value FROM "Claim" c WHERE c.property = 'merge' AND c.value IS NOT NULL AND ${isMeant} ORDER BY c.id)`;

/** What `toShownNames` names the entities of the decision `p` by, which it merges or links mentions to. */
export const entitiesOfDecision = Prisma.sql`json_build_object(
  'entities', (SELECT coalesce(json_agg(json_build_object('key', v->>'key', 'name', n.name) ORDER BY place), '[]')
    FROM jsonb_array_elements(
      jsonb_path_query_array(p.payload, '$.entities[*]') || jsonb_path_query_array(p.payload, '$.entity')
    ) WITH ORDINALITY AS named(v, place) LEFT JOIN "Entity" n ON n.id = ${nameId}),
  'own', ${toMergedNames(Prisma.sql`c.id IN (SELECT x."claimId" FROM "DecisionEffect" x WHERE x."decisionId" = p.id)`)},
  'all', ${toMergedNames(Prisma.sql`c."entityId" IN (
    SELECT o."entityId" FROM "DecisionEffect" x JOIN "Claim" o ON o.id = x."claimId" WHERE x."decisionId" = p.id)`)})`;

/** The claims that the decision `p` makes. */
export const claimsOfDecision = Prisma.sql`
  SELECT ${claimColumns} FROM "DecisionEffect" x JOIN "Claim" c ON c.id = x."claimId"
  WHERE x."decisionId" = p.id ORDER BY c.property, c.id`;

/** The claims that the decision `p` overrules: rivals of its own, of the same property and thing, that rules made. */
export const overruledByDecision = Prisma.sql`
  SELECT ${claimColumns} FROM "Claim" c
  WHERE c.status = 'RIVAL' AND c.id IN (
    SELECT v.id FROM "DecisionEffect" x JOIN "Claim" o ON o.id = x."claimId"
    JOIN "Claim" v ON v.property = o.property AND (v."eventId" = o."eventId" OR v."entityId" = o."entityId"
      OR v."commentId" = o."commentId" OR v."documentId" = o."documentId" OR v."aliasId" = o."aliasId")
    WHERE x."decisionId" = p.id AND o.status = 'SHOWN')
    AND NOT EXISTS (SELECT 1 FROM "DecisionEffect" y WHERE y."claimId" = c.id)
  ORDER BY c.property, c.confidence DESC, c.id`;

/** Which claims `c` are on the event, entity, comment or document `p`: each by its own index, since a thread has many comments. */
export const claimsOfSubject = {
  event: Prisma.sql`c."eventId" = p.id`,
  entity: Prisma.sql`(c."entityId" = p.id OR c."aliasId" = ANY(ARRAY(SELECT a.id FROM "Alias" a WHERE a."entityId" = p.id)))`,
  comment: Prisma.sql`c."commentId" = p.id`,
  document: Prisma.sql`c."documentId" = p.id`,
};

/** The decisions in force on a thing `p`, latest first; `isOfSubject` is that of its kind. */
export const toDecisionsOfSubject = (isOfSubject: Prisma.Sql, asOf: string | null) => Prisma.sql`
  SELECT d.* FROM ${decisions} d WHERE d.id IN (
    SELECT x."decisionId" FROM "Claim" c JOIN "DecisionEffect" x ON x."claimId" = c.id
    WHERE ${isOfSubject})
  ${andAsOf(asOf, isDecidedBy)}
  ORDER BY d.position DESC`;

/** Ids of the decisions in force by which something is hidden, latest first. */
export const toHidingSql = (id: string) => Prisma.sql`
  SELECT d.id FROM "Claim" c JOIN "DecisionEffect" x ON x."claimId" = c.id JOIN "Decision" d ON d.id = x."decisionId"
  WHERE c.property = 'hidden' AND ${id} IN (c."eventId", c."entityId", c."commentId", c."documentId")
  ORDER BY d.position DESC`;

/** Which decisions are asked for; all unless told. */
export interface DecisionConditions {
  kinds?: readonly string[] | null | undefined;
  states?: readonly string[] | null | undefined;
  author?: string | null | undefined;
  /** Id of an event, entity, document or comment. */
  subject?: string | null | undefined;
}

/** Decisions, latest first. */
export function toDecisionListing({ kinds, states, author, subject: id }: DecisionConditions): Listing {
  return {
    columns: Prisma.sql`d.*`,
    from: Prisma.sql`${decisions} d`,
    where: [
      ...(kinds == null ? [] : [Prisma.sql`d.kind::text = ANY(${[...kinds]}::text[])`]),
      ...(states == null ? [] : [Prisma.sql`d.state = ANY(${[...states]}::text[])`]),
      ...(author == null ? [] : [Prisma.sql`d.author = ${author}`]),
      ...(id == null
        ? []
        : [
            Prisma.sql`CASE WHEN EXISTS (SELECT FROM "DecisionEffect" x WHERE x."decisionId" = d.id)
              THEN EXISTS (SELECT FROM "DecisionEffect" x JOIN "Claim" c ON c.id = x."claimId"
                WHERE x."decisionId" = d.id AND ${subject} = ${id})
              ELSE EXISTS (SELECT FROM (SELECT d.payload) o CROSS JOIN LATERAL (${namedByDecision}) n(id)
                WHERE n.id = ${id}) END`,
          ]),
    ],
    order: {
      name: "LATEST",
      direction: "desc",
      keys: [{ sql: Prisma.sql`d.position`, type: "int" }],
    },
  };
}
