import { type AnyVariables, createClient, fetchExchange, type TypedDocumentNode } from "@urql/core";
import { notFound } from "next/navigation";
import { cache } from "react";
import { config } from "../config.ts";

/** The API did not give an answer that a page can be made of. */
export class ApiTrouble extends Error {
  override name = "ApiTrouble";
  /** The stable code of the API's error; null where it gave none, as when it cannot be reached. */
  readonly code: string | null;

  constructor(message: string, code: string | null, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Codes of what only a mistyped address asks for: such an address names no page. */
const codesOfNoPage = new Set(["cursor.unreadable", "filter.too-many", "date.unreadable"]);

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
 * Ends in "not found" where the address asks what no page can show, such as an unreadable cursor; throws `ApiTrouble`
 * where the API cannot be reached or answers with any other error.
 */
export async function runQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await getClient().query(query, variables).toPromise();
  if (error) {
    const code = error.graphQLErrors[0]?.extensions.code;
    if (typeof code === "string" && codesOfNoPage.has(code)) notFound();
    throw new ApiTrouble(error.message, typeof code === "string" ? code : null, { cause: error });
  }
  if (!data) throw new ApiTrouble("The API answered without data.", null);
  return data;
}
