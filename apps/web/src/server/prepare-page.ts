import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { findEditor } from "../edit/session.ts";
import { isUnchanged } from "../formats/is-unchanged.ts";
import { toPolicy } from "../gate/policy.ts";
import { takeOutFramework } from "./take-out-framework.ts";

/** Returns whether Next.js has made no page but a blank document that its scripts would fill. */
export function isBlank(html: string): boolean {
  return html.includes('<html id="__next_error__"');
}

/**
 * Returns what is sent of a page: the page without the framework, or nothing where the reader has it already. Sets the
 * head of the response: a policy that allows exactly the styles within the page, and a tag by which it is known again.
 */
export function preparePage(request: IncomingMessage, response: ServerResponse, html: string): string {
  const page = takeOutFramework(html);
  response.setHeader(
    "content-security-policy",
    toPolicy(findStyleHashes(page), request.url?.startsWith("/embed/")),
  );
  // What an editor sees is for nobody else, and whether one is signed in only the cookie tells.
  response.setHeader("vary", "cookie, accept-encoding");
  if (findEditor(request.headers.cookie) !== null) {
    response.setHeader("cache-control", "private, no-store");
    return page;
  }
  if (response.statusCode !== 200) return page;
  const tag = `W/"${createHash("sha256").update(page).digest("base64url").slice(0, 27)}"`;
  response.setHeader("etag", tag);
  response.setHeader("cache-control", "no-cache");
  const known = request.headers["if-none-match"];
  if (known === undefined || !isUnchanged(new Headers({ "if-none-match": known }), tag, new Date()))
    return page;
  response.statusCode = 304;
  return "";
}

/** The hashes of a page's `<style>` elements, as the content security policy names them. */
function findStyleHashes(page: string): string[] {
  return [...page.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(
    ([, rules = ""]) => `sha256-${createHash("sha256").update(rules).digest("base64")}`,
  );
}
