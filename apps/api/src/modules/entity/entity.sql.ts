import { type EntityKind, type EventRole, Prisma } from "@annals/schema/client";
import type { Listing, Order } from "../../paging/order.ts";
import { parseTextQuery } from "../../text/text-query.ts";
import { toExcludedSql, toWantedSql } from "../../text/ts-query.ts";
import { toNamedIds } from "../../text/words-sql.ts";

/** The names of the entity `p`, most used first. */
export const aliasesOfEntity = Prisma.sql`
  SELECT a.* FROM "Alias" a WHERE a."entityId" = p.id ORDER BY a."mentionCount" DESC, a.name, a.id`;

/** Which entities are asked for; all unless told. */
export interface EntityFilter {
  kinds?: readonly EntityKind[] | null | undefined;
  text?: string | null | undefined;
}

/** The conditions of a filter on entities `n`. Throws `text.too-long`. */
export function toEntityConditions({ kinds, text }: EntityFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (kinds != null) conditions.push(Prisma.sql`n.kind = ANY(${[...kinds]}::"EntityKind"[])`);
  const query = text == null ? null : parseTextQuery(text);
  const wanted = query === null ? null : toWantedSql(query);
  const excluded = query === null ? null : toExcludedSql(query);
  if (wanted !== null) conditions.push(Prisma.sql`n.id IN (${toNamedIds(wanted)})`);
  if (excluded !== null) conditions.push(Prisma.sql`n.id NOT IN (${toNamedIds(excluded)})`);
  return conditions;
}

const byName = { sql: Prisma.sql`n.name`, type: "text" } as const;
const byId = { sql: Prisma.sql`n.id`, type: "text" } as const;

/** The orders of entities. Counts are negated, so that all keys run in one direction. */
export const entityOrders: Record<"NAME_ASC" | "MENTIONS_DESC" | "EVENTS_DESC", Order> = {
  NAME_ASC: { name: "NAME_ASC", direction: "asc", keys: [byName, byId] },
  MENTIONS_DESC: {
    name: "MENTIONS_DESC",
    direction: "asc",
    keys: [
      { sql: Prisma.sql`(SELECT -count(*)::int FROM "Mention" om WHERE om."entityId" = n.id)`, type: "int" },
      byName,
      byId,
    ],
  },
  EVENTS_DESC: {
    name: "EVENTS_DESC",
    direction: "asc",
    keys: [
      {
        sql: Prisma.sql`(SELECT -count(*)::int FROM "EventEntity" oe WHERE oe."entityId" = n.id)`,
        type: "int",
      },
      byName,
      byId,
    ],
  },
};

/** Entities under these conditions. */
export function toEntityListing(where: readonly Prisma.Sql[], order: Order): Listing {
  return { columns: Prisma.sql`n.*`, from: Prisma.sql`"Entity" n`, where, order };
}

/** Which of an event's entities are asked for; all unless told. */
export interface EventEntityFilter {
  roles?: readonly EventRole[] | null | undefined;
  kinds?: readonly EntityKind[] | null | undefined;
}

/** The entities of an event with `role` and `mentionCount`: who takes part first, then the most often named. */
export function toEntitiesOfEventListing({ roles, kinds }: EventEntityFilter): Listing {
  const where = [Prisma.sql`l."eventId" = p.id`];
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
        byName,
        byId,
      ],
    },
  };
}

/** The entities that take part in most events together with the entity `p`, with the number of those events as `events`. */
export function toCooccurringRows(first: number): Prisma.Sql {
  return Prisma.sql`
    SELECT n.*, x.events
    FROM (
      SELECT o."entityId", count(*)::int AS events
      FROM "EventEntity" l JOIN "EventEntity" o ON o."eventId" = l."eventId" AND o."entityId" <> l."entityId"
      WHERE l."entityId" = p.id
      GROUP BY o."entityId" ORDER BY count(*) DESC, o."entityId" LIMIT ${Prisma.raw(String(first))}
    ) x
    JOIN "Entity" n ON n.id = x."entityId"
    ORDER BY x.events DESC, n.id`;
}
