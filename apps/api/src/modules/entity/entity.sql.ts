import { type EntityKind, type EventRole, Prisma } from "@annals/schema/client";
import { type Listing, type Order, toDictionaryOrder } from "../../paging/order.ts";
import type { KeptList } from "../../reading/read.ts";
import { parseTextQuery } from "../../text/text-query.ts";
import { toExcludedSql, toWantedSql } from "../../text/ts-query.ts";
import { toNamedIds } from "../../text/words-sql.ts";
import { andAsOf, isClaimedBy, isKnownBy } from "../document/known-day.ts";
import { toEventConditions } from "../event/event.sql.ts";
import { isShownMention } from "../mention/mention.sql.ts";

/** That a name `a` of the entity `p` was known on a day: written in a document of then, or told by a claim of then. */
const isSeenBy = (day: string) => Prisma.sql`(
  lower(a.name) IN (
    SELECT lower(m.quote) FROM "Mention" m JOIN "Document" d ON d.id = m."documentId"
    WHERE m."entityId" = p.id AND ${isKnownBy(day)})
  OR EXISTS (SELECT 1 FROM "Claim" c WHERE c."aliasId" = a.id AND c.property = 'alias' AND ${isClaimedBy(day)}))`;

/** The names of the entity `p`, most used first. */
export const toAliasesOfEntity = (asOf: string | null) => Prisma.sql`
  SELECT a.* FROM "Alias" a WHERE a."entityId" = p.id ${andAsOf(asOf, isSeenBy)} ORDER BY a."mentionCount" DESC, a.name, a.id`;

/** Which entities are asked for; all unless told. */
export interface EntityFilter {
  kinds?: readonly EntityKind[] | null | undefined;
  text?: string | null | undefined;
  sources?: readonly string[] | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  minEvents?: number | null | undefined;
  slugs?: readonly string[] | null | undefined;
  asOf?: string | null | undefined;
}

/** The condition that nobody decided to hide an entity `n`. */
const isShownEntity = Prisma.sql`NOT n."isHidden"`;

/** That a document which is as asked for names the entity `n`. */
const isNamedIn = (isAsked: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Mention" fm JOIN "Document" d ON d.id = fm."documentId"
  WHERE fm."entityId" = n.id AND NOT d."isHidden" AND ${isAsked})`;

/** The entity that has a slug or, where none has it, took it over; none if that one is hidden, or was not known on a day. */
export const toEntityOfSlug = (slug: string, asOf: string | null) => Prisma.sql`
  SELECT n.* FROM "Entity" n
  WHERE n.id = coalesce((SELECT o.id FROM "Entity" o WHERE o.slug = ${slug}), annals_entity_after(${slug})) AND ${isShownEntity}
    ${andAsOf(asOf, (day) => isNamedIn(isKnownBy(day)))}`;

/** That entities `n` take part in enough events of a period. */
function toPartConditions({ from, to, minEvents }: EntityFilter): Prisma.Sql[] {
  const ofPeriod = toEventConditions({ from, to });
  if (ofPeriod.length === 0 && minEvents == null) return [];
  const count = minEvents ?? 1;
  if (count <= 0) return [];
  if (ofPeriod.length === 0) {
    return [Prisma.sql`n.id IN (SELECT fc."entityId" FROM "EntityCount" fc WHERE fc.events >= ${count})`];
  }
  return [
    Prisma.sql`n.id IN (
      SELECT fl."entityId" FROM "EventEntity" fl JOIN "Event" e ON e.id = fl."eventId"
      WHERE ${Prisma.join(ofPeriod, " AND ")} GROUP BY fl."entityId" HAVING count(*) >= ${count})`,
  ];
}

/** The conditions of a filter on entities `n`. Throws `date.order` and `text.too-long`. */
export function toEntityConditions(filter: EntityFilter): Prisma.Sql[] {
  const { kinds, text, sources, from, to, minEvents, slugs, asOf } = filter;
  const conditions = toPartConditions({ from, to, minEvents });
  if (kinds != null) conditions.push(Prisma.sql`n.kind = ANY(${[...kinds]}::"EntityKind"[])`);
  if (slugs != null) conditions.push(Prisma.sql`n.slug = ANY(${[...slugs]}::text[])`);
  if (sources != null) {
    const ids = Prisma.sql`SELECT fs.id FROM "Source" fs WHERE fs.slug = ANY(${[...sources]}::text[])`;
    conditions.push(isNamedIn(Prisma.sql`d."sourceId" IN (${ids})`));
  }
  if (asOf != null) conditions.push(isNamedIn(isKnownBy(asOf)));
  const query = text == null ? null : parseTextQuery(text);
  const wanted = query === null ? null : toWantedSql(query);
  const excluded = query === null ? null : toExcludedSql(query);
  if (wanted !== null) conditions.push(Prisma.sql`n.id IN (${toNamedIds(wanted)})`);
  if (excluded !== null) conditions.push(Prisma.sql`n.id NOT IN (${toNamedIds(excluded)})`);
  if (query?.isWordless) conditions.push(Prisma.sql`FALSE`);
  return conditions;
}

const byName = { sql: toDictionaryOrder(Prisma.sql`n.name`), type: "text" } as const;
/** By code point: as the list that is kept of each event. */
const byKeptName = { sql: Prisma.sql`n.name`, type: "text" } as const;
const byId = { sql: Prisma.sql`n.id`, type: "text" } as const;

/** The orders of entities. Counts are negated, so that all keys run in one direction. */
export const entityOrders: Record<"NAME_ASC" | "MENTIONS_DESC" | "EVENTS_DESC", Order> = {
  NAME_ASC: { name: "NAME_ASC", direction: "asc", keys: [byName, byId] },
  MENTIONS_DESC: {
    name: "MENTIONS_DESC",
    direction: "asc",
    keys: [
      {
        sql: Prisma.sql`(SELECT -count(*)::int FROM "Mention" m WHERE m."entityId" = n.id AND ${isShownMention})`,
        type: "int",
      },
      byName,
      byId,
    ],
  },
  EVENTS_DESC: {
    name: "EVENTS_DESC",
    direction: "asc",
    keys: [
      {
        sql: Prisma.sql`coalesce((SELECT -oe.events FROM "EntityCount" oe WHERE oe."entityId" = n.id), 0)`,
        type: "int",
      },
      byName,
      byId,
    ],
  },
};

/** Entities under these conditions, less those that are hidden. */
export function toEntityListing(where: readonly Prisma.Sql[], order: Order): Listing {
  return { columns: Prisma.sql`n.*`, from: Prisma.sql`"Entity" n`, where: [isShownEntity, ...where], order };
}

/** Which of an event's entities are asked for; all unless told. */
export interface EventEntityFilter {
  filter?: EntityFilter | null | undefined;
  roles?: readonly EventRole[] | null | undefined;
  kinds?: readonly EntityKind[] | null | undefined;
}

/** That a document which tells of the event `p` and was known on a day names the entity `n`. */
const isNamedBy = (day: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Report" kr JOIN "Document" d ON d.id = kr."documentId"
  JOIN "Mention" km ON km."documentId" = d.id AND km."entityId" = n.id
  WHERE kr."eventId" = p.id AND NOT d."isHidden" AND ${isKnownBy(day)})`;

