import { findMember } from "../members/member-address.ts";
import { findCalendarPage } from "../time/address.ts";

/** The lists of the site: each is the first segment of an address, and a kind of page that can be had in other formats. */
export const listPages = [
  "timeline",
  "entities",
  "sources",
  "documents",
  "undated",
  "conflicts",
  "decisions",
  "search",
] as const;

/** The pages that are about one thing, or a time. */
const otherPages = [
  "front",
  "calendar",
  "event",
  "entity",
  "source",
  "document",
  "member",
  "decision",
] as const;

/** The kinds of page that can be had in other formats. */
export type PageKind = (typeof listPages)[number] | (typeof otherPages)[number];

/** Every kind of page. */
export const pageKinds: readonly PageKind[] = [...listPages, ...otherPages];

/** A page by its kind, and the slug or id of the thing that it is about; the key of a calendar page is its path. */
export interface PageName {
  kind: PageKind;
  key: string;
}

const lists = new Map<string, PageKind>(listPages.map((kind) => [kind, kind]));

const things = new Map<string, PageKind>([
  ["events", "event"],
  ["entities", "entity"],
  ["sources", "source"],
  ["documents", "document"],
  ["decisions", "decision"],
]);

/** Returns what kind of page has a path, and what it is about; null where no page that has formats can have it. */
export function findPageName(path: string): PageName | null {
  const segments = path.split("/").filter((segment) => segment !== "");
  const [section, key, ...rest] = segments;
  if (section === undefined) return { kind: "front", key: "" };
  // A name may have any sign: the key keeps its two parts encoded.
  if (section === "members")
    return findMember(segments.slice(1)) && { kind: "member", key: segments.slice(1).join("/") };
  if (findCalendarPage(segments) !== null) return { kind: "calendar", key: path };
  const kind = key === undefined ? lists.get(section) : things.get(section);
  if (kind === undefined || rest.length > 0) return null;
  try {
    return { kind, key: decodeURIComponent(key ?? "") };
  } catch {
    return null;
  }
}
