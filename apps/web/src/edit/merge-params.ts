import { type SearchParams, toList } from "../app/timeline/timeline-params.ts";

/** What is to be compared before it is merged. */
export interface MergeParams {
  /** Slugs, the one first that one came from. */
  slugs: string[];
  /** What else is looked for. */
  words: string;
}

/**
 * Reads the address of a merge screen. What was typed to find the other may be its address on the site, or its slug; that
 * names it, and anything else is searched for.
 */
export function parseMergeParams(params: SearchParams, folder: "events" | "entities"): MergeParams {
  const words = toList(params.find)[0] ?? "";
  const address = new RegExp(`(?:^|/)${folder}/([^/?#\\s]+)`).exec(words)?.[1];
  const slug = address ?? (/^[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)+$/u.test(words) ? words : null);
  const slugs = [...toList(params.with), ...(slug === null ? [] : [decodeURIComponent(slug)])];
  return { slugs: [...new Set(slugs)].slice(0, 10), words: slug === null ? words : "" };
}
