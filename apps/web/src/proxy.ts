import { type NextRequest, NextResponse } from "next/server";
import { config as webConfig } from "./config.ts";
import { findFormatAddress } from "./formats/address.ts";
import { addressHeader, versionHeader } from "./gate/address-header.ts";
import { findTrouble, type Moved, type Trouble } from "./gate/find-trouble.ts";
import { toMovedPath } from "./gate/moved-path.ts";
import { toPolicy } from "./gate/policy.ts";
import { answerMemento, findMementoHeaders } from "./memento/answer-memento.ts";
import { findAsOf } from "./memento/memento.ts";

/** Pages that stand in for one that cannot be made, and the status that they are sent with. */
const standIns: Record<string, Trouble | 500> = {
  "/failed": 500,
  "/missing": 404,
  "/unreachable/502": 502,
  "/unreachable/503": 503,
};

/** Files that are the site's own and no page in another format. */
const ownFiles = /^\/(?:oembed|suggestions|robots\.txt|sitemap\.xml|sitemaps\/[\w-]+\.xml)$/;

/**
 * Runs before every page. Where the page cannot be made, it shows one that says why, with the status that is true: 404,
 * 502 or 503. Each answer gets a content security policy that allows nothing from another host.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  headers.set(addressHeader, pathname + search);
  const gate = await answerMemento(webConfig, { pathname, search }, request.headers.get("accept-datetime"));
  const response = gate === null ? await answer(request, headers) : new NextResponse(gate.body, gate);
  if (gate === null && response.status === 200 && findFormatAddress(pathname) === null) {
    const memento = await findMementoHeaders(webConfig, { pathname, search });
    for (const [name, value] of Object.entries(memento)) response.headers.set(name, value);
  }
  response.headers.set("content-security-policy", toPolicy());
  if (response.status === 503) response.headers.set("retry-after", "5");
  return response;
}

/** What is no HTML asks the archive itself, and says in its own words what is wrong. */
async function answer(request: NextRequest, headers: Headers): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  if (ownFiles.test(pathname)) return NextResponse.next({ request: { headers } });
  if (findFormatAddress(pathname) !== null)
    return NextResponse.rewrite(toSibling(request, "/formats"), { request: { headers } });
  const asOf = findAsOf(request.nextUrl.searchParams.get("asOf") ?? "");
  const isThere = headers.has(versionHeader);
  const trouble = standIns[pathname] ?? (await findTrouble(webConfig.apiUrl, pathname, isThere, asOf));
  if (typeof trouble === "object" && trouble !== null) return toPresent(request, trouble);
  if (trouble === null) return NextResponse.next({ request: { headers } });
  return NextResponse.rewrite(toStandIn(request, trouble), { request: { headers }, status: trouble });
}

/** Leads to the page of a thing by its present slug. A slug may come into use again, so nobody shall keep that for good. */
function toPresent({ nextUrl }: NextRequest, { slug }: Moved): NextResponse {
  const path = toMovedPath(nextUrl.pathname, slug);
  return new NextResponse(null, {
    status: 308,
    headers: { location: `${webConfig.siteUrl}${path}${nextUrl.search}`, "cache-control": "no-cache" },
  });
}

/** Every address but the built files, which need neither. */
export const config = { matcher: ["/((?!_next/|islands/|icon.svg).*)"] };

function toStandIn(request: NextRequest, trouble: Trouble | 500): URL {
  if (standIns[request.nextUrl.pathname] !== undefined) return request.nextUrl.clone();
  return toSibling(request, trouble === 404 ? "/missing" : `/unreachable/${trouble}`);
}

/** A copy of the request's own address, so that Next.js knows it for its own whatever name the reader called it by. */
function toSibling(request: NextRequest, pathname: string): URL {
  const url = request.nextUrl.clone();
  url.pathname = pathname;
  url.search = "";
  return url;
}
