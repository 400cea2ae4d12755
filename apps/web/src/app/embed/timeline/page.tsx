import type { Metadata } from "next";
import { EmbedList, EmbedListData } from "../../../components/embed-list/EmbedList.tsx";
import { graphql } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";
import {
  parseTimelineParams,
  type SearchParams,
  toEventFilter,
  toTimelineHref,
} from "../../timeline/timeline-params.ts";

const EmbedQuery = graphql(
  `
    query Embed($filter: EventFilter) {
      events(filter: $filter, orderBy: DATE_DESC, first: 20) {
        totalCount
        nodes {
          ...EmbedList
        }
      }
    }
  `,
  [EmbedListData],
);

/** Head of the embedded timeline: the whole one stands for it. */
export const metadata: Metadata = {
  title: "Timeline",
  description: "The latest events of a timeline, to stand within another page.",
  alternates: { canonical: "/timeline" },
  robots: { index: false },
};

/** The latest events of a view of the timeline, for a frame in another page: `/oembed` gives its address. */
export default async function EmbeddedTimeline({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = parseTimelineParams(await searchParams);
  const { events } = await runQuery(EmbedQuery, { filter: toEventFilter(params) });
  return <EmbedList events={events.nodes} totalCount={events.totalCount} href={toTimelineHref(params)} />;
}
