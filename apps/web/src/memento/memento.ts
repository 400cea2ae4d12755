import { toDayNumber, toIsoDay } from "../time/day.ts";

/** Pages that can be had as of a day: `/timeline?asOf=2017-03-20`. */
const pages = new Set(["/timeline"]);

const gatePath = "/timegate";

/** Returns an ISO day that an address names; null where it names no day of the calendar. */
export function findAsOf(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = toDayNumber(text);
  return !Number.isNaN(day) && toIsoDay(day) === text ? text : null;
}

/**
 * Returns the headers of a page by which clients of Memento (RFC 7089) find it as of another day: the page itself leads to its
 * TimeGate, a page as of a day says which moment it stands for, the end of that day (UTC), and leads to the page itself. None
 * for pages that are not kept by day.
 */
export function toMementoHeaders(site: string, pathname: string, search: string): Record<string, string> {
  if (!pages.has(pathname)) return {};
  const params = new URLSearchParams(search);
  const day = findAsOf(params.get("asOf") ?? "");
  params.delete("asOf");
  const query = params.size === 0 ? "" : `?${params}`;
  const gate = `<${site}${gatePath}${pathname}${query}>; rel="timegate"`;
  if (day === null) return { link: gate };
  return {
    "memento-datetime": new Date(`${day}T23:59:59Z`).toUTCString(),
    link: `<${site}${pathname}${query}>; rel="original", ${gate}`,
  };
}

/** What a TimeGate answers: where to go and what the answer depends on, or that the moment asked for cannot be read. */
export type GateAnswer = { status: 302; headers: Record<string, string> } | { status: 400; headers: object };

/**
 * Returns what the TimeGate of a page answers (RFC 7089, pattern 2.1): the page as of the day (UTC) of `Accept-Datetime`, of
 * today where that is not sent. Null where the address is no TimeGate of a page that is kept by day.
 */
export function findGateAnswer(
  site: string,
  pathname: string,
  search: string,
  accepted: string | null,
  now: Date,
): GateAnswer | null {
  if (!pathname.startsWith(`${gatePath}/`)) return null;
  const path = pathname.slice(gatePath.length);
  if (!pages.has(path)) return null;
  const moment = accepted === null ? now : new Date(accepted);
  if (Number.isNaN(moment.getTime())) return { status: 400, headers: { vary: "accept-datetime" } };
  const params = new URLSearchParams(search);
  params.delete("asOf");
  const query = params.size === 0 ? "" : `?${params}`;
  params.append("asOf", moment.toISOString().slice(0, 10));
  return {
    status: 302,
    headers: {
      location: `${site}${path}?${params}`,
      vary: "accept-datetime",
      link: `<${site}${path}${query}>; rel="original"`,
    },
  };
}
