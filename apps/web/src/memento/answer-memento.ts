import { toMovedPath } from "../gate/moved-path.ts";
import { findDays } from "./find-days.ts";
import { findKeptPage, type KeptPage, toGateAnswer, toMapAnswer, toMementoHeaders } from "./memento.ts";

/** Where to ask, and how the site is called. */
export interface Places {
  apiUrl: string;
  siteUrl: string;
}

const toPlain = (status: number, words: string) =>
  new Response(`${words}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

/** Answers a request for the TimeGate or the TimeMap of a page (RFC 7089). Returns null where the address is none of a page that is kept by day. */
export async function answerMemento(
  { apiUrl, siteUrl }: Places,
  { pathname, search }: { pathname: string; search: string },
  accepted: string | null,
): Promise<Response | null> {
  const page = findKeptPage(pathname, search);
  if (page === null || page.role === "page") return null;
  const found = await findDays(apiUrl, page).catch(() => undefined);
  if (found === undefined) return toPlain(503, "The archive cannot be reached.");
  if (found === null) return toPlain(404, "Nothing in this archive has this address.");
  if (found.slug !== null && toMovedPath(pathname, found.slug) !== pathname) {
    const location = `${siteUrl}${toMovedPath(pathname, found.slug)}${search}`;
    return new Response(null, { status: 308, headers: { location, "cache-control": "no-cache" } });
  }
  if (page.role === "timegate" && found.days.length === 0 && !page.path.startsWith("/timeline"))
    return toPlain(404, "No document that tells of this says when it was saved or published.");
  const { status, headers, body } =
    page.role === "timegate"
      ? toGateAnswer(siteUrl, page, accepted, new Date(), found.days)
      : toMapAnswer(siteUrl, page, found.days);
  return new Response(body ?? null, { status, headers });
}

/** How long an address may be, in UTF-16 code units, to stand several times in one header: past that clients refuse the answer. */
const longestAddress = 2_000;

/**
 * The headers by which a page that was made is found as of another day; none for pages that are not kept by day, nor where
 * the address is too long to be repeated in a header.
 */
export async function findMementoHeaders(
  { apiUrl, siteUrl }: Places,
  { pathname, search }: { pathname: string; search: string },
): Promise<Record<string, string>> {
  if (pathname.length + search.length > longestAddress) return {};
  const page = findKeptPage(pathname, search);
  if (page === null || page.role !== "page") return {};
  return toMementoHeaders(siteUrl, page, page.asOf === null ? [] : await findListed(apiUrl, page));
}

/** The days on which a page changed; none where they cannot be had: the page itself is worth more than its headers. */
async function findListed(apiUrl: string, page: KeptPage): Promise<string[]> {
  const found = await findDays(apiUrl, page).catch(() => null);
  return found?.days ?? [];
}
