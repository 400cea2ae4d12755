import { type AnyVariables, createClient, fetchExchange, type TypedDocumentNode } from "@urql/core";
import type { Config } from "../config.ts";
import { sendIdsIfAsked } from "./registered.ts";

/** How long the API may take to answer. Its own limit of a statement is 15 seconds. */
const patienceMs = 30_000;

/** What cannot be answered, in words for whoever asked a tool. */
export class ArchiveError extends Error {
  override name = "ArchiveError";
}

/** An archive behind its GraphQL API. */
export interface Archive {
  /** Address of its site, without a slash at the end. */
  siteUrl: string;
  /** Asks the API and returns the data. Throws an `ArchiveError` where it cannot be reached or refuses what was asked. */
  ask<Data, Variables extends AnyVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
}

/** Opens the archive that the API at an address serves. It is not connected to before the first question. */
export function openArchive({ apiUrl, siteUrl }: Pick<Config, "apiUrl" | "siteUrl">): Archive {
  const client = createClient({
    url: apiUrl,
    exchanges: [sendIdsIfAsked, fetchExchange],
    preferGetMethod: false,
    fetch: (address, init) => {
      const signals = [AbortSignal.timeout(patienceMs), ...(init?.signal ? [init.signal] : [])];
      return fetch(address, { ...init, signal: AbortSignal.any(signals) });
    },
  });
  let isByIdOnly = false;
  return {
    siteUrl,
    async ask(query, variables) {
      const wasByIdOnly = isByIdOnly;
      let answer = await client.query(query, variables, { isById: wasByIdOnly }).toPromise();
      if (!wasByIdOnly && answer.error?.graphQLErrors[0]?.extensions.code === "operation.unregistered") {
        isByIdOnly = true;
        answer = await client.query(query, variables, { isById: true }).toPromise();
      }
      const { data, error } = answer;
      const refusal = error?.graphQLErrors[0];
      if (refusal) throw new ArchiveError(`${refusal.message} (${String(refusal.extensions.code)})`);
      if (error?.networkError) throw new ArchiveError(toSilence(apiUrl, error.networkError));
      if (!data) throw new ArchiveError(`${apiUrl} gives no answer of a GraphQL API.`);
      return data;
    },
  };
}

function toSilence(apiUrl: string, error: Error): string {
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  return `The archive's API cannot be reached at ${apiUrl} (${reason}). Start it with \`npm start\`, or name its address in ANNALS_API_URL.`;
}
