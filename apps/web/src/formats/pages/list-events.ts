import { graphql, type VariablesOf } from "../../graphql/graphql.ts";
import type { EventItem, ItemList } from "../model.ts";
import { EventRecordData, toEventItem } from "../records/event-record.ts";
import type { PageRequest } from "./page-request.ts";
import { toItemList } from "./to-item-list.ts";

const EventsQuery = graphql(
  `
    query FormatEvents(
      $filter: EventFilter
      $orderBy: EventOrder
      $isCounted: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      events(
        filter: $filter
        orderBy: $orderBy
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount @include(if: $isCounted)
        nodes {
          ...EventRecord
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
  [EventRecordData],
);

const CountQuery = graphql(`
  query FormatCount($filter: EventFilter) {
    events(filter: $filter, first: 0) {
      totalCount
    }
  }
`);

/** Which events, as the API is asked. */
export type EventFilter = NonNullable<VariablesOf<typeof EventsQuery>["filter"]>;

/** How a list of events is asked for. */
export interface EventListOptions {
  filter: EventFilter;
  orderBy?: "DATE_ASC" | "DATE_DESC";
  pageSize: number;
  /** Whether a name is told with the events; all are unless given. */
  isTold?: (entity: EventItem["entities"][number]) => boolean;
}

/** Reads the events of a page. */
export function listEvents(
  request: PageRequest,
  { filter, orderBy = "DATE_DESC", pageSize, isTold }: EventListOptions,
): Promise<ItemList> {
  return toItemList(
    request,
    pageSize,
    async (stretch) => (await request.ask(EventsQuery, { filter, orderBy, ...stretch })).events,
    (node) => {
      const event = toEventItem(request.site, node);
      return isTold === undefined ? event : { ...event, entities: event.entities.filter(isTold) };
    },
  );
}

/** Returns how many events of a choice no document dates, whatever period the choice is of. */
export async function countUndated({ ask }: PageRequest, filter: EventFilter): Promise<number> {
  const undated = { ...filter, undated: true, from: null, to: null };
  return (await ask(CountQuery, { filter: undated })).events.totalCount;
}
