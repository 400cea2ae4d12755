import { Prisma } from "@annals/schema/client";
import type { ClaimSubject } from "../claim/claim.sql.ts";
import { andAsOf, isClaimedBy, isKnownBy } from "../document/known-day.ts";

/** How many of an event's entities are explained. */
const maxEntities = Prisma.raw("20");

/** Words of a document `d` and whose they are (`Quote`), as JSON. */
const toQuote = (words: Prisma.Sql) => Prisma.sql`json_build_object('words', ${words}, 'from', coalesce(
  (SELECT s.name FROM "Source" s WHERE s.id = d."sourceId"), d.title, 'a page'))`;

/** The claims `c` under a condition, each with its quotes (`ExplainedClaim`), as JSON. */
const toExplainedClaims = (isAsked: Prisma.Sql, asOf: string | null) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object(
    'property', c.property, 'value', c.value, 'status', c.status, 'because', c.because,
    'quotes', (
      SELECT coalesce(json_agg(${toQuote(Prisma.sql`s.quote`)} ORDER BY s.position), '[]')
      FROM "Span" s JOIN "Document" d ON d.id = s."documentId" WHERE s."claimId" = c.id
    )) ORDER BY c.property, c.status, c.confidence DESC, c.id), '[]')
  FROM "Claim" c WHERE (${isAsked}) ${andAsOf(asOf, isClaimedBy)})`;

/** How many of an entity's names are explained. */
const maxAliases = Prisma.raw("20");

/** The claims of the entity `p` and of its names, the most used names first, as JSON. */
export const toEntityClaims = (asOf: string | null) =>
  toExplainedClaims(
    Prisma.sql`c."entityId" = p.id OR c."aliasId" = ANY(ARRAY(
      SELECT a.id FROM "Alias" a WHERE a."entityId" = p.id ORDER BY a."mentionCount" DESC, a.name LIMIT ${maxAliases}))`,
    asOf,
  );

/** The claims of the row `p` of any other table, by the column that tells whose they are, as JSON. */
export const toClaimsOf = (subject: ClaimSubject, asOf: string | null) =>
  toExplainedClaims(Prisma.sql`c.${Prisma.raw(`"${subject}"`)} = p.id`, asOf);

/** The claim `p` itself, as JSON. */
export const claimItself = toExplainedClaims(Prisma.sql`c.id = p.id`, null);

/** What the mention `p` names and why (`ExplainedMention`), as JSON. */
export const explainedMention = Prisma.sql`(
  SELECT json_build_object('name', n.name, 'because', p.because, 'quote', ${toQuote(Prisma.sql`p.quote`)})
  FROM "Entity" n, "Document" d WHERE n.id = p."entityId" AND d.id = p."documentId")`;

/**
 * The entities of the event `p`, participants first, each with the mention inside the event's reports that tells it best: the
 * surest, then the first (`ExplainedEntity`), as JSON.
 */
const toExplainedEntities = (asOf: string | null) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object(
    'name', x.name, 'role', x.role, 'mentionCount', x."mentionCount", 'because', m.because, 'quote', m.quote
  ) ORDER BY x.place, x."mentionCount" DESC, x.name, x.id), '[]')
  FROM (
    SELECT n.id, n.name, l.role, l."mentionCount",
      array_position(ARRAY['PARTICIPANT', 'PLACE', 'TOPIC', 'MENTIONED'], l.role::text) AS place
    FROM "EventEntity" l JOIN "Entity" n ON n.id = l."entityId"
    WHERE l."eventId" = p.id
    ORDER BY place, l."mentionCount" DESC, n.name, n.id LIMIT ${maxEntities}
  ) x
  CROSS JOIN LATERAL (
    SELECT m.because, ${toQuote(Prisma.sql`m.quote`)} AS quote
    FROM "Report" r JOIN "Mention" m ON m."documentId" = r."documentId" AND m."entityId" = x.id
    JOIN "Document" d ON d.id = m."documentId" AND NOT d."isHidden"
    WHERE r."eventId" = p.id ${andAsOf(asOf, isKnownBy)}
    ORDER BY (m.start >= r.start AND m."end" <= r."end") DESC, m.confidence DESC, m."documentId", m.start
    LIMIT 1
  ) m)`;

/** All that the explanation of the event `p` is made of, as JSON. */
export const toExplanationParts = (asOf: string | null) => Prisma.sql`json_build_object(
  'claims', ${toExplainedClaims(Prisma.sql`c."eventId" = p.id`, asOf)}, 'entities', ${toExplainedEntities(asOf)})`;
