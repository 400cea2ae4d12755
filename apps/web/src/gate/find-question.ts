import { findCalendarPage } from "../time/address.ts";

/** A GraphQL query that tells whether a page has something to show: its field `found` is null if not. */
export interface Question {
  query: string;
  variables: Record<string, string>;
}

const anything: Question = { query: "query Found { found: __typename }", variables: {} };

/** Pages of lists, by the first segment of their address; the front page has none. */
const lists = new Set(["", "timeline", "entities", "sources", "documents", "undated", "search"]);

/** Pages of single things: what tells whether there is one with that slug or id. */
const things = new Map([
  ["events", "query Found($key: String!) { found: event(slug: $key) { id } }"],
  ["entities", "query Found($key: String!) { found: entity(slug: $key) { id } }"],
  ["sources", "query Found($key: String!) { found: source(slug: $key) { id } }"],
  ["documents", "query Found($key: ID!) { found: document(id: $key) { id } }"],
]);

/**
 * Returns what to ask the API before the page of an address is made: whether the thing that it names is in the
 * archive, or only whether the API answers. Null where no page can have the address, such as `/2017/02/30`.
 */
export function findQuestion(pathname: string): Question | null {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  const [section = "", key, ...rest] = segments;
  if (findCalendarPage(segments) !== null) return anything;
  if (key === undefined) return lists.has(section) ? anything : null;
  const query = things.get(section);
  const decoded = findDecoded(key);
  if (query === undefined || decoded === null || rest.length > 0) return null;
  return { query, variables: { key: decoded } };
}

function findDecoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
