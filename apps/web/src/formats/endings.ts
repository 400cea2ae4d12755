import { type PageKind, pageKinds } from "./page-kind.ts";

/**
 * How much of a page's list a format carries: the `page` as a reader sees it, with the addresses of the next and the
 * previous one; the `latest` fifty; or `all`, however many there are.
 */
export type Scope = "page" | "latest" | "all";

/** A format that pages can be had in. */
export interface Format {
  /** What it is called. */
  name: string;
  mediaType: string;
  scope: Scope;
  /** The kinds of page that it can carry. */
  pages: ReadonlySet<PageKind>;
}

const everyPage: ReadonlySet<PageKind> = new Set(pageKinds);
// Statements about the archive: a model of people, places and events has no place for them.
const statements: ReadonlySet<PageKind> = new Set(["conflicts", "decisions", "decision"]);
const pagesOfThings: ReadonlySet<PageKind> = new Set(pageKinds.filter((kind) => !statements.has(kind)));
const eventLists: ReadonlySet<PageKind> = new Set(["front", "timeline", "calendar", "entity", "source"]);
const feeds: ReadonlySet<PageKind> = new Set([
  "front",
  "timeline",
  "entity",
  "source",
  "search",
  "decisions",
]);
const withEvent = (pages: ReadonlySet<PageKind>): ReadonlySet<PageKind> => new Set([...pages, "event"]);
const graphs: ReadonlySet<PageKind> = new Set([...eventLists, "entities"]);

/** Every format by the ending that asks for it: `/timeline.csv`. What writes each is in `writers.ts`. */
export const formats = {
  ".md": { name: "Markdown", mediaType: "text/markdown", scope: "page", pages: everyPage },
  ".json": { name: "JSON", mediaType: "application/json", scope: "page", pages: everyPage },
  ".xml": { name: "XML", mediaType: "application/xml", scope: "page", pages: everyPage },
  ".atom": { name: "Atom", mediaType: "application/atom+xml", scope: "latest", pages: feeds },
  ".rss": { name: "RSS", mediaType: "application/rss+xml", scope: "latest", pages: feeds },
  ".feed.json": { name: "JSON Feed", mediaType: "application/feed+json", scope: "latest", pages: feeds },
  ".ics": { name: "iCalendar", mediaType: "text/calendar", scope: "all", pages: withEvent(eventLists) },
  ".csv": { name: "CSV", mediaType: "text/csv", scope: "all", pages: new Set([...eventLists, "undated"]) },
  ".timelinejs.json": {
    name: "TimelineJS",
    mediaType: "application/json",
    scope: "all",
    pages: withEvent(eventLists),
  },
  ".gexf": { name: "GEXF", mediaType: "application/gexf+xml", scope: "all", pages: graphs },
  ".ftm.json": {
    name: "FollowTheMoney",
    mediaType: "application/json+ftm",
    scope: "all",
    pages: pagesOfThings,
  },
  ".jsonld": { name: "JSON-LD", mediaType: "application/ld+json", scope: "page", pages: everyPage },
  ".ttl": { name: "Turtle", mediaType: "text/turtle", scope: "all", pages: everyPage },
} as const satisfies Record<string, Format>;

/** An ending that asks for a format. */
export type Ending = keyof typeof formats;

/** Returns whether an ending asks for a format of ours. */
export function isEnding(text: string): text is Ending {
  return Object.hasOwn(formats, text);
}

/** Returns the format of an ending. */
export function getFormat(ending: Ending): Format {
  return formats[ending];
}
