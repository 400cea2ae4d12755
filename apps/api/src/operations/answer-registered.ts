import { usePersistedOperations } from "@graphql-yoga/plugin-persisted-operations";
import { createGraphQLError, type GraphQLParams, type Plugin } from "graphql-yoga";
import type { RequestErrorCode } from "../errors.ts";
import type { OperationStore } from "./operation-store.ts";

/** An error of the request itself, which is answered with 400 in either media type. */
const toRefusal = (code: RequestErrorCode, message: string) => ({
  message,
  extensions: { code, http: { status: 400 } },
});

const unknown = toRefusal(
  "operation.unknown",
  "No operation with this id is registered here. Ids are `sha256:` and 64 hex digits; see docs/api.md.",
);
const registeredOnly = toRefusal(
  "operation.unregistered",
  "This API answers registered operations only. Send the `documentId` of one instead of `query`; see docs/api.md.",
);

/** The id of an operation as it was given. Throws where it is no text. */
function toId(given: unknown, name: string): string | null {
  if (given === undefined || given === null) return null;
  if (typeof given === "string") return given;
  const kind = Array.isArray(given)
    ? "a list"
    : typeof given === "object"
      ? "an object"
      : `a ${typeof given}`;
  const { message, extensions } = toRefusal(
    "request.invalid",
    `\`${name}\` must be a string; this is ${kind}.`,
  );
  throw createGraphQLError(message, { extensions });
}

/**
 * Finds the id of the operation that a request names: `documentId` of the GraphQL over HTTP specification's appendix on
 * persisted documents, or `extensions.persistedQuery.sha256Hash` of Apollo's and urql's clients; null if it names none. Throws
 * where that is no text.
 */
function findId(params: GraphQLParams & { documentId?: unknown }, request: Request): string | null {
  const given =
    request.method === "GET" ? new URL(request.url).searchParams.get("documentId") : params.documentId;
  const id = toId(given, "documentId");
  if (id !== null) return id;
  const hash = toId(params.extensions?.persistedQuery?.sha256Hash, "extensions.persistedQuery.sha256Hash");
  return hash === null ? null : `sha256:${hash}`;
}

/**
 * Answers operations by their registered id. If `isRequired`, answers no other: GraphiQL and queries of a caller's own are
 * refused with `operation.unregistered`.
 */
export function answerRegistered(operations: OperationStore, isRequired: boolean): Plugin {
  const { onParams, ...plugin } = usePersistedOperations({
    allowArbitraryOperations: !isRequired,
    extractPersistedOperationId: findId,
    getPersistedOperation: (id) => operations.find(id),
    customErrors: { notFound: unknown, persistedQueryOnly: registeredOnly, keyNotFound: registeredOnly },
  });
  return {
    ...plugin,
    onParams(payload) {
      // A body that is no request is told so by Yoga itself.
      if (typeof payload.params !== "object" || payload.params === null) return;
      if (!isRequired && findId(payload.params, payload.request) === null) return;
      return onParams?.(payload);
    },
  };
}
