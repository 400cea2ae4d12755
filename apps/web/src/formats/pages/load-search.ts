import { codesOfNoQuery } from "../../app/search/query.ts";
import { parseSearchParams, type SearchPageParams, toSearchFilter } from "../../app/search/search-params.ts";
import { toList } from "../../app/timeline/timeline-params.ts";
import { ApiTrouble } from "../../graphql/ask-api.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import type { Item, ItemList } from "../model.ts";
import { CommentRecordData, toCommentItem } from "../records/comment-record.ts";
import { DocumentRecordData, toDocumentItem } from "../records/document-record.ts";
import { EntityRecordData, toEntityItem } from "../records/entity-record.ts";
import { EventRecordData, toEventItem } from "../records/event-record.ts";
import type { PageLoader, PageRequest } from "./page-request.ts";
import { refuseUnknown, refuseUnreadable } from "./refuse-mistyped.ts";
import { toItemList } from "./to-item-list.ts";

const SearchQuery = graphql(
  `
    query FormatSearch(
      $query: String!
      $filter: SearchFilter
      $isCounted: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      search(
        query: $query
        filter: $filter
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount @include(if: $isCounted)
        edges {
          highlights {
            snippet
          }
          node {
            __typename
            ... on Event {
              ...EventRecord
            }
            ... on Entity {
              ...EntityRecord
            }
            ... on Document {
              ...DocumentRecord
            }
            ... on Comment {
              thread {
                document {
                  id
                }
              }
              ...CommentRecord
            }
          }
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
  [CommentRecordData, DocumentRecordData, EntityRecordData, EventRecordData],
);

/** What a search finds, each with the words around its hits. Without a word to search for it finds nothing. */
export const loadSearch: PageLoader = async (request) => {
  const params = parseSearchParams(request.params);
  const { query } = params;
  refuseUnknown("type of hit", toList(request.params.type), params.types);
  refuseUnknown("kind", toList(request.params.kind), params.kinds);
  refuseUnreadable(params.period);
  const list = await search(request, params);
  return {
    kind: "search",
    title: query === "" ? "Search" : `“${query}”`,
    description:
      query === ""
        ? "In events, names, documents and readers’ comments."
        : `${toCountWords(list?.totalCount ?? 0, "hit")} for “${query}”.`,
    subject: null,
    list,
    undatedCount: 0,
  };
};

async function search(request: PageRequest, params: SearchPageParams): Promise<ItemList | null> {
  const { query } = params;
  const filter = toSearchFilter(params);
  if (query === "") return null;
  try {
    return await toItemList(
      request,
      20,
      async (stretch) => {
        const { search: found } = await request.ask(SearchQuery, { query, filter, ...stretch });
        return { totalCount: found.totalCount, nodes: found.edges, pageInfo: found.pageInfo };
      },
      ({ node, highlights }) => ({
        ...toItem(request.site, node),
        snippets: highlights.map(({ snippet }) => snippet),
      }),
    );
  } catch (error) {
    if (error instanceof ApiTrouble && codesOfNoQuery.has(error.code)) return null;
    throw error;
  }
}

type Found = ResultOf<typeof SearchQuery>["search"]["edges"][number]["node"];

function toItem(site: string, node: Found): Item {
  switch (node.__typename) {
    case "Event":
      return toEventItem(site, node);
    case "Entity":
      return toEntityItem(site, node);
    case "Document":
      return toDocumentItem(site, node);
    case "Comment":
      return toCommentItem(site, node.thread.document.id, node);
  }
}
