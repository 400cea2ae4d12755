import { type DatePrecision, type EventKind, type EventStatus, Prisma } from "@annals/schema/client";
import { toRequestError } from "../../errors.ts";
import type { Listing, Order } from "../../paging/order.ts";
import { parseTextQuery } from "../../text/text-query.ts";
import { toMatchConditions } from "../../text/ts-query.ts";
import { eventWords } from "../../text/words-sql.ts";
import { andAsOf, isToldBy } from "../document/known-day.ts";

/** Which events are asked for; all unless told. Days are `YYYY-MM-DD`. */
export interface EventFilter {
  from?: string | null | undefined;
  to?: string | null | undefined;
  entities?: readonly string[] | null | undefined;
  sources?: readonly string[] | null | undefined;
  kinds?: readonly EventKind[] | null | undefined;
  text?: string | null | undefined;
  undated?: boolean | null | undefined;
  statuses?: readonly EventStatus[] | null | undefined;
  precisions?: readonly DatePrecision[] | null | undefined;
  places?: readonly string[] | null | undefined;
  minReports?: number | null | undefined;
  asOf?: string | null | undefined;
}

/** How many slugs `entities` may have: each is a condition of its own. */
const maxEntities = 20;

/**
 * The condition that what a date of an event `e` may mean touches the days from `from` to `to`. An interval without an
 * end reaches without limit; an undated event touches nothing.
 */
export function toOverlapConditions({ from, to }: Pick<EventFilter, "from" | "to">): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (from != null) {
    conditions.push(
      Prisma.sql`(e."dateTo" >= ${from}::date OR e."dateTo" IS NULL AND e."dateFrom" IS NOT NULL)`,
    );
  }
  if (to != null) {
    conditions.push(
      Prisma.sql`(e."dateFrom" <= ${to}::date OR e."dateFrom" IS NULL AND e."dateTo" IS NOT NULL)`,
    );
  }
  return conditions;
}

/**
 * Between which days those begin that a period touches, where they tell their first day: what an index of that day can use. The
 * earliest of them is looked up among the dates that events have.
 */
export function toFirstDayBounds(
  day: Prisma.Sql,
  { from, to }: Pick<EventFilter, "from" | "to">,
): Prisma.Sql[] {
  const bounds: Prisma.Sql[] = [];
  if (from != null) {
    bounds.push(Prisma.sql`${day} >= (
      SELECT min(k."dateFrom") FROM "EventCount" k WHERE k."dateTo" >= ${from}::date AND k."dateFrom" > '-infinity')`);
  }
  if (to != null) bounds.push(Prisma.sql`${day} <= ${to}::date`);
  return bounds;
}

/** The same for all whose date touches the period. */
function toPeriodConditions(filter: EventFilter): Prisma.Sql[] {
  const day = Prisma.sql`e."dateFrom"`;
  const bounds = toFirstDayBounds(day, filter);
  if (bounds.length === 0) return [];
  return [...toOverlapConditions(filter), Prisma.sql`(${Prisma.join(bounds, " AND ")} OR ${day} IS NULL)`];
}

/** The condition that nobody decided to hide an event `e`. */
export const isShownEvent = Prisma.sql`NOT e."isHidden"`;

/** Checks the order of days. Throws `date.order`. */
export function checkDays({ from, to }: Pick<EventFilter, "from" | "to">): void {
  if (from != null && to != null && from > to) {
    throw toRequestError("date.order", `\`from\` (${from}) is after \`to\` (${to}).`);
  }
}

