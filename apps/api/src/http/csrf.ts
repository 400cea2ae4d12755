import { useCSRFPrevention } from "@graphql-yoga/plugin-csrf-prevention";
import { createGraphQLError, type Plugin } from "graphql-yoga";
import type { RequestErrorCode } from "../errors.ts";
import { preflightHeaders } from "./cors.ts";

const code: RequestErrorCode = "request.forgeable";
const message = `A foreign page could send this request without its reader's will. Send a body of application/json, or the header ${preflightHeaders[0]} with any value.`;

/**
 * Refuses a POST that a form of a foreign page could send without the browser asking first, unless it carries a header
 * that no form can set. A GET is left alone: it can only read, and a foreign page cannot see the answer.
 */
export function preventForgery(): Plugin {
  const { onRequestParse } = useCSRFPrevention({ requestHeaders: ["authorization", ...preflightHeaders] });
  return {
    onRequestParse(payload) {
      if (payload.request.method !== "POST") return;
      try {
        return onRequestParse?.(payload);
      } catch {
        throw createGraphQLError(message, { extensions: { code, http: { status: 403 } } });
      }
    },
  };
}
