import { createHash } from "node:crypto";
import type { FetchAPI, Plugin } from "graphql-yoga";

/** How long whoever stands between a public archive and its readers may show an answer again, and while asking anew. */
const publicRule = "public, max-age=30, stale-while-revalidate=300";
/** A reader of a private archive asks each time, and is told if nothing changed. */
const privateRule = "private, no-cache";
const noRule = "no-store";

/** What says itself whether it may be kept, like `/readyz`, is none. */
const isGraphQLAnswer = (response: Response) =>
  !response.headers.has("cache-control") &&
  /^application\/(graphql-response\+)?json/.test(response.headers.get("content-type") ?? "");

/** What a whole answer is known again by. */
function toTag(body: string): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

const hasTag = (header: string | null, tag: string) =>
  header?.split(",").some((part) => part.trim().replace(/^W\//, "") === tag) ?? false;

/** Reads an answer, and makes it anew with the headers of one that may be kept, or that may not. */
async function toKept(
  { Headers, Response }: FetchAPI,
  request: Request,
  response: Response,
  rule: string,
): Promise<Response> {
  const body = await response.text();
  const headers = new Headers(response.headers);
  headers.append("vary", "accept");
  const isWhole = response.status === 200 && !body.includes('"errors":[');
  headers.set("cache-control", isWhole ? rule : noRule);
  if (!isWhole) return new Response(body, { status: response.status, headers });
  const tag = toTag(body);
  headers.set("etag", tag);
  if (!hasTag(request.headers.get("if-none-match"), tag)) return new Response(body, { headers });
  for (const name of ["content-length", "content-type"]) headers.delete(name);
  return new Response(null, { status: 304, headers });
}

/**
 * Lets the answer to a GET be kept: what a registered or a free query reads by GET changes nothing, and depends on its
 * address alone, never on who asks. An answer with errors is not kept, nor any to a POST. Whoever has the answer already
 * (`If-None-Match`) gets 304 without it.
 */
export function cacheReads(isPublic: boolean): Plugin {
  const rule = isPublic ? publicRule : privateRule;
  return {
    onResponse({ request, response, setResponse, fetchAPI }) {
      if (request.method !== "GET" || !isGraphQLAnswer(response)) return;
      return toKept(fetchAPI, request, response, rule).then(setResponse);
    },
  };
}
