import type { IncomingMessage, ServerResponse } from "node:http";

/** Refuses what neither reads a page nor sends a form, with 405: a page would be made for it, as for a reader. Returns whether it did. */
export function refuseMethods({ method }: IncomingMessage, response: ServerResponse): boolean {
  if (method === "GET" || method === "HEAD") return false;
  response.writeHead(405, { allow: "GET, HEAD", "content-type": "text/plain; charset=utf-8" });
  response.end("Pages are only read here.\n");
  return true;
}
