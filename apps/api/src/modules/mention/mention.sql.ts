import { type EntityKind, type MentionZone, Prisma } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";
import type { Scope } from "../../reading/read.ts";
import { type DocumentFilter, toDocumentConditions } from "../document/document.sql.ts";
import { toFilterAsOf } from "../document/known-day.ts";

/** Which mentions of an entity are asked for; all unless told. */
export interface EntityMentionFilter {
  zones?: readonly MentionZone[] | null | undefined;
  documents?: DocumentFilter | null | undefined;
}

/** Which mentions in a document are asked for; all unless told. */
export interface DocumentMentionFilter {
  zones?: readonly MentionZone[] | null | undefined;
  kinds?: readonly EntityKind[] | null | undefined;
  entities?: readonly string[] | null | undefined;
}

/** The condition that nobody decided to hide the document of a mention `m`. */
export const isShownMention = Prisma.sql`m."documentId" NOT IN (SELECT id FROM "Document" WHERE "isHidden")`;

/** The condition that nobody decided to hide what a mention `m` names. */
const isOfShownEntity = Prisma.sql`NOT EXISTS (SELECT FROM "Entity" h WHERE h.id = m."entityId" AND h."isHidden")`;

const toZoneConditions = ({ zones }: Pick<EntityMentionFilter, "zones">) =>
  zones == null ? [] : [Prisma.sql`m.zone = ANY(${[...zones]}::"MentionZone"[])`];

/** That what mentions `m` name is of some kinds, and one of some entities. */
function toEntityChoice({ kinds, entities }: DocumentMentionFilter): Prisma.Sql[] {
  const where: Prisma.Sql[] = [];
  if (kinds != null) where.push(Prisma.sql`fn.kind = ANY(${[...kinds]}::"EntityKind"[])`);
  if (entities != null) where.push(Prisma.sql`fn.slug = ANY(${[...entities]}::text[])`);
  if (where.length === 0) return [];
  const chosen = Prisma.join([Prisma.sql`fn.id = m."entityId"`, ...where], " AND ");
  return [Prisma.sql`EXISTS (SELECT FROM "Entity" fn WHERE ${chosen})`];
}

/** The mentions of an entity, document by document. */
export const toMentionsOfEntity = (
  { zones, documents }: EntityMentionFilter,
  { isPublic, asOf }: Pick<Scope, "isPublic" | "asOf">,
): Listing => ({
  columns: Prisma.sql`m.*`,
  from:
    documents == null && asOf === null
      ? Prisma.sql`"Mention" m`
      : Prisma.sql`"Mention" m JOIN "Document" d ON d.id = m."documentId"`,
  where: [
    Prisma.sql`m."entityId" = p.id`,
    isShownMention,
    ...toZoneConditions({ zones }),
    ...(documents == null && asOf === null
      ? []
      : toDocumentConditions(toFilterAsOf(documents ?? {}, asOf), isPublic)),
  ],
  order: {
    name: "DOCUMENT",
    direction: "asc",
    keys: [
      { sql: Prisma.sql`m."documentId"`, type: "text" },
      { sql: Prisma.sql`m.start`, type: "int" },
      { sql: Prisma.sql`m."end"`, type: "int" },
    ],
  },
});

/** The mentions of shown entities in a document, in the order of the text. */
export const toMentionsOfDocument = (filter: DocumentMentionFilter): Listing => ({
  columns: Prisma.sql`m.*`,
  from: Prisma.sql`"Mention" m`,
  where: [
    Prisma.sql`m."documentId" = p.id`,
    isShownMention,
    isOfShownEntity,
    ...toZoneConditions(filter),
    ...toEntityChoice(filter),
  ],
  order: {
    name: "START",
    direction: "asc",
    keys: [
      { sql: Prisma.sql`m.start`, type: "int" },
      { sql: Prisma.sql`m."end"`, type: "int" },
    ],
  },
});
