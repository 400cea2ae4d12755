import { type AnyVariables, createClient, fetchExchange, type TypedDocumentNode } from "@urql/core";
import { cache } from "react";
import { config } from "../config.ts";

/** The API did not give an answer that a page can be made of. */
export class ApiTrouble extends Error {
  override name = "ApiTrouble";
}

/** One client a request: React's `cache` forgets it when the page is done, so no answer leaks into another's page. */
const getClient = cache(() =>
  createClient({
    url: config.apiUrl,
    exchanges: [fetchExchange],
    fetchOptions: { cache: "no-store" },
    preferGetMethod: false,
  }),
);

/**
 * Asks the API. Returns the data of the answer.
 * Throws `ApiTrouble` when the API cannot be reached or answers with errors.
 */
export async function runQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = await getClient().query(query, variables).toPromise();
  if (answer.error) throw new ApiTrouble(answer.error.message, { cause: answer.error });
  if (!answer.data) throw new ApiTrouble("The API answered without data.");
  return answer.data;
}
