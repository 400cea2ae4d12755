import { type AnyVariables, createClient, fetchExchange, type TypedDocumentNode } from "@urql/core";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { config } from "../config.ts";
import { addressHeader } from "../gate/address-header.ts";

/** The API refused what was asked. */
export class ApiTrouble extends Error {
  override name = "ApiTrouble";
  /** The stable code of the API's error. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** Codes of what only a mistyped query part of an address asks for. */
const codesOfMistypedAddress = new Set(["cursor.unreadable", "filter.too-many", "date.unreadable"]);

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
 * Asks the API. Returns the data of the answer. An address that asks what no page can show, such as an unreadable
 * cursor, leads to its page without that; any other mistake in what was asked throws `ApiTrouble`. Where the API itself
 * fails, leads the reader to the page that says so, since a page that has begun cannot take another status any more.
 */
export async function runQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await getClient().query(query, variables).toPromise();
  const code = error?.graphQLErrors[0]?.extensions.code;
  if (typeof code === "string" && codesOfMistypedAddress.has(code)) redirect((await getAddress()).pathname);
  if (typeof code === "string" && code !== "internal") throw new ApiTrouble(error?.message ?? code, code);
  if (error || !data) {
    process.stderr.write(`The API gave no usable answer: ${error?.message ?? "no data"}\n`);
    const { pathname, search } = await getAddress();
    const address = new URLSearchParams({ address: pathname + search });
    redirect(`/unreachable/${error?.networkError ? 503 : 502}?${address}`);
  }
  return data;
}

/** The address that the reader asked for. */
async function getAddress(): Promise<URL> {
  return new URL((await headers()).get(addressHeader) ?? "/", config.siteUrl);
}
