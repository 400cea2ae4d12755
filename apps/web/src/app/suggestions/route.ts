import { ApiSilence, ApiTrouble, askApi, createApiClient } from "../../graphql/ask-api.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { entityKindWords } from "../../graphql/words.ts";

/** Answers are made when they are asked for: the archive grows while the site runs. */
export const dynamic = "force-dynamic";

const SuggestionsQuery = graphql(`
  query Suggestions($prefix: String!) {
    suggest(prefix: $prefix, first: 8) {
      text
      node {
        __typename
        ... on Entity {
          slug
          name
          kind
        }
        ... on Event {
          slug
          date {
            display
          }
        }
      }
    }
  }
`);

/** Answers `/suggestions?q=shin`: what a reader who began to type may mean, as a list of `{href, text, note}`. */
export async function GET(request: Request): Promise<Response> {
  const prefix = new URL(request.url).searchParams.get("q") ?? "";
  try {
    const { suggest } = await askApi(createApiClient(), SuggestionsQuery, { prefix });
    return Response.json(suggest.flatMap(toSuggestion), { headers: { "cache-control": "no-cache" } });
  } catch (error) {
    if (error instanceof ApiTrouble) return Response.json([], { status: 400 });
    if (error instanceof ApiSilence) return Response.json([], { status: error.status });
    throw error;
  }
}

function toSuggestion({ text, node }: ResultOf<typeof SuggestionsQuery>["suggest"][number]) {
  if (node.__typename === "Entity") {
    const kind = entityKindWords[node.kind].one;
    const note = node.name === text ? kind : `${kind}, ${node.name}`;
    return [{ href: `/entities/${node.slug}`, text, note }];
  }
  if (node.__typename === "Event") return [{ href: `/events/${node.slug}`, text, note: node.date.display }];
  return [];
}
