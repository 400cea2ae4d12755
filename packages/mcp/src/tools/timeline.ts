import { z } from "zod";
import { ListedEvent, listedEvent, toListedEvent, writeListedEvent } from "../answers/listed-event.ts";
import { graphql } from "../api/graphql.ts";
import { page, pageOutput, period } from "./period.ts";
import type { Tool } from "./tool.ts";

const query = graphql(
  `
    query McpTimeline(
      $filter: EventFilter
      $granularity: Granularity!
      $orderBy: EventOrder!
      $first: Int!
      $after: String
    ) {
      timeline(filter: $filter, granularity: $granularity) {
        start
        end
        count
      }
      events(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ListedEvent
        }
      }
    }
  `,
  [ListedEvent],
);

const input = z.object({
  ...period,
  entities: z.array(z.string()).exactOptional().describe("Slugs of entities, all of which take part: japan"),
  places: z.array(z.string()).exactOptional().describe("Slugs of places, any of which it happened at: tokyo"),
  text: z.string().exactOptional().describe("Words of the title or the description"),
  undated: z.boolean().exactOptional().describe("true: only events that nothing dates"),
  granularity: z.enum(["DAY", "MONTH", "YEAR", "DECADE"]).default("YEAR").describe("How long a bucket is"),
  order: z.enum(["DATE_ASC", "DATE_DESC"]).default("DATE_ASC").describe("Oldest or newest events first"),
  ...page,
});

const output = z.object({
  ...pageOutput,
  buckets: z
    .array(z.object({ start: z.string(), end: z.string(), count: z.int() }))
    .describe("How many events there are in each stretch of time that has any"),
  events: z.array(listedEvent),
});

/** Lists events in the order of time, and tells how many there are when. */
export const timeline: Tool<typeof input, typeof output> = {
  name: "timeline",
  title: "List events in time",
  description:
    "What happened when: the events of a period, of entities, places or sources, in the order of time, each with the quotes that its headline and its date rest on; and how many there are in each year, month or day.",
  input,
  output,
  operations: [query],
  async answer(archive, { limit, after = null, granularity, order, ...filter }) {
    const found = await archive.ask(query, { filter, granularity, orderBy: order, first: limit, after });
    const { totalCount, pageInfo, nodes } = found.events;
    return {
      total: totalCount,
      nextCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      buckets: found.timeline,
      events: nodes.map((event) => toListedEvent(archive.siteUrl, event)),
    };
  },
  write({ total, nextCursor, buckets, events }, notes) {
    const shape = buckets.map(({ start, end, count }) => `${start} to ${end}: ${count}`);
    return [
      `${total} events.`,
      ...events.map((event) => writeListedEvent(event, notes)),
      ...(nextCursor === null ? [] : [`More: after "${nextCursor}"`]),
      ...(shape.length === 0 ? [] : ["", `How many when: ${shape.join("; ")}`]),
    ];
  },
};
