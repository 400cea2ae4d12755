import {
  type AnyVariables,
  type Client,
  createClient,
  fetchExchange,
  type TypedDocumentNode,
} from "@urql/core";
import { type DocumentNode, Kind, OperationTypeNode } from "graphql";
import { config } from "../config.ts";
import { sendIds } from "./operations/send-ids.ts";

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

/** The API gave no usable answer: 503 where it or its database cannot be reached or is too busy, 502 where what it says is none. */
export class ApiSilence extends Error {
  override name = "ApiSilence";
  readonly status: 502 | 503;

  constructor(message: string, status: 502 | 503) {
    super(message);
    this.status = status;
  }
}

/** Codes of what only a mistyped query part of an address asks for. */
export const codesOfMistypedAddress: ReadonlySet<string> = new Set([
  "cursor.unreadable",
  "filter.too-many",
  "date.unreadable",
  "text.unreadable",
  "text.too-long",
]);

/**
 * Makes a client that keeps no answer, so that none leaks into another reader's page. With a token it may also change the
 * archive.
 */
export function createApiClient(token: string | null = null): Client {
  const headers: HeadersInit = token === null ? {} : { authorization: `Bearer ${token}` };
  return createClient({
    url: config.apiUrl,
    exchanges: [sendIds, fetchExchange],
    fetchOptions: { cache: "no-store", headers },
    preferGetMethod: false,
  });
}

/**
 * Asks the API for a registered operation, by its id alone. Returns the data of the answer. Throws `ApiTrouble` where the
 * API refuses what was asked, and `ApiSilence` where it gives no usable answer.
 */
export async function askApi<Data, Variables extends AnyVariables>(
  client: Client,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const ask = isMutation(query) ? client.mutation : client.query;
  const { data, error } = await ask(query, variables).toPromise();
  const code = error?.graphQLErrors[0]?.extensions.code;
  if (typeof code === "string" && code.startsWith("server.")) throw new ApiSilence(code, 503);
  if (typeof code === "string" && code !== "internal")
    throw new ApiTrouble(error?.graphQLErrors[0]?.message ?? code, code);
  if (error || !data) throw new ApiSilence(error?.message ?? "no data", error?.networkError ? 503 : 502);
  return data;
}

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION,
  );
}
