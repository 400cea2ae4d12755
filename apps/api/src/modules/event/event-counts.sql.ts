import { Prisma } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";
import { type EventFilter, type EventOrderName, toEventConditions, toEventListing } from "./event.sql.ts";

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
  return isCounted ? [Prisma.sql`TRUE`, ...toEventConditions(filter)] : null;
}

/** How many shown events a filter lets through, as an expression; null where they must be counted. Throws `date.order`. */
export function toEventCount(filter: EventFilter): Prisma.Sql | null {
  const conditions = toCountConditions(filter);
  if (conditions === null) return null;
  return Prisma.sql`(SELECT coalesce(sum(e.events), 0)::int FROM ${eventCounts} WHERE ${Prisma.join(conditions, " AND ")})`;
}

/** The events of the archive that a filter lets through. Throws what the filter throws. */
export function toEventsOfFilter(filter: EventFilter, order: EventOrderName): Listing {
  const listing = toEventListing(toEventConditions(filter), order);
  const count = toEventCount(filter);
  return count === null ? listing : { ...listing, count };
}
