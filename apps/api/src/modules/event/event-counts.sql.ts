import { Prisma } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";
import {
  checkDays,
  type EventFilter,
  type EventOrderName,
  toEventConditions,
  toEventListing,
  toEventsOfEntityListing,
  toFirstDayBounds,
  toOverlapConditions,
} from "./event.sql.ts";

/** What of a filter is known of the events that are counted together. */
const counted: ReadonlySet<string> = new Set(["from", "to", "undated", "statuses", "precisions"]);

/** How many shown events `events` have the same dates and status, as rows `e` that have the columns of an event for those. */
export const eventCounts = Prisma.sql`(
  SELECT nullif("dateFrom", '-infinity') AS "dateFrom", nullif("dateTo", 'infinity') AS "dateTo", "datePrecision", status, events
  FROM "EventCount"
) e`;

/** The conditions of a filter on rows of `eventCounts`; null where it asks for more than they know. Throws `date.order`. */
export function toCountConditions(filter: EventFilter): Prisma.Sql[] | null {
  const isCounted = Object.entries(filter).every(([key, value]) => value == null || counted.has(key));
  if (!isCounted) return null;
  const { from, to, ...others } = filter;
  checkDays(filter);
  return [Prisma.sql`TRUE`, ...toOverlapConditions({ from, to }), ...toEventConditions(others)];
}

/** How many shown events a filter lets through, as an expression; null where they must be counted. Throws `date.order`. */
export function toEventCount(filter: EventFilter): Prisma.Sql | null {
  const conditions = toCountConditions(filter);
  if (conditions === null) return null;
  return Prisma.sql`(SELECT coalesce(sum(e.events), 0)::int FROM ${eventCounts} WHERE ${Prisma.join(conditions, " AND ")})`;
}

/**
 * The events of the archive that a filter lets through: those of an entity by its links, which have the order of their dates.
 * Throws what the filter throws.
 */
export function toEventsOfFilter(filter: EventFilter, order: EventOrderName): Listing {
  const conditions = toEventConditions(filter);
  const [slug, ...slugs] = new Set(filter.entities ?? []);
  const { from, to } = filter;
  if (slug !== undefined) {
    const entityId = Prisma.sql`(SELECT fn.id FROM "Entity" fn WHERE fn.slug = ${slug})`;
    const others = toEventConditions({ ...filter, entities: slugs });
    return toEventsOfEntityListing(others, order, { from, to, entityId });
  }
  const listing = toEventListing(conditions, order);
  const count = toEventCount(filter);
  const whereValued = toFirstDayBounds(Prisma.sql`e."dateFrom"`, { from, to });
  return count === null ? { ...listing, whereValued } : { ...listing, whereValued, count };
}
