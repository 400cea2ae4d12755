import { parseSourcesParams, toSourceQuestion } from "../../app/sources/sources-params.ts";
import { graphql } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import {
  SourceDetailData,
  SourceRecordData,
  toSourceDetail,
  toSourceItem,
} from "../records/source-record.ts";
import { countUndated, listEvents } from "./list-events.ts";
import type { PageLoader } from "./page-request.ts";
import { toItemList } from "./to-item-list.ts";

const SourcesQuery = graphql(
  `
    query FormatSources(
      $filter: SourceFilter
      $orderBy: SourceOrder
      $isCounted: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      sources(
        filter: $filter
        orderBy: $orderBy
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount @include(if: $isCounted)
        nodes {
          ...SourceRecord
        }
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
      }
    }
  `,
  [SourceRecordData],
);

const SourceQuery = graphql(
  `
    query FormatSource($slug: String!) {
      source(slug: $slug) {
        ...SourceDetail
      }
    }
  `,
  [SourceDetailData],
);

/** Everyone who publishes or is quoted, as far as the page shows them. */
export const loadSources: PageLoader = async (request) => {
  const question = toSourceQuestion(parseSourcesParams(request.params));
  return {
    kind: "sources",
    title: "Sources",
    description: "Who published the documents of the archive, and whom those cite.",
    subject: null,
    list: await toItemList(
      request,
      100,
      async (stretch) => (await request.ask(SourcesQuery, { ...question, ...stretch })).sources,
      (node) => toSourceItem(request.site, node),
    ),
    undatedCount: 0,
  };
};

/** The page of a source, with the events that it tells of. */
export const loadSource: PageLoader = async (request) => {
  const filter = { sources: [request.key] };
  const [{ source }, list, undatedCount] = await Promise.all([
    request.ask(SourceQuery, { slug: request.key }),
    listEvents(request, { filter, pageSize: 50 }),
    countUndated(request, filter),
  ]);
  if (source === null) return null;
  const subject = toSourceDetail(request.site, source);
  return {
    kind: "source",
    title: subject.name,
    description: `What ${subject.name} tells in the archive: ${toCountWords(list.totalCount, "event")}.`,
    subject,
    list,
    undatedCount,
  };
};
