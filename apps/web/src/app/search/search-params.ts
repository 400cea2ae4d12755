import { EventKind } from "@annals/schema/enums";
import { type Period, parsePeriod } from "../../time/period.ts";
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
  kinds: EventKind[];
  /** Slugs of sources, of any of which it is. */
  sources: string[];
  /** Slugs of entities, all of which it has. */
  entities: string[];
  /** Languages of documents, BCP 47. */
  languages: string[];
  /** Start and end of the period as typed. */
  fromText: string;
  toText: string;
  period: Period;
  after: string | null;
  before: string | null;
}

/** Reads the address of a search. */
export function parseSearchParams(params: SearchParams): SearchPageParams {
  const fromText = toList(params.from)[0] ?? "";
  const toText = toList(params.to)[0] ?? "";
  return {
    query: toList(params.q)[0] ?? "",
    types: toList(params.type).filter((type): type is SearchType => Object.hasOwn(searchTypes, type)),
    kinds: toList(params.kind).filter((kind): kind is EventKind => Object.hasOwn(EventKind, kind)),
    sources: toList(params.source),
    entities: toList(params.entity),
    languages: toList(params.language),
    fromText,
    toText,
    period: parsePeriod(fromText, toText),
    after: toList(params.after)[0] ?? null,
    before: toList(params.before)[0] ?? null,
  };
}

/** What of a search stands in its address, beside the words and the page: name and value of each. */
export function toChoices(params: SearchPageParams): [name: string, value: string][] {
  const { types, kinds, sources, entities, languages, fromText, toText } = params;
  const lists = { type: types, kind: kinds, source: sources, entity: entities, language: languages };
  return [
    ...Object.entries(lists).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
    ...(fromText === "" ? [] : [["from", fromText] satisfies [string, string]]),
    ...(toText === "" ? [] : [["to", toText] satisfies [string, string]]),
  ];
}

/** Returns the address of a search, at its first page or next to a cursor. */
export function toSearchHref(
  params: SearchPageParams,
  page: { after?: string; before?: string } = {},
): string {
  const search = new URLSearchParams({ q: params.query });
  for (const [name, value] of toChoices(params)) search.append(name, value);
  if (page.after !== undefined) search.append("after", page.after);
  if (page.before !== undefined) search.append("before", page.before);
  return `/search?${search}`;
}

const orNull = <Item>(items: readonly Item[]) => (items.length > 0 ? [...items] : null);

/** Returns what the API is asked for in a search: where to search. */
export function toSearchFilter({ types, kinds, sources, entities, languages, period }: SearchPageParams) {
  return {
    types: orNull(types),
    kinds: orNull(kinds),
    sources: orNull(sources),
    entities: orNull(entities),
    languages: orNull(languages),
    from: period.from,
    to: period.to,
  };
}
