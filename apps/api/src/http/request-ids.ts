import { randomUUID } from "node:crypto";
import type { Plugin } from "graphql-yoga";

/** A request's id, under which the log and masked errors speak of it. */
export interface RequestIds {
  /** Puts the id into the `x-request-id` of every answer, refusals and health checks included. */
  plugin: Plugin;
  /** The id of a request. */
  getId(request: Request): string;
}

/** What a caller may name a request: no more than fits a line of the log, and nothing that could forge one. */
const safeId = /^[\w.:-]{8,128}$/;

/** What a request is named: as its caller did in `x-request-id`, or anew. */
export function toRequestId(given: unknown): string {
  return typeof given === "string" && safeId.test(given) ? given : randomUUID();
}

/** Names requests: as the caller did in `x-request-id`, so that one id leads through several services, or anew. */
export function nameRequests(): RequestIds {
  const ids = new WeakMap<Request, string>();
  const getId = (request: Request): string => {
    const known = ids.get(request);
    if (known !== undefined) return known;
    const id = toRequestId(request.headers.get("x-request-id"));
    ids.set(request, id);
    return id;
  };
  return {
    plugin: {
      onResponse({ request, response }) {
        response.headers.set("x-request-id", getId(request));
      },
    },
    getId,
  };
}
