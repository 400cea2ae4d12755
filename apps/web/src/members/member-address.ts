/** Who comments by a name on a site. */
export interface MemberName {
  /** Slug of the site's source; null for pages of which nothing tells the source. */
  source: string | null;
  author: string;
}

const noSource = "-";

/**
 * Returns the path of a member's page: `/members/japan-today/Daniel%20Naumoff`. A dot in a name is written `%2E`, since what
 * follows a dot in an address is the format that is asked for. Null for a name that no address can carry: `.` and `..`.
 */
export function findMemberHref({ source, author }: MemberName): string | null {
  if (author === "" || author === "." || author === "..") return null;
  return `/members/${source ?? noSource}/${encodeURIComponent(author).replaceAll(".", "%2E")}`;
}

/** Reads the segments of such a path after its first, each still encoded. Null where they cannot be read. */
export function findMember(segments: readonly string[]): MemberName | null {
  const [source, author, ...rest] = segments;
  if (source === undefined || author === undefined || rest.length > 0) return null;
  try {
    return {
      source: source === noSource ? null : decodeURIComponent(source),
      author: decodeURIComponent(author),
    };
  } catch {
    return null;
  }
}
