import type { DocumentNode } from "graphql";
import { listPages } from "../formats/page-kind.ts";
import { graphql } from "../graphql/graphql.ts";
import { getDocumentId } from "../graphql/operations/document-id.ts";
import { findMember } from "../members/member-address.ts";
import { findCalendarPage } from "../time/address.ts";

/** An operation that tells whether a page has something to show, by its id: its field `found` is null if not. */
export interface Question {
  documentId: string;
  variables: Record<string, string | null>;
}

const AnythingQuery = graphql(`
  query FoundAnything {
    found: __typename
  }
`);

const EventQuery = graphql(`
  query FoundEvent($key: String!, $asOf: Date, $isListed: Boolean = false) {
    found: event(slug: $key, asOf: $asOf) {
      slug
      known @include(if: $isListed) {
        days {
          day
        }
      }
    }
  }
`);

const EntityQuery = graphql(`
  query FoundEntity($key: String!, $asOf: Date, $isListed: Boolean = false) {
    found: entity(slug: $key, asOf: $asOf) {
      slug
      known @include(if: $isListed) {
        days {
          day
        }
      }
    }
  }
`);

const SourceQuery = graphql(`
  query FoundSource($key: String!) {
    found: source(slug: $key) {
      id
    }
  }
`);

const DocumentQuery = graphql(`
  query FoundDocument($key: ID!) {
    found: document(id: $key) {
      id
    }
  }
`);

const NodeQuery = graphql(`
  query FoundNode($key: ID!) {
    found: node(id: $key) {
      id
    }
  }
`);

const MemberQuery = graphql(`
  query FoundMember($author: String!, $source: String) {
    found: member(author: $author, source: $source) {
      author
    }
  }
`);

/** What any API that is there has an answer to. */
export const anything: Question = { documentId: getDocumentId(AnythingQuery), variables: {} };

/** Pages of lists, by the first segment of their address; the front page has none. */
const lists = new Set<string>(["", ...listPages]);

/** Pages of single things: what tells whether there is one with that slug or id. */
const things = new Map<string, DocumentNode>([
  ["events", EventQuery],
  ["entities", EntityQuery],
  ["sources", SourceQuery],
  ["documents", DocumentQuery],
  ["decisions", NodeQuery],
]);

const decisionId = /^dec-[0-9a-f]{20}$/;

/** Pages for editors that are of no single thing. */
const editPages = new Set([
  "/sign-in",
  "/edit",
  "/edit/ingest",
  "/edit/merge-events",
  "/edit/merge-entities",
]);

/** Pages where single things are corrected. */
const corrected = new Map<string, DocumentNode>([
  ["events", EventQuery],
  ["entities", EntityQuery],
  ["documents", DocumentQuery],
  ["comments", NodeQuery],
  ["decisions", NodeQuery],
]);

/**
 * Returns what to ask the API before the page of an address is made: whether the thing that it names is in the
 * archive, on an ISO day if one is given, or only whether the API answers. Null where no page can have the address, such as
 * `/2017/02/30`, or a name with the character U+0000, which no text of the archive holds.
 */
export function findQuestion(pathname: string, asOf: string | null = null): Question | null {
  if (pathname.includes("%00")) return null;
  const segments = pathname.split("/").filter((segment) => segment !== "");
  const [section = "", key, ...rest] = segments;
  if (findCalendarPage(segments) !== null) return anything;
  if (editPages.has(pathname)) return anything;
  if (key === undefined) return lists.has(section) ? anything : null;
  if (pathname === "/embed/timeline") return anything;
  if (section === "edit") return toQuestion(corrected.get(key), rest);
  if (section === "members") {
    const member = findMember(segments.slice(1));
    return member && { documentId: getDocumentId(MemberQuery), variables: { ...member } };
  }
  const query = things.get(section);
  const decoded = findDecoded(key);
  if (query === undefined || decoded === null || !isOfThing(section, rest)) return null;
  // Any node has an id: what is no decision's has no page here.
  if (section === "decisions" && !decisionId.test(decoded)) return null;
  const day = asOf !== null && (section === "events" || section === "entities") ? { asOf } : {};
  return { documentId: getDocumentId(query), variables: { key: decoded, ...day } };
}

function toQuestion(query: DocumentNode | undefined, [key, ...rest]: readonly string[]): Question | null {
  const decoded = key === undefined || rest.length > 0 ? null : findDecoded(key);
  return query === undefined || decoded === null
    ? null
    : { documentId: getDocumentId(query), variables: { key: decoded } };
}

/** The page of a thing has nothing below it but the card of an event. */
function isOfThing(section: string, rest: readonly string[]): boolean {
  return rest.length === 0 || (section === "events" && rest.length === 1 && rest[0] === "opengraph-image");
}

function findDecoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