/** The conditions of a filter on events `e`. Throws `date.order`, `filter.too-many` and `text.too-long`. */
export function toEventConditions(filter: EventFilter): Prisma.Sql[] {
  const { entities, sources, kinds, text, undated, statuses, precisions } = filter;
  const { places, minReports, asOf } = filter;
  checkDays(filter);
  const slugs = [...new Set(entities ?? [])];
  if (slugs.length > maxEntities) {
    throw toRequestError(
      "filter.too-many",
      `\`entities\` may have ${maxEntities} slugs; it has ${slugs.length}.`,
    );
  }
  const conditions = toPeriodConditions(filter);
  for (const slug of slugs) {
    conditions.push(Prisma.sql`e.id IN (
      SELECT fe."eventId" FROM "EventEntity" fe
      WHERE fe."entityId" = (SELECT fn.id FROM "Entity" fn WHERE fn.slug = ${slug}))`);
  }
  if (sources != null) {
    conditions.push(Prisma.sql`e.id IN (
      SELECT fl."eventId" FROM "EventSource" fl
      WHERE fl."sourceId" IN (SELECT fs.id FROM "Source" fs WHERE fs.slug = ANY(${[...sources]}::text[])))`);
  }
  if (kinds != null) conditions.push(Prisma.sql`e.kind = ANY(${[...kinds]}::"EventKind"[])`);
  if (statuses != null) conditions.push(Prisma.sql`e.status = ANY(${[...statuses]}::"EventStatus"[])`);
  if (precisions != null) {
    conditions.push(Prisma.sql`e."datePrecision" = ANY(${[...precisions]}::"DatePrecision"[])`);
  }
  if (undated === true) conditions.push(Prisma.sql`(e."dateFrom" IS NULL AND e."dateTo" IS NULL)`);
  if (undated === false) conditions.push(Prisma.sql`(e."dateFrom" IS NOT NULL OR e."dateTo" IS NOT NULL)`);
  if (places != null) {
    conditions.push(
      Prisma.sql`e."placeId" IN (SELECT fp.id FROM "Entity" fp WHERE fp.slug = ANY(${[...places]}::text[]))`,
    );
  }
  if (minReports != null && minReports > 0) {
    // Few are told more than once: they have an index of their own.
    const isOften = minReports > 1 ? Prisma.sql`AND ft.tellings > 1` : Prisma.empty;
    conditions.push(Prisma.sql`e.id IN (
      SELECT ft."eventId" FROM "EventTally" ft WHERE ft.tellings >= ${minReports} ${isOften})`);
  }
  if (asOf != null) conditions.push(isToldBy(asOf, Prisma.sql`e.id`));
  if (text != null) conditions.push(...toMatchConditions(eventWords, parseTextQuery(text)));
  return conditions;
}

/** The event that has a slug or, where none has it, took it over; none if that one is hidden, or was not known on a day. */
export const toEventOfSlug = (slug: string, asOf: string | null) => Prisma.sql`
  SELECT e.* FROM "Event" e
  WHERE e.id = coalesce((SELECT o.id FROM "Event" o WHERE o.slug = ${slug}), annals_event_after(${slug})) AND ${isShownEvent}
    ${andAsOf(asOf, (day) => isToldBy(day, Prisma.sql`e.id`))}`;

/** The orders of events by their first day. */
export type EventOrderName = "DATE_ASC" | "DATE_DESC";

function toEventOrder(name: EventOrderName, day: Prisma.Sql, id: Prisma.Sql): Order {
  return {
    name,
    direction: name === "DATE_ASC" ? "asc" : "desc",
    nullsLast: true,
    keys: [
      { sql: day, type: "date" },
      { sql: id, type: "text" },
    ],
  };
}

/** Events under these conditions, less those that are hidden. */
export function toEventListing(where: readonly Prisma.Sql[], order: EventOrderName): Listing {
  return {
    columns: Prisma.sql`e.*`,
    from: Prisma.sql`"Event" e`,
    where: [isShownEvent, ...where],
    order: toEventOrder(order, Prisma.sql`e."dateFrom"`, Prisma.sql`e.id`),
  };
}

/** A table of links `l` from events to what they belong to, in the order of their days, and which of them are meant. */
export interface EventLinks {
  table: Prisma.Sql;
  where: Prisma.Sql;
}

/** The links of an entity: `id` is an expression. */
export const toLinksOfEntity = (id: Prisma.Sql): EventLinks => ({
  table: Prisma.sql`"EventEntity" l`,
  where: Prisma.sql`l."entityId" = ${id}`,
});

/** The links of a source that published the events, passed them on or is cited for them: `id` is an expression. */
export const toLinksOfSource = (id: Prisma.Sql): EventLinks => ({
  table: Prisma.sql`"EventSource" l`,
  where: Prisma.sql`l."sourceId" = ${id}`,
});

/** The events of these links under a filter, read from one index of links in their order. Throws what the filter throws. */
export function toLinkedListing(links: EventLinks, filter: EventFilter, order: EventOrderName): Listing {
  return {
    columns: Prisma.sql`e.*`,
    from: Prisma.sql`${links.table} JOIN "Event" e ON e.id = l."eventId"`,
    where: [links.where, isShownEvent, ...toEventConditions(filter)],
    whereValued: toFirstDayBounds(Prisma.sql`l."dateFrom"`, filter),
    order: toEventOrder(order, Prisma.sql`l."dateFrom"`, Prisma.sql`l."eventId"`),
  };
}
