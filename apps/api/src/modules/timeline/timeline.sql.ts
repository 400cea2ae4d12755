import { Prisma } from "@annals/schema/client";
import { toRequestError } from "../../errors.ts";

/** How wide the buckets of a timeline are. */
export type GranularityName = "DAY" | "MONTH" | "YEAR" | "DECADE";

/** How many buckets a timeline may have. */
export const maxBuckets = 4000;

/** How many leading events a bucket shows. */
export const maxLeading = 3;

/** A stretch of time with the events whose whole date lies in it. */
export interface BucketRow {
  start: Date;
  end: Date;
  count: number;
}

/** The events `e` of a timeline, as FROM and conditions; they may use `p.id`, the id of the row whose timeline it is. */
export interface TimelineEvents {
  from: Prisma.Sql;
  /** The column with the event's first day by which `from` is indexed. */
  day: Prisma.Sql;
  where: readonly Prisma.Sql[];
}

const toStart = (granularity: GranularityName, day: Prisma.Sql) =>
  Prisma.sql`date_trunc(${granularity.toLowerCase()}::text, ${day}::timestamp)::date`;

const steps: Record<GranularityName, string> = {
  DAY: "1 day",
  MONTH: "1 month",
  YEAR: "1 year",
  DECADE: "10 years",
};

/** The first day that an event's date may mean and the last must lie in one bucket: else it is not as fine as the bucket. */
function toConditions(granularity: GranularityName, where: readonly Prisma.Sql[]): Prisma.Sql {
  const isInOne = Prisma.sql`${toStart(granularity, Prisma.sql`e."dateFrom"`)} = ${toStart(granularity, Prisma.sql`e."dateTo"`)}`;
  return Prisma.join([...where, isInOne], " AND ");
}

/** The buckets of the timelines of these parents, in the order of time, one more than allowed at most. */
export function toBucketsSql(
  granularity: GranularityName,
  { from, where }: TimelineEvents,
  ids: readonly string[],
) {
  return Prisma.sql`
    SELECT p.id AS "parentId", b.start, (b.start + ${steps[granularity]}::interval - '1 day'::interval)::date AS "end", b.count
    FROM unnest(${[...ids]}::text[]) AS p (id)
    CROSS JOIN LATERAL (
      SELECT x.start, count(*)::int AS count
      FROM (
        SELECT ${toStart(granularity, Prisma.sql`e."dateFrom"`)} AS start FROM ${from}
        WHERE ${toConditions(granularity, where)}
      ) x
      GROUP BY x.start ORDER BY x.start LIMIT ${maxBuckets + 1}
    ) b
    ORDER BY p.id, b.start`;
}

/** Throws `timeline.too-many-buckets` past the limit. */
export function checkBuckets(buckets: readonly BucketRow[]): void {
  if (buckets.length > maxBuckets) {
    throw toRequestError(
      "timeline.too-many-buckets",
      `A timeline may have ${maxBuckets} buckets. Narrow the filter or choose a wider granularity.`,
    );
  }
}

/** A bucket of a parent's timeline as one text: the loaders' key. */
export const toBucketKey = (parentId: string, start: string) => `${start} ${parentId}`;

/** The leading events of these buckets: those with most reports, then with most entities, then by id. */
export function toLeadingSql(
  granularity: GranularityName,
  { from, day, where }: TimelineEvents,
  keys: readonly string[],
) {
  const starts = keys.map((key) => key.slice(0, key.indexOf(" ")));
  const ids = keys.map((key) => key.slice(key.indexOf(" ") + 1));
  return Prisma.sql`
    SELECT e.*, to_char(b.start, 'YYYY-MM-DD') || ' ' || p.id AS "parentId"
    FROM unnest(${starts}::date[], ${ids}::text[]) AS b (start, id)
    CROSS JOIN LATERAL (SELECT b.id) p
    CROSS JOIN LATERAL (
      SELECT e.id,
        (SELECT count(*) FROM "Report" r WHERE r."eventId" = e.id) AS reports,
        (SELECT count(*) FROM "EventEntity" n WHERE n."eventId" = e.id) AS entities
      FROM ${from}
      WHERE ${toConditions(granularity, where)} AND ${day} >= b.start AND ${day} < b.start + ${steps[granularity]}::interval
      ORDER BY reports DESC, entities DESC, e.id LIMIT ${maxLeading}
    ) x
    JOIN "Event" e ON e.id = x.id
    ORDER BY b.start, p.id, x.reports DESC, x.entities DESC, e.id`;
}
