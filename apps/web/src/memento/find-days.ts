import type { DocumentNode } from "graphql";
import { parseTimelineParams, toEventFilter } from "../app/timeline/timeline-params.ts";
import { askQuestion } from "../gate/ask-question.ts";
import { graphql } from "../graphql/graphql.ts";
import { getDocumentId } from "../graphql/operations/document-id.ts";
import type { KeptPage } from "./memento.ts";

const EventQuery = graphql(`
  query MementoEvent($key: String!) {
    found: event(slug: $key) {
      slug
      known {
        days {
          day
        }
      }
    }
  }
`);

const EntityQuery = graphql(`
  query MementoEntity($key: String!) {
    found: entity(slug: $key) {
      slug
      known {
        days {
          day
        }
      }
    }
  }
`);

const TimelineQuery = graphql(`
  query MementoTimeline($filter: EventFilter) {
    found: known(filter: $filter) {
      days {
        day
      }
    }
  }
`);

const things = new Map<string, DocumentNode>([
  ["events", EventQuery],
  ["entities", EntityQuery],
]);

/** The days on which a page changed, and the slug that its thing has now; null for the timeline, which is of no single thing. */
export interface FoundDays {
  /** ISO days, earliest first. */
  days: string[];
  slug: string | null;
}

/** Asks the API for the days on which a page changed. Returns null where there is no such thing. Throws where the API does not answer. */
export async function findDays(apiUrl: string, { path, query }: KeptPage): Promise<FoundDays | null> {
  const [section = "", name = ""] = path.slice(1).split("/");
  const thing = things.get(section);
  const key = findKey(name);
  if (key === null) return null;
  const found = await askQuestion(
    apiUrl,
    thing === undefined
      ? { documentId: getDocumentId(TimelineQuery), variables: { filter: toFilter(query) } }
      : { documentId: getDocumentId(thing), variables: { key } },
  );
  if (found === undefined) throw new Error("The API gave no usable answer.");
  if (found === null) return null;
  const { days = [] } = thing === undefined ? found : (found.known ?? {});
  return { days: days.map(({ day }) => day), slug: found.slug ?? null };
}

/** The slug in a segment of an address; null where no slug can be written so. */
function findKey(segment: string): string | null {
  try {
    const key = decodeURIComponent(segment.split(".")[0] ?? "");
    return key.includes("\0") ? null : key;
  } catch {
    return null;
  }
}

function toFilter(query: string) {
  const params = new URLSearchParams(query);
  const names = [...new Set(params.keys())];
  return toEventFilter(
    parseTimelineParams(Object.fromEntries(names.map((name) => [name, params.getAll(name)]))),
  );
}
