import type { Metadata } from "next";
import { type SearchParams, toList } from "../app/timeline/timeline-params.ts";
import { config } from "../config.ts";
import { findEmbedAddress } from "../embed/to-oembed.ts";
import { toFormatHref } from "./address.ts";
import { type Ending, formats, getFormat, isEnding } from "./endings.ts";
import { findPageName, type PageKind } from "./page-kind.ts";

/** A link to a page in another format. */
export interface FormatLink {
  name: string;
  mediaType: string;
  href: string;
}

/** Returns the address of a page with what the reader chose of it, without empty choices: `/timeline?entity=japan`. */
export function toAddress(path: string, params: SearchParams): string {
  const search = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => toList(value).map((entry) => [name, entry])),
  );
  return search.size === 0 ? path : `${path}?${search}`;
}

/** Formats that carry the things of a page's list and nothing of the page itself. */
const ofListAlone: ReadonlySet<Ending> = new Set([".ics", ".csv", ".timelinejs.json", ".gexf", ".ftm.json"]);

/** Pages of one thing, which FollowTheMoney tells beside the list. */
const ofSubject: ReadonlySet<PageKind> = new Set(["event", "entity", "source", "document", "member"]);

/**
 * Returns the links to a page in every format that it has. A format that carries a list whole has no place in it, so its
 * link leaves the reader's out. Where the list is empty, what would be an empty file is not offered.
 */
export function toFormatLinks(address: string, { isEmpty = false } = {}): FormatLink[] {
  const [path = "/", query = ""] = address.split("?");
  const kind = findPageName(path)?.kind;
  return Object.keys(formats)
    .filter(isEnding)
    .flatMap((ending) => {
      const { name, mediaType, pages, scope } = getFormat(ending);
      if (kind === undefined || !pages.has(kind)) return [];
      const hasSubject = ending === ".ftm.json" && ofSubject.has(kind);
      if (isEmpty && ofListAlone.has(ending) && !hasSubject) return [];
      const search = new URLSearchParams(query);
      if (scope !== "page")
        for (const place of ["after", "before", "mentions", "said", "order"]) search.delete(place);
      const href = toFormatHref(path, search.size === 0 ? "" : `?${search}`, ending);
      return [{ name, mediaType, href }];
    });
}

/** Returns the `alternates` of a page's head: the address that stands for all its views, and its other formats. */
export function toAlternates(
  address: string,
  list: { isEmpty?: boolean } = {},
): NonNullable<Metadata["alternates"]> {
  const types: Record<string, { url: string; title: string }[]> = {};
  for (const { name, mediaType, href } of toFormatLinks(address, list)) {
    types[mediaType] = [...(types[mediaType] ?? []), { url: href, title: name }];
  }
  const [path = "/", query = ""] = address.split("?");
  if (findEmbedAddress(path, new URLSearchParams(query)) !== null) {
    const url = new URLSearchParams({ url: config.siteUrl + address });
    types["application/json+oembed"] = [{ url: `/oembed?${url}`, title: "oEmbed" }];
  }
  return { canonical: address.replace(/\?.*/, ""), types };
}
