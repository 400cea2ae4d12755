import type { ArchiveDate } from "@annals/schema/edtf";
import { type Client, createClient, fetchExchange } from "@urql/core";
import { graphql, type ResultOf } from "./graphql.ts";

const CitedClaim = graphql(`
  fragment CitedClaim on Claim {
    id
    property
    value
    because
    evidence {
      quote
      isCut
      start
      end
      document {
        id
        title
        publishedAt
        source {
          name
        }
      }
    }
  }
`);

const query = graphql(
  `
    query Disagreements($filter: EventFilter, $after: String) {
      events(filter: $filter, orderBy: DATE_ASC, first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          slug
          title
          date {
            display
          }
          conflicts {
            property
            shown {
              ...CitedClaim
            }
            rival {
              ...CitedClaim
            }
          }
          rivals: claims(status: RIVAL) {
            ...CitedClaim
          }
        }
      }
    }
  `,
  [CitedClaim],
);

/** A claim, with the words that it rests on. */
export type Reading = ResultOf<typeof CitedClaim>;

/** An event, where its sources contradict each other, and every reading that is not shown. */
export type EventReadings = ResultOf<typeof query>["events"]["nodes"][number];

/** Opens the archive behind the GraphQL API at an address. */
export function openApi(url: string): Client {
  return createClient({ url, exchanges: [fetchExchange], preferGetMethod: false });
}

/**
 * Reads the events that may be of a stretch of time, in the order of time, with where their sources disagree. Throws an `Error` that says what is
 * wrong where the API cannot be reached or refuses the question.
 */
export async function findDisagreements(api: Client, { from, to }: ArchiveDate): Promise<EventReadings[]> {
  const found: EventReadings[] = [];
  let after: string | null = null;
  do {
    const answer: { data?: ResultOf<typeof query>; error?: Error } = await api
      .query(query, { filter: { from, to }, after })
      .toPromise();
    if (answer.error) throw answer.error;
    if (!answer.data) throw new Error("The API gives no answer.");
    const { nodes, pageInfo } = answer.data.events;
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
