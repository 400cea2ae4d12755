import { EventKind, EventStatus } from "@annals/schema/enums";
import { findAsOf } from "../../memento/memento.ts";
import { type Grouping, groupings } from "../../time/group-events.ts";
import { type Period, parsePeriod } from "../../time/period.ts";

/** The words after `?` in an address, as Next.js reads them. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** What a reader chose to see of the timeline; all of it stands in the address, so that a view can be kept. */
export interface TimelineParams {
  /** Slugs of entities, all of which an event must have. */
  entities: string[];
  sources: string[];
  kinds: EventKind[];
  statuses: EventStatus[];
  /** Start and end of the period as typed. */
  fromText: string;
  toText: string;
  period: Period;
  /** How finely the list is grouped. */
  by: Grouping;
  /** Only what the archive knew on that ISO day; null is what it knows. */
  asOf: string | null;
  /** The page: events after or before a cursor; none is the first page. */
  after: string | null;
  before: string | null;
}

/** Reads the address of a view of the timeline. What names no kind or status of ours is left out. */
export function parseTimelineParams(params: SearchParams): TimelineParams {
  const fromText = toList(params.from)[0] ?? "";
  const toText = toList(params.to)[0] ?? "";
  return {
    entities: toList(params.entity),
    sources: toList(params.source),
    kinds: toList(params.kind).filter((kind): kind is EventKind => Object.hasOwn(EventKind, kind)),
    statuses: toList(params.status).filter((status): status is EventStatus =>
      Object.hasOwn(EventStatus, status),
    ),
    fromText,
    toText,
    period: parsePeriod(fromText, toText),
    by: groupings.find((grouping) => grouping === toList(params.by)[0]) ?? "month",
    asOf: findAsOf(toList(params.asOf)[0] ?? ""),
    after: toList(params.after)[0] ?? null,
    before: toList(params.before)[0] ?? null,
  };
}

/** Returns the address of a view of the timeline, at its first page or next to a cursor. */
export function toTimelineHref(
  params: TimelineParams,
  page: { after?: string; before?: string } = {},
): string {
  const search = new URLSearchParams();
  for (const entity of params.entities) search.append("entity", entity);
  for (const source of params.sources) search.append("source", source);
  for (const kind of params.kinds) search.append("kind", kind);
  for (const status of params.statuses) search.append("status", status);
  if (params.fromText !== "") search.append("from", params.fromText);
  if (params.toText !== "") search.append("to", params.toText);
  if (params.asOf !== null) search.append("asOf", params.asOf);
  if (params.by !== "month") search.append("by", params.by);
  if (page.after !== undefined) search.append("after", page.after);
  if (page.before !== undefined) search.append("before", page.before);
  return search.size === 0 ? "/timeline" : `/timeline?${search}`;
}

/** Returns the address of the same view in another period, each end as in `from=2014&to=2016-03`. */
export function toPeriodHref(params: TimelineParams, { from, to }: { from: string; to: string }): string {
  return toTimelineHref({ ...params, fromText: from, toText: to });
}

/** Returns what the API is asked for in a view of the timeline: dated events, and of those what the reader chose. */
export function toEventFilter({ entities, sources, kinds, statuses, period, asOf }: TimelineParams) {
  return {
    undated: false,
    from: period.from,
    to: period.to,
    entities: entities.length > 0 ? entities : null,
    sources: sources.length > 0 ? sources : null,
    kinds: kinds.length > 0 ? kinds : null,
    statuses: statuses.length > 0 ? statuses : null,
    asOf,
  };
}

/** Returns whether a view leaves out any event. */
export function isFiltered(params: TimelineParams): boolean {
  return toTimelineHref({ ...params, by: "month" }) !== "/timeline";
}

/** Returns the values of a parameter, each once, without empty ones. */
export function toList(value: string | string[] | undefined): string[] {
  const values = typeof value === "string" ? [value] : (value ?? []);
  return [...new Set(values.map((text) => text.trim()).filter((text) => text !== ""))];
}
