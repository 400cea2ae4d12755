import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { Cost } from "../../limits/count-nodes.ts";
import { countCost } from "../../limits/limits.ts";
import type { Read } from "../../reading/read.ts";
import { reads, readsColumn, readsSelf, readsValue } from "../../reading/reads.ts";
import { toFilterAsOf } from "../document/known-day.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EventFilterInput } from "../event/event.filter.ts";
import { EventRef } from "../event/event.ref.ts";
import { type EventFilter, toLinksOfEntity } from "../event/event.sql.ts";
import { eventCounts, isCounted, toCountConditions } from "../event/event-counts.sql.ts";
import { toEventRows } from "../event/event-rows.sql.ts";
import {
  checkBuckets,
  type GranularityName,
  maxBuckets,
  maxLeading,
  type TimelineEvents,
  toBucketRows,
  toLeadingRows,
  whyLeading,
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

/** A timeline, as its buckets get to know it. */
interface Timeline {
  granularity: GranularityName;
  events: TimelineEvents;
}

const leading = reads((_args, { given }) => {
  const { granularity, events } = given as Timeline;
  return { kind: "rows", rows: toLeadingRows(granularity, events) };
});

const LeadingEvent = builder.objectRef<object>("LeadingEvent").implement({
  description: "An event that leads its bucket, and why.",
  fields: (t) => ({
    event: t.field({ type: EventRef, description: "The event.", ...readsSelf() }),
    reports: t.int({ description: "How many reports tell of it.", ...readsColumn("reports") }),
    entities: t.int({ description: "How many entities its reports name.", ...readsColumn("entities") }),
    why: t.string({
      description: "Why it leads, in words: `Told by 3 reports, with 8 names.`",
      ...readsValue(whyLeading),
    }),
  }),
});

const TimelineBucket = builder.objectRef<object>("TimelineBucket").implement({
  description:
    "A stretch of time and the events in it: those whose whole date lies within it, so that an event of which only the year is known is in a year but in no month.",
  fields: (t) => ({
    start: t.field({ type: "Date", description: "Its first day.", ...readsColumn("start") }),
    end: t.field({ type: "Date", description: "Its last day.", ...readsColumn("end") }),
    count: t.int({ description: "How many events it has.", ...readsColumn("count") }),
    mentions: t.int({
      nullable: true,
      description:
        "How many mentions in the reports of these events name the entity whose timeline it is; null in that of the archive.",
      ...readsColumn("mentions"),
    }),
    events: t.field({
      type: [EventRef],
      description: `Its ${maxLeading} leading events at most: those with most reports, then with most entities.`,
      ...leading,
      extensions: { ...leading.extensions, toListLength: () => maxLeading },
    }),
    leading: t.field({
      type: [LeadingEvent],
      description: "The same events, each with why it leads.",
      ...leading,
      extensions: { ...leading.extensions, toListLength: () => maxLeading },
    }),
  }),
});

function toTimelineRead(timeline: Timeline, id: Prisma.Sql): Read {
  const rows = toBucketRows(timeline.granularity, timeline.events, id);
  return { kind: "rows", rows, given: timeline, check: checkBuckets };
}

/** How many buckets a timeline is taken for before it is read. */
const usualBuckets: Record<GranularityName, number> = { DAY: 1000, MONTH: 200, YEAR: 50, DECADE: 10 };

const toListLength = ({ granularity }: { granularity: GranularityName }) => usualBuckets[granularity];

const explained = `In the order of time, ${maxBuckets} at most; a bucket without events is left out. Their counts together are those of the events under the filter, less the undated ones and those whose date is not as fine as the granularity or reaches over the end of a bucket.`;

type Args = Pick<Timeline, "granularity"> & { filter?: EventFilter | null };

const one = Prisma.sql`1`;

function toEventsOfArchive(filter: EventFilter): TimelineEvents {
  const ranked = toEventRows(filter, true);
  const conditions = toCountConditions(filter);
  if (conditions === null) return { counted: { ...toEventRows(filter, false), number: one }, ranked };
  const counted = { from: eventCounts, where: conditions, number: Prisma.sql`e.events` };
  return { counted, ranked, alike: conditions };
}

const ofArchive = reads(({ filter, granularity }: Args) =>
  toTimelineRead({ granularity, events: toEventsOfArchive(filter ?? {}) }, Prisma.sql`''`),
);

const cost: Cost = ({ filter }, countSelected) => {
  const isRanked = countSelected("leading") + countSelected("events") > 0;
  return isRanked || !isCounted((filter ?? {}) as EventFilter) ? countCost : 0;
};

builder.queryField("timeline", (t) =>
  t.field({
    type: [TimelineBucket],
    description: `How many events there are in each stretch of time. ${explained}`,
    args: {
      filter: t.arg({ type: EventFilterInput, description: "Which events; all unless told." }),
      granularity: t.arg({ type: GranularityEnum, required: true, description: "How wide the buckets are." }),
    },
    ...ofArchive,
    extensions: { ...ofArchive.extensions, toListLength, cost },
  }),
);

function toEventsOfEntity(filter: EventFilter): TimelineEvents {
  const links = toLinksOfEntity(Prisma.sql`p.id`);
  return {
    counted: { ...toEventRows(filter, false, links), number: one, mentions: Prisma.sql`l."mentionCount"` },
    ranked: toEventRows(filter, true, links),
  };
}

const ofEntity = reads(({ filter, granularity }: Args, { asOf }) => {
  const events = toEventsOfEntity(toFilterAsOf(filter ?? {}, asOf));
  return toTimelineRead({ granularity, events }, Prisma.sql`p.id`);
});

builder.objectField(EntityRef, "timeline", (t) =>
  t.field({
    type: [TimelineBucket],
    description: `How many events it takes part in, in each stretch of time. ${explained}`,
    args: {
      filter: t.arg({ type: EventFilterInput, description: "Which of them; all unless told." }),
      granularity: t.arg({ type: GranularityEnum, required: true, description: "How wide the buckets are." }),
    },
    ...ofEntity,
    extensions: { ...ofEntity.extensions, toListLength },
  }),
);
