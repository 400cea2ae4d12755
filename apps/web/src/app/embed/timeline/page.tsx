import type { Metadata } from "next";
import { EmbedList, EmbedListData } from "../../../components/embed-list/EmbedList.tsx";
import { graphql } from "../../../graphql/graphql.ts";
import { runQuery, runSharedQuery } from "../../../graphql/run-query.ts";
import {
  parseTimelineParams,
  type SearchParams,
  toEventFilter,
  toTimelineHref,
} from "../../timeline/timeline-params.ts";
import { findView } from "../../timeline/view.ts";

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

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Head of the embedded timeline: called by what it shows; the whole one stands for it. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title } = await findView(parseTimelineParams(await searchParams), runSharedQuery);
  return {
    title,
    description: "The latest events of a timeline, to stand within another page.",
    alternates: { canonical: "/timeline" },
    robots: { index: false },
  };
}

/** The latest events of a view of the timeline, for a frame in another page: `/oembed` gives its address. */
export default async function EmbeddedTimeline({ searchParams }: Props) {
  const params = parseTimelineParams(await searchParams);
  const [{ title }, { events }] = await Promise.all([
    findView(params, runSharedQuery),
    runQuery(EmbedQuery, { filter: toEventFilter(params) }),
  ]);
  return (
    <EmbedList
      title={title}
      events={events.nodes}
      totalCount={events.totalCount}
      href={toTimelineHref(params)}
    />
  );
}
