import { parseTimelineParams, type TimelineParams, toTimelineHref } from "../app/timeline/timeline-params.ts";
import { findView } from "../app/timeline/view.ts";
import type { Ask } from "../formats/pages/page-request.ts";
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

/** Returns the address of the embedded timeline that stands for a page, as path and query; null where a page has no timeline. */
export function findEmbedAddress(pathname: string, search: URLSearchParams): string | null {
  const params = findEmbedParams(pathname, search);
  return params === null ? null : `/embed${toTimelineHref(params)}`;
}

/** What the embedded timeline of a page shows: what was chosen on the timeline, the events of an entity, of a source, or of a year, month or day. */
function findEmbedParams(pathname: string, search: URLSearchParams): TimelineParams | null {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  const [section, given] = segments;
  if (section === "timeline" && segments.length === 1) {
    const names = ["entity", "source", "kind", "status", "from", "to"];
    return parseTimelineParams(Object.fromEntries(names.map((name) => [name, search.getAll(name)])));
  }
  const slug = findDecoded(given ?? "");
  if (slug !== null && slug !== "" && segments.length === 2) {
    if (section === "entities") return parseTimelineParams({ entity: slug });
    if (section === "sources") return parseTimelineParams({ source: slug });
  }
  if (findCalendarPage(segments) === null) return null;
  return parseTimelineParams({ from: segments.join("-"), to: segments.join("-") });
}

/** Returns what a segment of a path stands for; null where its percent signs stand for nothing. */
function findDecoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** Returns what oEmbed tells of a page of this site; null where the address is not one, or has no timeline. Throws what `ask` throws. */
export async function findOEmbed(
  site: string,
  url: string,
  { maxWidth, maxHeight }: FrameSize,
  ask: Ask,
): Promise<OEmbed | null> {
  const page = URL.parse(url);
  if (page === null || page.origin !== new URL(site).origin) return null;
  const params = findEmbedParams(page.pathname, page.searchParams);
  if (params === null) return null;
  const title = `${(await findView(params, ask)).title} — Annals`;
  const width = Math.min(usualWidth, maxWidth ?? usualWidth);
  const height = Math.min(usualHeight, maxHeight ?? usualHeight);
  const source = toAttribute(`${site}/embed${toTimelineHref(params)}`);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Annals",
    provider_url: site,
    width,
    height,
    html: `<iframe src="${source}" width="${width}" height="${height}" title="${toAttribute(title)}" loading="lazy"></iframe>`,
  };
}

const toAttribute = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
