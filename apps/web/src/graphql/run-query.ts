import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import { LRUCache } from "lru-cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { config } from "../config.ts";
import { addressHeader, versionHeader } from "../gate/address-header.ts";
import { ApiSilence, ApiTrouble, askApi, codesOfMistypedAddress, createApiClient } from "./ask-api.ts";
import { getDocumentId } from "./operations/document-id.ts";

/** Data of shared queries. No answer is kept for longer than pages are: a replica of the database may have been behind. */
const sharedAnswers = new LRUCache<string, Promise<unknown>>({ max: 200, ttl: 60_000 });

/** One client a request: React's `cache` forgets it when the page is done, so no answer leaks into another's page. */
const getClient = cache(createApiClient);

/**
 * Asks the API. Returns the data of the answer. An address that asks what no page can show, such as an unreadable
 * cursor, leads to its page without that; any other mistake in what was asked, and those whose codes are `expected`, throw `ApiTrouble`. Where the API itself
 * fails, leads the reader to the page that says so, since a page that has begun cannot take another status any more.
 */
export function runQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  expected: ReadonlySet<string> = new Set(),
): Promise<Data> {
  return orLead(askApi(getClient(), query, variables), expected);
}

/**
 * Asks the API as `runQuery` does, but once for all pages of the same version of the archive: for what many pages show and what
 * takes the longer the larger the archive is, such as counts of all events.
 */
export async function runSharedQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const version = (await headers()).get(versionHeader);
  if (version === null) return runQuery(query, variables);
  const key = JSON.stringify([version, getDocumentId(query), variables]);
  const known = sharedAnswers.get(key) as Promise<Data> | undefined;
  const answer = known ?? askApi(createApiClient(), query, variables);
  if (known === undefined) {
    sharedAnswers.set(key, answer);
    // That the API refuses is an answer; that it gives none is not.
    answer.catch((error) => error instanceof ApiTrouble || sharedAnswers.delete(key));
  }
  return orLead(answer, new Set());
}

async function orLead<Data>(answer: Promise<Data>, expected: ReadonlySet<string>): Promise<Data> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiTrouble && expected.has(error.code)) throw error;
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
