import { listPages } from "../formats/page-kind.ts";
import type { Ask } from "../formats/pages/page-request.ts";
import { follow } from "../graphql/follow.ts";
import { graphql } from "../graphql/graphql.ts";

/** Which pages: of lists, of one kind of thing, of what has no date, or of a year. */
export type PathList = "pages" | "entities" | "sources" | "undated" | `${number}`;

const EventsQuery = graphql(`
  query SitemapEvents($filter: EventFilter, $after: String) {
    events(filter: $filter, orderBy: DATE_ASC, first: 100, after: $after) {
      nodes {
        slug
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const DocumentsQuery = graphql(`
  query SitemapDocuments($filter: DocumentFilter, $after: String) {
    documents(filter: $filter, orderBy: PUBLISHED_ASC, first: 100, after: $after) {
      nodes {
        id
        isRestricted
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const EntitiesQuery = graphql(`
  query SitemapEntities($after: String) {
    entities(first: 100, after: $after) {
      nodes {
        slug
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const SourcesQuery = graphql(`
  query SitemapSources($after: String) {
    sources(first: 100, after: $after) {
      nodes {
        slug
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Yields the paths of pages. A document whose notice forbids more than an excerpt is not for search engines. */
export async function* listPaths(list: PathList, ask: Ask): AsyncGenerator<string> {
  switch (list) {
    case "pages":
      yield "/";
      for (const page of listPages) if (page !== "search") yield `/${page}`;
      return;
    case "entities":
      for await (const { slug } of follow(async (after) => (await ask(EntitiesQuery, { after })).entities))
        yield `/entities/${slug}`;
      return;
    case "sources":
      for await (const { slug } of follow(async (after) => (await ask(SourcesQuery, { after })).sources))
        yield `/sources/${slug}`;
      return;
    case "undated":
      yield* listDatedPaths({ undated: true }, ask);
      return;
    default:
      yield `/${list}`;
      yield* listDatedPaths({ undated: false, from: `${list}-01-01`, to: `${list}-12-31` }, ask);
  }
}

async function* listDatedPaths(
  filter: { undated: boolean; from?: string; to?: string },
  ask: Ask,
): AsyncGenerator<string> {
  const events = follow(async (after) => (await ask(EventsQuery, { filter, after })).events);
  for await (const { slug } of events) yield `/events/${slug}`;
  const documents = follow(async (after) => (await ask(DocumentsQuery, { filter, after })).documents);
  for await (const { id, isRestricted } of documents) if (!isRestricted) yield `/documents/${id}`;
}