/** The entities of an event with `role` and `mentionCount`: who takes part first, then the most often named. */
export function toEntitiesOfEventListing(
  { filter, roles, kinds }: EventEntityFilter,
  asOf: string | null,
): Listing {
  const where = [Prisma.sql`l."eventId" = p.id`, isShownEntity, ...toEntityConditions(filter ?? {})];
  if (asOf !== null) where.push(isNamedBy(asOf));
  if (roles != null) where.push(Prisma.sql`l.role = ANY(${[...roles]}::"EventRole"[])`);
  if (kinds != null) where.push(Prisma.sql`n.kind = ANY(${[...kinds]}::"EntityKind"[])`);
  return {
    columns: Prisma.sql`n.*, l.role, l."mentionCount"`,
    from: Prisma.sql`"EventEntity" l JOIN "Entity" n ON n.id = l."entityId"`,
    where,
    order: {
      name: "ROLE",
      direction: "asc",
      keys: [
        {
          sql: Prisma.sql`array_position(ARRAY['PARTICIPANT', 'PLACE', 'TOPIC', 'MENTIONED'], l.role::text)`,
          type: "int",
        },
        { sql: Prisma.sql`-l."mentionCount"`, type: "int" },
        byKeptName,
        byId,
      ],
    },
  };
}

/** All shown entities of the event `p`, kept in that order. */
export const keptEntitiesOfEvent: KeptList = {
  from: Prisma.sql`"EventEntityList" k WHERE k."eventId" = p.id`,
  columns: {
    id: "ids",
    slug: "slugs",
    name: "names",
    kind: "kinds",
    role: "roles",
    mentionCount: "mentionCounts",
  },
};

/** The entities that take part in most events together with the entity `p`, with the number of those events as `events`. */
export function toCooccurringRows(first: number, asOf: string | null): Prisma.Sql {
  if (asOf !== null) {
    // The list of an event, ids as JSON, has none that is hidden: of thousands only those are looked up that are given.
    return Prisma.sql`
      SELECT n.*, x.events FROM (
        WITH known AS MATERIALIZED (
          SELECT l."eventId" FROM "EventEntity" l JOIN "EventTally" t ON t."eventId" = l."eventId"
          WHERE l."entityId" = p.id AND t."knownFrom" <= ${asOf}::date AND NOT annals_is_list(t.entities)
        )
        SELECT o.id, count(*)::int AS events
        FROM known k JOIN "EventEntityList" ol ON ol."eventId" = k."eventId" CROSS JOIN LATERAL unnest(ol.ids) o(id)
        WHERE o.id <> '"' || p.id || '"' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${Prisma.raw(String(first))}
      ) x JOIN "Entity" n ON n.id = btrim(x.id, '"') ORDER BY x.events DESC, n.id`;
  }
  return Prisma.sql`
    SELECT n.*, x.events FROM "Cooccurrence" x JOIN "Entity" n ON n.id = x."otherId"
    WHERE x."entityId" = p.id AND ${isShownEntity}
    ORDER BY x.events DESC, x."otherId" LIMIT ${Prisma.raw(String(first))}`;
}
