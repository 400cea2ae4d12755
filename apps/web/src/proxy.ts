import { type NextRequest, NextResponse } from "next/server";
import { findApiTrouble } from "./api-reach.ts";
import { config as webConfig } from "./config.ts";

/**
 * Runs before every page: sends the reader to a plain explanation, with status 502 or 503, while the API cannot be
 * reached, and gives each answer a content security policy that allows nothing from another host.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID());
  const policy = toPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const trouble = await findApiTrouble(webConfig.apiUrl);
  const response =
    trouble === null
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(new URL(`/unreachable/${trouble}`, request.url), {
          request: { headers },
          status: trouble,
          headers: { "retry-after": "5" },
        });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Every address but the built files, which need neither. */
export const config = { matcher: ["/((?!_next/|icon.svg|robots.txt).*)"] };

function toPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}
