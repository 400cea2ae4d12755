import { Prisma } from "@annals/schema/client";
import { toRequestError } from "../../errors.ts";
import type { EventRows } from "../event/event-rows.sql.ts";

/** How wide the buckets of a timeline are. */
export type GranularityName = "DAY" | "MONTH" | "YEAR" | "DECADE";

/** How many buckets a timeline may have. */
export const maxBuckets = 4000;

/** How many leading events a bucket shows. */
export const maxLeading = 3;

/** The events of a timeline; they may use `p.id`, the id of the row whose timeline it is: buckets keep it. */
export interface TimelineEvents {
  /**
   * Rows `e` that are counted, each as many times as `number` says; `mentions` is how many it has of that whose timeline it is, none
   * unless told.
   */
  counted: { from: Prisma.Sql; where: readonly Prisma.Sql[]; number: Prisma.Sql; mentions?: Prisma.Sql };
  /** Rows `e` with the numbers of `reports` and `entities` by which they lead. */
  ranked: EventRows;
  /** The conditions of rows `e` of "EventCount", where all that is asked is known of those: their leading events are found by an index. */
  alike?: readonly Prisma.Sql[];
}

const toStart = (granularity: GranularityName, day: Prisma.Sql) =>
  Prisma.sql`date_trunc('${Prisma.raw(granularity.toLowerCase())}', ${day}::timestamp)::date`;

const steps: Record<GranularityName, string> = {
  DAY: "1 day",
  MONTH: "1 month",
  YEAR: "1 year",
  DECADE: "10 years",
};

const toStep = (granularity: GranularityName) => Prisma.raw(`'${steps[granularity]}'::interval`);

/** The first day that an event's date may mean and the last must lie in one bucket: else it is not as fine as the bucket. */
function toConditions(granularity: GranularityName, where: readonly Prisma.Sql[]): Prisma.Sql {
  const isInOne = Prisma.sql`${toStart(granularity, Prisma.sql`e."dateFrom"`)} = ${toStart(granularity, Prisma.sql`e."dateTo"`)}`;
  return Prisma.join([...where, isInOne], " AND ");
}

/**
 * The buckets of a timeline, in the order of time, one more than allowed at most: `start`, `end`, `count`, `mentions` and `id`, that
 * of the row `p`.
 */
export function toBucketRows(granularity: GranularityName, { counted }: TimelineEvents, id: Prisma.Sql) {
  const mentions = counted.mentions ?? Prisma.sql`NULL::int`;
  return Prisma.sql`
    SELECT b.start, (b.start + ${toStep(granularity)} - '1 day'::interval)::date AS "end", b.count, b.mentions, ${id} AS id
    FROM (
      SELECT x.start, sum(x.events)::int AS count, sum(x.mentions)::int AS mentions
      FROM (
        SELECT ${toStart(granularity, Prisma.sql`e."dateFrom"`)} AS start, ${counted.number} AS events, ${mentions} AS mentions
        FROM ${counted.from}
        WHERE ${toConditions(granularity, counted.where)}
      ) x
      GROUP BY x.start ORDER BY x.start LIMIT ${Prisma.raw(String(maxBuckets + 1))}
    ) b
    ORDER BY b.start`;
}

/** Throws `timeline.too-many-buckets` past the limit. */
export function checkBuckets(count: number): void {
  if (count > maxBuckets) {
    throw toRequestError(
      "timeline.too-many-buckets",
      `A timeline may have ${maxBuckets} buckets. Narrow the filter or choose a wider granularity.`,
    );
  }
}

const isInBucket = (granularity: GranularityName, day: Prisma.Sql) =>
  Prisma.sql`${day} >= p.start AND ${day} < p.start + ${toStep(granularity)}`;

const most = Prisma.raw(String(maxLeading));

/** The events of the bucket `p` that may lead: the first of each date, precision and status there, by the index that has them in that order. */
function toFirstOfEach(granularity: GranularityName, alike: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`
    SELECT t.* FROM "EventCount" e CROSS JOIN LATERAL (
      SELECT "eventId" AS id, reports, entities FROM "EventTally" t
      WHERE NOT t."isHidden" AND t."dateFrom" = e."dateFrom" AND t."dateTo" = e."dateTo"
        AND t."datePrecision" = e."datePrecision" AND t.status = e.status
      ORDER BY t.reports DESC, t.entities DESC, t."eventId" LIMIT ${most}
    ) t
    WHERE ${toConditions(granularity, alike)} AND ${isInBucket(granularity, Prisma.sql`e."dateFrom"`)}`;
}

/** The leading events of the bucket `p`: those with most reports, then with most entities, then by id. Each has both numbers. */
export function toLeadingRows(granularity: GranularityName, { ranked, alike }: TimelineEvents) {
  const rows =
    alike === undefined
      ? Prisma.sql`
        SELECT e.id, e.reports, e.entities FROM ${ranked.from}
        WHERE ${toConditions(granularity, ranked.where)} AND ${isInBucket(granularity, ranked.day)}`
      : toFirstOfEach(granularity, alike);
  return Prisma.sql`
    SELECT e.*, x.reports, x.entities
    FROM (SELECT * FROM (${rows}) r ORDER BY r.reports DESC, r.entities DESC, r.id LIMIT ${most}) x
    JOIN "Event" e ON e.id = x.id
    ORDER BY x.reports DESC, x.entities DESC, e.id`;
}

const toCounted = (count: Prisma.Sql, one: string, many: string) =>
  Prisma.sql`${count} || CASE ${count} WHEN 1 THEN ${Prisma.raw(`' ${one}'`)} ELSE ${Prisma.raw(`' ${many}'`)} END`;

/** Why the event `p` of `toLeadingRows` leads its bucket, in words. */
export const whyLeading = Prisma.sql`'Told by ' || ${toCounted(Prisma.sql`p.reports`, "report", "reports")}
  || ', with ' || ${toCounted(Prisma.sql`p.entities`, "name", "names")} || '.'`;
