import { parseTimelineParams, toEventFilter } from "../app/timeline/timeline-params.ts";
import { askQuestion } from "../gate/ask-question.ts";
import { findQuestion } from "../gate/find-question.ts";
import { graphql } from "../graphql/graphql.ts";
import { getDocumentId } from "../graphql/operations/document-id.ts";
import type { KeptPage } from "./memento.ts";

const TimelineQuery = graphql(`
  query MementoTimeline($filter: EventFilter) {
    found: known(filter: $filter) {
      days {
        day
      }
    }
  }
`);

/** The days on which a page changed, and the slug that its thing has now; null for the timeline, which is of no single thing. */
export interface FoundDays {
  /** ISO days, earliest first. */
  days: string[];
  slug: string | null;
}

/** Asks the API for the days on which a page changed. Returns null where there is no such thing. Throws where the API does not answer. */
export async function findDays(apiUrl: string, page: KeptPage): Promise<FoundDays | null> {
  const question = findDaysQuestion(page);
  if (question === null) return null;
  const found = await askQuestion(apiUrl, question);
  if (found === undefined) throw new Error("The API gave no usable answer.");
  if (found === null) return null;
  const { days = [] } = found.known ?? found;
  return { days: days.map(({ day }) => day), slug: found.slug ?? null };
}

function findDaysQuestion({ path, query }: KeptPage) {
  const page = path.replace(/\.[a-z.]+$/, "");
  if (page === "/timeline")
    return { documentId: getDocumentId(TimelineQuery), variables: { filter: toFilter(query) } };
  const question = findQuestion(page);
  return question && { ...question, variables: { ...question.variables, isListed: true } };
}

function toFilter(query: string) {
  const params = new URLSearchParams(query);
  const names = [...new Set(params.keys())];
  return toEventFilter(
    parseTimelineParams(Object.fromEntries(names.map((name) => [name, params.getAll(name)]))),
  );
}
