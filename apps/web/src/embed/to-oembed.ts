import { parseTimelineParams, type SearchParams, toTimelineHref } from "../app/timeline/timeline-params.ts";
import { findCalendarPage } from "../time/address.ts";

/** An answer of oEmbed 1.0 (https://oembed.com): a frame with the timeline of the asked page. */
export interface OEmbed {
  version: "1.0";
  type: "rich";
  title: string;
  provider_name: string;
  provider_url: string;
  width: number;
  height: number;
  html: string;
}

/** How large a frame may be, in pixels. */
export interface FrameSize {
  maxWidth: number | null;
  maxHeight: number | null;
}

const usualWidth = 640;
const usualHeight = 480;

/**
 * Returns the address of the embedded timeline that stands for a page, as path and query: the timeline with what was chosen on
 * it, the events of an entity, of a source, or of a year, month or day. Null where a page has no timeline.
 */
export function findEmbedAddress(pathname: string, search: URLSearchParams): string | null {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  const [section, slug] = segments;
  const embed = (params: SearchParams) => `/embed${toTimelineHref(parseTimelineParams(params))}`;
  if (section === "timeline" && segments.length === 1) {
    const names = ["entity", "source", "kind", "status", "from", "to"];
    return embed(Object.fromEntries(names.map((name) => [name, search.getAll(name)])));
  }
  if (section === "entities" && slug !== undefined && segments.length === 2)
    return embed({ entity: decodeURIComponent(slug) });
  if (section === "sources" && slug !== undefined && segments.length === 2)
    return embed({ source: decodeURIComponent(slug) });
  if (findCalendarPage(segments) === null) return null;
  return embed({ from: segments.join("-"), to: segments.join("-") });
}

/** Returns what oEmbed tells of a page of this site; null where the address is not one, or has no timeline. */
export function findOEmbed(site: string, url: string, { maxWidth, maxHeight }: FrameSize): OEmbed | null {
  const page = URL.parse(url);
  if (page === null || page.origin !== new URL(site).origin) return null;
  const address = findEmbedAddress(page.pathname, page.searchParams);
  if (address === null) return null;
  const width = Math.min(usualWidth, maxWidth ?? usualWidth);
  const height = Math.min(usualHeight, maxHeight ?? usualHeight);
  const source = (site + address).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return {
    version: "1.0",
    type: "rich",
    title: "Timeline — Annals",
    provider_name: "Annals",
    provider_url: site,
    width,
    height,
    html: `<iframe src="${source}" width="${width}" height="${height}" title="Timeline — Annals" loading="lazy"></iframe>`,
  };
}
