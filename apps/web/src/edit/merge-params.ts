import { type SearchParams, toList } from "../app/timeline/timeline-params.ts";

/** What is to be compared before it is merged. */
export interface MergeParams {
  /** Slugs, the one first that one came from. */
  slugs: string[];
  /** The slug that what was typed may be; null where it can be none. */
  named: string | null;
  /** What was typed to find another; it is searched for where it names nothing. */
  words: string;
}

/**
 * Reads the address of a merge screen. What was typed to find another may be its address on the site, or its slug; whether
 * it is, only the archive knows, for words may have a hyphen as well.
 */
export function parseMergeParams(params: SearchParams, folder: "events" | "entities"): MergeParams {
  const words = toList(params.find)[0] ?? "";
  const address = new RegExp(`(?:^|/)${folder}/([^/?#\\s]+)`).exec(words)?.[1];
  const slug = address ?? (/^[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)+$/u.test(words) ? words : null);
  return { slugs: toList(params.with).slice(0, 10), named: slug === null ? null : findDecoded(slug), words };
}

/** Decodes what stands in an address; null where it is no encoding of any text. */
function findDecoded(slug: string): string | null {
  try {
    return decodeURIComponent(slug);
  } catch {
    return null;
  }
}
