import { type SearchParams, toList } from "../timeline/timeline-params.ts";

/** What can be searched for, with its name. */
export const searchTypes = {
  EVENT: "Events",
  ENTITY: "Names",
  DOCUMENT: "Documents",
  COMMENT: "Comments",
} as const;

/** A kind of thing that a search finds. */
export type SearchType = keyof typeof searchTypes;

/** What a reader searches for. */
export interface SearchPageParams {
  query: string;
  types: SearchType[];
  after: string | null;
  before: string | null;
}

/** Reads the address of a search. */
export function parseSearchParams(params: SearchParams): SearchPageParams {
  return {
    query: toList(params.q)[0] ?? "",
    types: toList(params.type).filter((type): type is SearchType => type in searchTypes),
    after: toList(params.after)[0] ?? null,
    before: toList(params.before)[0] ?? null,
  };
}

/** Returns the address of a search, at its first page or next to a cursor. */
export function toSearchHref(
  { query, types }: Pick<SearchPageParams, "query" | "types">,
  page: { after?: string; before?: string } = {},
): string {
  const search = new URLSearchParams({ q: query });
  for (const type of types) search.append("type", type);
  if (page.after !== undefined) search.append("after", page.after);
  if (page.before !== undefined) search.append("before", page.before);
  return `/search?${search}`;
}
