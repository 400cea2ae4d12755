import { createGraphQLError, type Plugin } from "graphql-yoga";
import type { RequestErrorCode } from "../errors.ts";

const code: RequestErrorCode = "request.invalid";

/** Refuses a GET whose `variables` or `extensions` are no JSON, which Yoga takes for a fault of its own. */
export function checkParameters(): Plugin {
  return {
    onRequestParse({ request, url }) {
      if (request.method !== "GET") return;
      for (const name of ["variables", "extensions"]) {
        const given = url.searchParams.get(name);
        if (given && !isJson(given))
          throw createGraphQLError(`The parameter \`${name}\` is no JSON.`, {
            extensions: { code, http: { status: 400 } },
          });
      }
    },
  };
}

/**
 * Refuses a request without a query with 400 in either media type: GraphQL over HTTP has 200 for what is a request and could not be
 * answered. Stands behind what finds the text of a registered operation.
 */
export function checkQuery(): Plugin {
  return {
    onParams({ params }) {
      // A body that is no request is told so by Yoga itself.
      if (typeof params !== "object" || params === null || Array.isArray(params)) return;
      if (params.query != null && params.query !== "") return;
      throw createGraphQLError(
        "The request has no `query`. Send one, or the `documentId` of a registered operation.",
        { extensions: { code, http: { status: 400 } } },
      );
    },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
