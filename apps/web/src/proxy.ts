import { type NextRequest, NextResponse } from "next/server";
import { config as webConfig } from "./config.ts";
import { addressHeader } from "./gate/address-header.ts";
import { findTrouble, type Trouble } from "./gate/find-trouble.ts";
import { toPolicy } from "./gate/policy.ts";

/** Pages that stand in for one that cannot be made, and the status that they are sent with. */
const standIns: Record<string, Trouble> = {
  "/missing": 404,
  "/unreachable/502": 502,
  "/unreachable/503": 503,
};

/**
 * Runs before every page. Where the page cannot be made, it shows one that says why, with the status that is true: 404,
 * 502 or 503. Each answer gets a content security policy that allows nothing from another host.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const nonce = btoa(crypto.randomUUID());
  const policy = toPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set(addressHeader, pathname + search);
  const trouble = standIns[pathname] ?? (await findTrouble(webConfig.apiUrl, pathname));
  const response =
    trouble === null
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(toStandIn(request, trouble), { request: { headers }, status: trouble });
  response.headers.set("content-security-policy", policy);
  if (trouble === 503) response.headers.set("retry-after", "5");
  return response;
}

/** Every address but the built files, which need neither. */
export const config = { matcher: ["/((?!_next/|icon.svg).*)"] };

/** A copy of the request's own address, so that Next.js knows it for its own whatever name the reader called it by. */
function toStandIn(request: NextRequest, trouble: Trouble): URL {
  const url = request.nextUrl.clone();
  if (standIns[url.pathname] !== undefined) return url;
  url.pathname = trouble === 404 ? "/missing" : `/unreachable/${trouble}`;
  url.search = "";
  return url;
}
