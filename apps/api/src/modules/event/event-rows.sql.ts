import { Prisma } from "@annals/schema/client";
import {
  type EventFilter,
  type EventLinks,
  isShownEvent,
  toEventConditions,
  toLinksOfEntity,
  toLinksOfSource,
} from "./event.sql.ts";

/** Rows `e` of shown events under conditions, found by the index that leads to them soonest. */
export interface EventRows {
  from: Prisma.Sql;
  /** The column with the event's first day by which `from` is indexed. */
  day: Prisma.Sql;
  where: readonly Prisma.Sql[];
}

/** What is tallied of events, as rows `e` that have the columns of an event for it: a tenth of what their own rows take to read. */
const tallied = Prisma.sql`(
  SELECT "eventId" AS id, "dateFrom", "dateTo", "datePrecision", status, "isHidden", reports, tellings, entities, "knownFrom" FROM "EventTally"
) e`;

const whole = Prisma.sql`(
  SELECT w.*, t.reports, t.entities FROM "Event" w JOIN "EventTally" t ON t."eventId" = w.id
) e`;

/** Whether all that a filter asks of the events themselves is tallied. */
const isTallied = ({ kinds, places, text }: EventFilter) => kinds == null && places == null && text == null;

function toConditions(filter: EventFilter): Prisma.Sql[] {
  if (!isTallied(filter)) return toEventConditions(filter);
  const { minReports, asOf, ...others } = filter;
  const conditions = toEventConditions(others);
  if (minReports != null && minReports > 0) conditions.push(Prisma.sql`e.tellings >= ${minReports}`);
  if (asOf != null) conditions.push(Prisma.sql`e."knownFrom" <= ${asOf}::date`);
  return conditions;
}

/** The tallies of events told so many times, 2 at least: few, with an index of their own. */
const toOftenTold = (minReports: number): EventLinks => ({
  table: Prisma.sql`"EventTally" l`,
  where: Prisma.sql`l.tellings > 1 AND l.tellings >= ${minReports}`,
});

/**
 * The links that a filter starts from, and what it asks of their events beside; null where it names no single entity or source, nor how
 * often the events must be told.
 */
export function findLinks(filter: EventFilter): { links: EventLinks; others: EventFilter } | null {
  const [slug, ...more] = new Set(filter.entities ?? []);
  if (slug !== undefined) {
    const id = Prisma.sql`(SELECT fn.id FROM "Entity" fn WHERE fn.slug = ${slug})`;
    return { links: toLinksOfEntity(id), others: { ...filter, entities: more.length > 0 ? more : null } };
  }
  const [source, ...sources] = new Set(filter.sources ?? []);
  if (source !== undefined && sources.length === 0) {
    const id = Prisma.sql`(SELECT fs.id FROM "Source" fs WHERE fs.slug = ${source})`;
    return { links: toLinksOfSource(id), others: { ...filter, sources: null } };
  }
  const { minReports } = filter;
  if (minReports == null || minReports < 2) return null;
  return { links: toOftenTold(minReports), others: { ...filter, minReports: null } };
}

/**
 * The events of a filter, of those links if they are given, to be counted or ranked: `isRanked` says whether the rows need `reports` and
 * `entities`, the numbers of both. Throws what the filter throws.
 */
export function toEventRows(filter: EventFilter, isRanked: boolean, given?: EventLinks): EventRows {
  // All of the filter is checked before a part of it is read in another way.
  toEventConditions(filter);
  const events = isTallied(filter) ? tallied : isRanked ? whole : Prisma.sql`"Event" e`;
  const found = given === undefined ? findLinks(filter) : { links: given, others: filter };
  if (found === null) {
    return { from: events, day: Prisma.sql`e."dateFrom"`, where: [isShownEvent, ...toConditions(filter)] };
  }
  return {
    from: Prisma.sql`${found.links.table} JOIN ${events} ON e.id = l."eventId"`,
    day: Prisma.sql`l."dateFrom"`,
    where: [found.links.where, isShownEvent, ...toConditions(found.others)],
  };
}

/** Whether a filter asks for nothing. */
const isEmpty = (filter: EventFilter) => Object.values(filter).every((value) => value == null);

/** That nobody decided to hide the event of a link `l`: the hidden ones are few and have an index, so that no event is read for it. */
const isShownLink = Prisma.sql`NOT EXISTS (SELECT FROM "Event" h WHERE h.id = l."eventId" AND h."isHidden")`;

/** The shown events of a filter by an expression of their `id` alone, read of their links where that is enough. Throws what the filter throws. */
export function toEventIds(filter: EventFilter): Omit<EventRows, "day"> & { id: Prisma.Sql } {
  const found = findLinks(filter);
  if (found === null || !isEmpty(found.others))
    return { ...toEventRows(filter, false), id: Prisma.sql`e.id` };
  const { table, where } = found.links;
  return { from: table, id: Prisma.sql`l."eventId"`, where: [where, isShownLink] };
}

/** How many events a filter lets through of those links, as an expression. Throws what the filter throws. */
export function toLinkedCount(filter: EventFilter, links: EventLinks): Prisma.Sql {
  if (isEmpty(filter)) {
    return Prisma.sql`(SELECT count(*)::int FROM ${links.table} WHERE ${links.where} AND ${isShownLink})`;
  }
  const { from, where } = toEventRows(filter, false, links);
  return Prisma.sql`(SELECT count(*)::int FROM ${from} WHERE ${Prisma.join([...where], " AND ")})`;
}
