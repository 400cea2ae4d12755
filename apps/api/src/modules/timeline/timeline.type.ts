import { type Event, Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { loadGroup } from "../../loading/rows.ts";
import { toDay } from "../date/scalars.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EventFilterInput } from "../event/event.filter.ts";
import { EventRef } from "../event/event.ref.ts";
import { toEventConditions } from "../event/event.sql.ts";
import {
  type BucketRow,
  checkBuckets,
  type GranularityName,
  maxBuckets,
  maxLeading,
  type TimelineEvents,
  toBucketKey,
  toBucketsSql,
  toLeadingSql,
} from "./timeline.sql.ts";

const GranularityEnum = builder.enumType("Granularity", {
  description: "How wide the buckets of a timeline are.",
  values: {
    DAY: { description: "A day." },
    MONTH: { description: "A month." },
    YEAR: { description: "A year." },
    DECADE: { description: "Ten years from one that ends in 0." },
  } as const,
});

/** A timeline that is asked for; `name` tells its loaders from others. */
interface TimelineRequest {
  name: string;
  granularity: GranularityName;
  events: TimelineEvents;
  parentId: string;
}

const TimelineBucket = builder
  .objectRef<BucketRow & { request: TimelineRequest }>("TimelineBucket")
  .implement({
    description:
      "A stretch of time and the events in it: those whose whole date lies within it, so that an event of which only the year is known is in a year but in no month.",
    fields: (t) => ({
      start: t.expose("start", { type: "Date", description: "Its first day." }),
      end: t.expose("end", { type: "Date", description: "Its last day." }),
      count: t.exposeInt("count", { description: "How many events it has." }),
      events: t.field({
        type: [EventRef],
        extensions: { toListLength: () => maxLeading },
        description: `Its ${maxLeading} leading events at most: those with most reports, then with most entities.`,
        resolve: ({ start, request: { name, granularity, events, parentId } }, _args, context) =>
          loadGroup<Event>(
            context,
            `leading events of ${name}`,
            (keys) => toLeadingSql(granularity, events, keys),
            toBucketKey(parentId, toDay(start)),
          ),
      }),
    }),
  });

async function loadTimeline(context: Context, request: TimelineRequest) {
  const { name, granularity, events, parentId } = request;
  const toSql = (ids: readonly string[]) => toBucketsSql(granularity, events, ids);
  const buckets = await loadGroup<BucketRow>(context, `buckets of ${name}`, toSql, parentId);
  checkBuckets(buckets);
  return buckets.map((bucket) => ({ ...bucket, request }));
}

/** How many buckets a timeline is taken for before it is read. */
const usualBuckets: Record<GranularityName, number> = { DAY: 1000, MONTH: 200, YEAR: 50, DECADE: 10 };

const extensions = {
  toListLength: ({ granularity }: { granularity: GranularityName }) => usualBuckets[granularity],
};

const explained = `In the order of time, ${maxBuckets} at most; a bucket without events is left out. Their counts together are those of the events under the filter, less the undated ones and those whose date is not as fine as the granularity or reaches over the end of a bucket.`;

builder.queryField("timeline", (t) =>
  t.field({
    type: [TimelineBucket],
    extensions,
    description: `How many events there are in each stretch of time. ${explained}`,
    args: {
      filter: t.arg({ type: EventFilterInput, description: "Which events; all unless told." }),
      granularity: t.arg({ type: GranularityEnum, required: true, description: "How wide the buckets are." }),
    },
    resolve: (_root, { filter, granularity }, context) =>
      loadTimeline(context, {
        name: `Query.timeline ${JSON.stringify([filter, granularity])}`,
        granularity,
        events: {
          from: Prisma.sql`"Event" e`,
          day: Prisma.sql`e."dateFrom"`,
          where: toEventConditions(filter ?? {}),
        },
        parentId: "",
      }),
  }),
);

const eventsOfEntity: TimelineEvents = {
  from: Prisma.sql`"EventEntity" l JOIN "Event" e ON e.id = l."eventId"`,
  day: Prisma.sql`l."dateFrom"`,
  where: [Prisma.sql`l."entityId" = p.id`],
};

builder.objectField(EntityRef, "timeline", (t) =>
  t.field({
    type: [TimelineBucket],
    extensions,
    description: `How many events it takes part in, in each stretch of time. ${explained}`,
    args: {
      granularity: t.arg({ type: GranularityEnum, required: true, description: "How wide the buckets are." }),
    },
    resolve: ({ id }, { granularity }, context) =>
      loadTimeline(context, {
        name: `Entity.timeline ${granularity}`,
        granularity,
        events: eventsOfEntity,
        parentId: id,
      }),
  }),
);
