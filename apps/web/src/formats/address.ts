/** An address that asks for a page in another format than HTML. */
export interface FormatAddress {
  /** Path of the page itself: `/timeline` of `/timeline.csv`, `/` of `/index.json`. */
  path: string;
  /** What follows the page's name, from its first dot: `.csv`, `.feed.json`. */
  ending: string;
}

/**
 * Splits the path of a page in another format. Null where its last segment has no dot, so that it asks for HTML: slugs
 * and ids have none.
 */
export function findFormatAddress(pathname: string): FormatAddress | null {
  const segment = pathname.slice(pathname.lastIndexOf("/") + 1);
  const dot = segment.indexOf(".");
  if (dot <= 0) return null;
  const path = pathname.slice(0, pathname.length - segment.length + dot);
  return { path: path === "/index" ? "/" : path, ending: segment.slice(dot) };
}

/** Returns the address of a page in a format: `toFormatHref("/", "", ".rss")` is `/index.rss`. `search` begins with `?` or is empty. */
export function toFormatHref(path: string, search: string, ending: string): string {
  return `${path === "/" ? "/index" : path}${ending}${search}`;
}
