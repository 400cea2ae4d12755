import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { toPolicy } from "../gate/policy.ts";
import { takeOutFramework } from "./take-out-framework.ts";

/** Returns whether Next.js has made no page but a blank document that its scripts would fill. */
export function isBlank(html: string): boolean {
  return html.includes('<html id="__next_error__"');
}

/**
 * Returns what is sent of a page: the page without the framework. Sets the policy in the head of the response, which allows
 * exactly the styles within the page, and what the answer depends on.
 */
export function preparePage(address: string, response: ServerResponse, html: string): string {
  const page = takeOutFramework(html);
  const policy = toPolicy(findStyleHashes(page), address.startsWith("/embed/"));
  response.setHeader("content-security-policy", policy);
  // What an editor sees is for nobody else, and whether one is signed in only the cookie tells.
  response.setHeader("vary", "cookie, accept-encoding");
  return page;
}

/** The hashes of a page's `<style>` elements, as the content security policy names them. */
function findStyleHashes(page: string): string[] {
  return [...page.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(
    ([, rules = ""]) => `sha256-${createHash("sha256").update(rules).digest("base64")}`,
  );
}
