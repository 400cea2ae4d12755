import { Prisma } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";
import {
  checkDays,
  type EventFilter,
  type EventLinks,
  type EventOrderName,
  toEventConditions,
  toEventListing,
  toFirstDayBounds,
  toLinkedListing,
  toOverlapConditions,
} from "./event.sql.ts";
import { findLinks, toEventRows, toLinkedCount } from "./event-rows.sql.ts";

/** What of a filter is known of the events that are counted together. */
const counted: ReadonlySet<string> = new Set(["from", "to", "undated", "statuses", "precisions"]);

/** How many shown events `events` have the same dates and status, as rows `e` that have the columns of an event for those. */
export const eventCounts = Prisma.sql`(
  SELECT nullif("dateFrom", '-infinity') AS "dateFrom", nullif("dateTo", 'infinity') AS "dateTo", "datePrecision", status, events
  FROM "EventCount"
) e`;

/** Whether the events that a filter lets through need not be counted one by one. */
export const isCounted = (filter: EventFilter) =>
  Object.entries(filter).every(([key, value]) => value == null || counted.has(key));

/** The conditions of a filter on rows of `eventCounts`; null where it asks for more than they know. Throws `date.order`. */
export function toCountConditions(filter: EventFilter): Prisma.Sql[] | null {
  if (!isCounted(filter)) return null;
  const { from, to, ...others } = filter;
  checkDays(filter);
  return [Prisma.sql`TRUE`, ...toOverlapConditions({ from, to }), ...toEventConditions(others)];
}

/** How many shown events a filter lets through, as an expression. Throws what the filter throws. */
function toEventCount(filter: EventFilter): Prisma.Sql {
  const conditions = toCountConditions(filter);
  if (conditions !== null) {
    return Prisma.sql`(SELECT coalesce(sum(e.events), 0)::int FROM ${eventCounts} WHERE ${Prisma.join(conditions, " AND ")})`;
  }
  const { from, where } = toEventRows(filter, false);
  return Prisma.sql`(SELECT count(*)::int FROM ${from} WHERE ${Prisma.join([...where], " AND ")})`;
}

/** The events of these links that a filter lets through, with their number. Throws what the filter throws. */
export const toEventsOfLinks = (links: EventLinks, filter: EventFilter, order: EventOrderName): Listing => ({
  ...toLinkedListing(links, filter, order),
  count: toLinkedCount(filter, links),
});

/**
 * The events of the archive that a filter lets through: those of an entity or a source by its links, which have the order of their dates.
 * Throws what the filter throws.
 */
export function toEventsOfFilter(filter: EventFilter, order: EventOrderName): Listing {
  const conditions = toEventConditions(filter);
  const linked = findLinks(filter);
  if (linked !== null) return toEventsOfLinks(linked.links, linked.others, order);
  const whereValued = toFirstDayBounds(Prisma.sql`e."dateFrom"`, filter);
  return { ...toEventListing(conditions, order), whereValued, count: toEventCount(filter) };
}
