import { z } from "zod";
import { CitedDocument, CitedSpan, citation, toCitation, toCitations } from "../answers/citation.ts";
import { ListedEvent, toListedEvent } from "../answers/listed-event.ts";
import { graphql, type ResultOf } from "../api/graphql.ts";
import { page, pageOutput, period } from "./period.ts";
import type { Tool } from "./tool.ts";

const query = graphql(
  `
    query McpSearch($query: String!, $filter: SearchFilter, $first: Int!, $after: String) {
      search(query: $query, filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          highlights {
            field
            snippet
            paragraph {
              start
              end
              text
            }
          }
          report {
            event {
              slug
            }
          }
          node {
            __typename
            ... on Event {
              ...ListedEvent
            }
            ... on Entity {
              entitySlug: slug
              name
              entityKind: kind
              claims(status: SHOWN) {
                evidence {
                  ...CitedSpan
                }
              }
            }
            ... on Document {
              ...CitedDocument
            }
            ... on Comment {
              id
              author
              start
              words: text
              thread {
                document {
                  ...CitedDocument
                }
              }
            }
          }
        }
      }
    }
  `,
  [ListedEvent, CitedSpan, CitedDocument],
);

const input = z.object({
  query: z
    .string()
    .min(1)
    .describe('Words, all of which must occur; `"…"` is a phrase, `-` excludes the word or phrase behind it'),
  types: z
    .array(z.enum(["EVENT", "ENTITY", "DOCUMENT", "COMMENT"]))
    .exactOptional()
    .describe("Only these; all unless told"),
  entities: z
    .array(z.string())
    .exactOptional()
    .describe("Slugs of entities, all of which are named there: japan"),
  ...period,
  ...page,
});

const hit = z.object({
  type: z.enum(["event", "entity", "document", "comment"]),
  id: z.string().describe("A slug for the tools `event` and `entity`, the id of a document or a comment"),
  title: z.string().describe("Title, name, or who comments"),
  date: z.string().nullable().describe("Date of the event as EDTF, or when the document was published"),
  snippet: z.string().nullable().describe("The text around the first hit"),
  event: z.string().nullable().describe("Slug of the event that the found words tell of"),
  url: z.url().describe("Its page on the archive's site"),
  citations: z.array(citation),
});

const output = z.object({ ...pageOutput, results: z.array(hit) });

type Edge = ResultOf<typeof query>["search"]["edges"][number];

/** Finds events, entities, documents and comments by their words. */
export const search: Tool<typeof input, typeof output> = {
  name: "search",
  title: "Search the archive",
  description:
    "Finds events, entities (persons, places, organizations), saved documents and readers' comments by their words. Start here to get the slugs for `event`, `entity` and `explain`.",
  input,
  output,
  operations: [query],
  async answer(archive, { query: words, limit, after = null, ...filter }) {
    const { search: found } = await archive.ask(query, { query: words, filter, first: limit, after });
    return {
      total: found.totalCount,
      nextCursor: found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null,
      results: found.edges.map((edge) => toHit(archive.siteUrl, edge)),
    };
  },
  write({ total, nextCursor, results }, notes) {
    const lines = results.map(({ type, id, title, date, snippet, event, citations }) => {
      const when = date === null ? "" : `, ${date}`;
      const words = snippet?.replaceAll(/\s+/g, " ").trim() ?? "";
      const around = title.includes(words) ? "" : `: ${words}`;
      const told = event === null || event === id ? "" : ` (event ${event})`;
      return `- ${type} ${id}${when}: ${title}${around}${told}${notes.cite(citations)}`;
    });
    const more = nextCursor === null ? [] : [`More: after "${nextCursor}"`];
    return [`${total} found.`, ...lines, ...more];
  },
};

function toHit(siteUrl: string, { node, highlights, report }: Edge): z.output<typeof hit> {
  const around = highlights.find(({ field }) => field === "text") ?? highlights[0];
  const snippet = around?.snippet ?? null;
  const telling = report?.event.slug ?? null;
  switch (node.__typename) {
    case "Event": {
      const { slug, title, date, url, citations } = toListedEvent(siteUrl, node);
      return { type: "event", id: slug, title, date, snippet, event: slug, url, citations };
    }
    case "Entity": {
      const { entitySlug: id, name: title } = node;
      const citations = toCitations(
        siteUrl,
        node.claims.slice(0, 1).flatMap(({ evidence }) => evidence),
      );
      const url = `${siteUrl}/entities/${id}`;
      return { type: "entity", id, title, date: null, snippet, event: null, url, citations };
    }
    case "Document": {
      const { id, title, publishedAt: date } = node;
      const hitOf = around?.field === "text" ? around.paragraph : null;
      const citations = hitOf === null ? [] : [toCitation(siteUrl, node, { ...hitOf, quote: hitOf.text })];
      const url = `${siteUrl}/documents/${id}`;
      return { type: "document", id, title: title ?? id, date, snippet, event: telling, url, citations };
    }
    case "Comment": {
      const { id, author, start, words: quote, thread } = node;
      const cited = toCitation(siteUrl, thread.document, { start, end: start + quote.length, quote });
      return {
        type: "comment",
        id,
        title: `Comment of ${author ?? "an unnamed reader"}`,
        date: null,
        snippet,
        event: null,
        url: cited.url,
        citations: [cited],
      };
    }
  }
}
