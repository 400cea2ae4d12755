/**
 * Returns whether the reader already has what would be sent (RFC 9110, section 13): by its tag if the request names any,
 * and only else by time.
 */
export function isUnchanged(request: Headers, tag: string, modifiedAt: Date): boolean {
  const tags = request.get("if-none-match");
  if (tags !== null) return tags.split(",").some((known) => ["*", tag].includes(toWeak(known.trim())));
  const since = Date.parse(request.get("if-modified-since") ?? "");
  return !Number.isNaN(since) && modifiedAt.getTime() <= since;
}

/** Tags are compared weakly: compression on the way makes other bytes of the same answer. */
function toWeak(tag: string): string {
  return tag.startsWith('"') ? `W/${tag}` : tag;
}
