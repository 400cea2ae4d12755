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

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
