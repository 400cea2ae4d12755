/** Headers of a request by their names in lower case. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Returns whether a page of this site sent a form: the browser itself says of which origin the page is. A request that says
 * nothing of it is refused, as browsers send the header with every POST (Fetch Standard, "origin").
 */
export function isOwnRequest(headers: RequestHeaders, siteUrl: string): boolean {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  if (typeof origin !== "string" || !URL.canParse(origin)) return false;
  const { host: from, origin: exact } = new URL(origin);
  return exact === new URL(siteUrl).origin || (typeof host === "string" && from === host.toLowerCase());
}
