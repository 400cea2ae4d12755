import { Prisma } from "@annals/schema/client";
import { toRequestError } from "../../errors.ts";

/** How wide the buckets of a timeline are. */
export type GranularityName = "DAY" | "MONTH" | "YEAR" | "DECADE";

/** How many buckets a timeline may have. */
export const maxBuckets = 4000;

/** How many leading events a bucket shows. */
export const maxLeading = 3;

/** The events `e` of a timeline, as FROM and conditions; they may use `p.id`, the id of the row whose timeline it is: buckets keep it. */
export interface TimelineEvents {
  from: Prisma.Sql;
  /** The column with the event's first day by which `from` is indexed. */
  day: Prisma.Sql;
  where: readonly Prisma.Sql[];
  /** The same events counted by their dates, as `from` and conditions of rows `e` with `events`, where that is kept. */
  counts?: { from: Prisma.Sql; where: readonly Prisma.Sql[] };
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

/** The buckets of a timeline, in the order of time, one more than allowed at most: `start`, `end`, `count` and `id`, that of the row `p`. */
export function toBucketRows(granularity: GranularityName, events: TimelineEvents, id: Prisma.Sql) {
  const { from, where } = events.counts ?? events;
  const one = events.counts === undefined ? Prisma.sql`1` : Prisma.sql`e.events`;
  return Prisma.sql`
    SELECT b.start, (b.start + ${toStep(granularity)} - '1 day'::interval)::date AS "end", b.count, ${id} AS id
    FROM (
      SELECT x.start, sum(x.events)::int AS count
      FROM (
        SELECT ${toStart(granularity, Prisma.sql`e."dateFrom"`)} AS start, ${one} AS events FROM ${from}
        WHERE ${toConditions(granularity, where)}
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

/** The leading events of the bucket `p`: those with most reports, then with most entities, then by id. Each has both numbers. */
export function toLeadingRows(granularity: GranularityName, { from, day, where }: TimelineEvents) {
  return Prisma.sql`
    SELECT e.*, x.reports, x.entities
    FROM (
      SELECT e.id,
        (SELECT count(*)::int FROM "Report" r WHERE r."eventId" = e.id) AS reports,
        (SELECT count(*)::int FROM "EventEntity" n WHERE n."eventId" = e.id) AS entities
      FROM ${from}
      WHERE ${toConditions(granularity, where)} AND ${day} >= p.start AND ${day} < p.start + ${toStep(granularity)}
      ORDER BY reports DESC, entities DESC, e.id LIMIT ${Prisma.raw(String(maxLeading))}
    ) x
    JOIN "Event" e ON e.id = x.id
    ORDER BY x.reports DESC, x.entities DESC, e.id`;
}

const toCounted = (count: Prisma.Sql, one: string, many: string) =>
  Prisma.sql`${count} || CASE ${count} WHEN 1 THEN ${Prisma.raw(`' ${one}'`)} ELSE ${Prisma.raw(`' ${many}'`)} END`;

/** Why the event `p` of `toLeadingRows` leads its bucket, in words. */
export const whyLeading = Prisma.sql`'Told by ' || ${toCounted(Prisma.sql`p.reports`, "report", "reports")}
  || ', with ' || ${toCounted(Prisma.sql`p.entities`, "name", "names")} || '.'`;
