import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { config } from "../config.ts";
import { addressHeader } from "../gate/address-header.ts";
import { ApiSilence, ApiTrouble, askApi, codesOfMistypedAddress, createApiClient } from "./ask-api.ts";

/** One client a request: React's `cache` forgets it when the page is done, so no answer leaks into another's page. */
const getClient = cache(createApiClient);

/**
 * Asks the API. Returns the data of the answer. An address that asks what no page can show, such as an unreadable
 * cursor, leads to its page without that; any other mistake in what was asked throws `ApiTrouble`. Where the API itself
 * fails, leads the reader to the page that says so, since a page that has begun cannot take another status any more.
 */
export async function runQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  try {
    return await askApi(getClient(), query, variables);
  } catch (error) {
    if (error instanceof ApiTrouble && codesOfMistypedAddress.has(error.code))
      redirect((await getAddress()).pathname);
    if (!(error instanceof ApiSilence)) throw error;
    process.stderr.write(`The API gave no usable answer: ${error.message}\n`);
    const { pathname, search } = await getAddress();
    const address = new URLSearchParams({ address: pathname + search });
    redirect(`/unreachable/${error.status}?${address}`);
  }
}

/** The address that the reader asked for. */
async function getAddress(): Promise<URL> {
  return new URL((await headers()).get(addressHeader) ?? "/", config.siteUrl);
}
