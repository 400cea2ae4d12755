import { toDayNumber, toIsoDay } from "../time/day.ts";

/** Pages that can be had as of a day, `/timeline?asOf=2017-03-20`, in any format: the timeline, and each event and entity. */
const keptPage = /^\/(?:timeline|(?:events|entities)\/[^/.]+)(?:\.[a-z.]+)?$/;

/** Where a page that is kept by day is asked for: itself, its TimeGate, or its TimeMap (RFC 7089). */
export type Role = "page" | "timegate" | "timemap";

/** A page that is kept by day. */
export interface KeptPage {
  role: Role;
  /** Path of the page itself. */
  path: string;
  /** What the reader chose of it, but the day; without `?`. */
  query: string;
  /** The ISO day as of which it is asked for; null is today. */
  asOf: string | null;
}

/** Returns an ISO day that an address names; null where it names no day of the calendar. */
export function findAsOf(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = toDayNumber(text);
  return !Number.isNaN(day) && toIsoDay(day) === text ? text : null;
}

/** Returns the page that an address names, or whose TimeGate or TimeMap it names; null where it is not kept by day. */
export function findKeptPage(pathname: string, search: string): KeptPage | null {
  const [, role, path = pathname] = /^\/(timegate|timemap)(\/.*)$/.exec(pathname) ?? [];
  if (!keptPage.test(path)) return null;
  const params = new URLSearchParams(search);
  const asOf = findAsOf(params.get("asOf") ?? "");
  params.delete("asOf");
  return { role: role === "timegate" || role === "timemap" ? role : "page", path, query: `${params}`, asOf };
}

const toUrl = (site: string, path: string, query: string) =>
  `${site}${path}${query === "" ? "" : `?${query}`}`;

/** A day's state of a page stands for the end of that day (UTC). */
const toDatetime = (day: string) => new Date(`${day}T23:59:59Z`).toUTCString();

/** The addresses of a page, its TimeGate, its TimeMap, and of the page as of a day. */
function toUrls(site: string, { path, query }: KeptPage) {
  const toMemento = (day: string) => {
    const params = new URLSearchParams(query);
    params.append("asOf", day);
    return toUrl(site, path, `${params}`);
  };
  return {
    original: toUrl(site, path, query),
    gate: toUrl(site, `/timegate${path}`, query),
    map: toUrl(site, `/timemap${path}`, query),
    toMemento,
  };
}

const toMapLink = (url: string) => `<${url}>; rel="timemap"; type="application/link-format"`;

/** The links to the first and the last of the days on which a page changed. */
function toEndLinks(days: readonly string[], toMemento: (day: string) => string): string[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const toLink = (rel: string, day: string) =>
    `<${toMemento(day)}>; rel="${rel}"; datetime="${toDatetime(day)}"`;
  return first === last
    ? [toLink("first last memento", first)]
    : [toLink("first memento", first), toLink("last memento", last)];
}

/**
 * Returns the headers of a page by which clients of Memento (RFC 7089) find it as of another day: the page itself leads to its
 * TimeGate and its TimeMap; a page as of a day says which moment it stands for, the end of that day (UTC), and leads to the page itself,
 * too, and to the first and last of the days on which it changed, where these are told.
 */
export function toMementoHeaders(
  site: string,
  page: KeptPage,
  days: readonly string[] = [],
): Record<string, string> {
  const { original, gate, map, toMemento } = toUrls(site, page);
  const links = [`<${gate}>; rel="timegate"`, toMapLink(map)];
  if (page.asOf === null) return { link: links.join(", ") };
  return {
    "memento-datetime": toDatetime(page.asOf),
    link: [`<${original}>; rel="original"`, ...links, ...toEndLinks(days, toMemento)].join(", "),
  };
}

/** What a TimeGate or TimeMap answers. */
export interface MementoAnswer {
  status: 200 | 302 | 400;
  headers: Record<string, string>;
  body?: string;
}

/**
 * Returns what the TimeGate of a page answers (RFC 7089, pattern 2.1): the page as of the day (UTC) of `Accept-Datetime`, of
 * today where that is not sent. Of an event or entity it is that of the first day on which anything was known where an earlier one
 * is asked for; the timeline of such a day is an empty one.
 */
export function toGateAnswer(
  site: string,
  page: KeptPage,
  accepted: string | null,
  now: Date,
  days: readonly string[],
): MementoAnswer {
  const moment = accepted === null ? now : new Date(accepted);
  if (Number.isNaN(moment.getTime())) return { status: 400, headers: { vary: "accept-datetime" } };
  const { original, map, toMemento } = toUrls(site, page);
  const [first = ""] = days;
  // ISO days sort as their text does.
  const earliest = page.path.startsWith("/timeline") ? "" : first;
  const [, day = first] = [earliest, moment.toISOString().slice(0, 10)].toSorted();
  const links = [`<${original}>; rel="original"`, toMapLink(map), ...toEndLinks(days, toMemento)];
  return {
    status: 302,
    headers: {
      location: toMemento(day),
      vary: "accept-datetime",
      link: links.join(", "),
    },
  };
}

/** Returns the TimeMap of a page (RFC 7089, section 5): the page as of each day on which it changed, in link format (RFC 6690). */
export function toMapAnswer(site: string, page: KeptPage, days: readonly string[]): MementoAnswer {
  const { original, gate, map, toMemento } = toUrls(site, page);
  const [first, last] = [days[0], days.at(-1)];
  const span =
    first === undefined || last === undefined
      ? ""
      : `; from="${toDatetime(first)}"; until="${toDatetime(last)}"`;
  const mementos = days.map((day) => {
    const rel = [...(day === first ? ["first"] : []), ...(day === last ? ["last"] : []), "memento"];
    return `<${toMemento(day)}>; rel="${rel.join(" ")}"; datetime="${toDatetime(day)}"`;
  });
  const lines = [
    `<${original}>; rel="original"`,
    `<${map}>; rel="self"; type="application/link-format"${span}`,
    `<${gate}>; rel="timegate"`,
    ...mementos,
  ];
  return {
    status: 200,
    headers: { "content-type": "application/link-format", "cache-control": "no-cache" },
    body: `${lines.join(",\n")}\n`,
  };
}
