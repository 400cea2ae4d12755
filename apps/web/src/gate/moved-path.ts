/**
 * Returns the path of the same page by another slug: `/events/old.json` becomes `/events/new.json`, `/edit/events/old` becomes
 * `/edit/events/new`. What stands behind the slug, an ending or a segment, stays.
 */
export function toMovedPath(pathname: string, slug: string): string {
  return pathname.replace(
    /^((?:\/edit|\/timegate|\/timemap)?\/\w+\/)[^/.]+/,
    `$1${encodeURIComponent(slug)}`,
  );
}
