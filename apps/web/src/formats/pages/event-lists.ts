import {
  isFiltered,
  parseTimelineParams,
  toEventFilter,
  toList,
} from "../../app/timeline/timeline-params.ts";
import { findView } from "../../app/timeline/view.ts";
import { toCountWords } from "../../graphql/words.ts";
import { findCalendarPage } from "../../time/address.ts";
import { toIsoDay } from "../../time/day.ts";
import { countUndated, type EventFilter, listEvents } from "./list-events.ts";
import type { PageLoader, PageRequest } from "./page-request.ts";
import { parseAsOf } from "./parse-as-of.ts";
import { refuseUnknown, refuseUnreadable } from "./refuse-mistyped.ts";

const pageSize = 50;

/** The front page: in every format the latest events of the archive. */
export const loadFront: PageLoader = async (request) => {
  const filter = { undated: false };
  const [list, undatedCount] = await Promise.all([
    listEvents(request, { filter, pageSize }),
    countUndated(request, filter),
  ]);
  const description = "An archive of news in which every statement shows its evidence.";
  return { kind: "front", title: "Annals", description, subject: null, list, undatedCount };
};

/** The timeline, with all that the reader chose. What cannot be read is refused: an export must not be more than asked. */
export const loadTimeline: PageLoader = async (request) => {
  const filter = parseFilter(request.params);
  const params = parseTimelineParams(request.params);
  const [{ title }, list, undatedCount] = await Promise.all([
    findView(params, request.ask),
    listEvents(request, { filter, pageSize }),
    countUndated(request, filter),
  ]);
  const inView = isFiltered(params) ? " in this view" : "";
  return {
    kind: "timeline",
    title,
    description: `${toCountWords(list.totalCount, "dated event")}${inView}, newest first.`,
    subject: null,
    list,
    undatedCount,
  };
};

/** A year, a month or a day: what may have happened in it. */
export const loadCalendar: PageLoader = async (request) => {
  const page = findCalendarPage(request.key.split("/").filter((segment) => segment !== ""));
  if (page === null) return null;
  const filter = { from: toIsoDay(page.range.from), to: toIsoDay(page.range.to) };
  const list = await listEvents(request, { filter, orderBy: "DATE_ASC", pageSize: 100 });
  return {
    kind: "calendar",
    title: page.label,
    description: `${toCountWords(list.totalCount, "event")} that may have happened in it.`,
    subject: null,
    list,
    undatedCount: 0,
  };
};

/** Events that no document dates. */
export const loadUndated: PageLoader = async (request) => {
  const list = await listEvents(request, { filter: { undated: true }, pageSize });
  return {
    kind: "undated",
    title: "Undated",
    description: `${toCountWords(list.totalCount, "event")} of which no document tells when.`,
    subject: null,
    list,
    undatedCount: list.totalCount,
  };
};

function parseFilter(params: PageRequest["params"]): EventFilter {
  const view = parseTimelineParams(params);
  refuseUnreadable(view.period);
  parseAsOf(params);
  refuseUnknown("kind", toList(params.kind), view.kinds);
  refuseUnknown("status", toList(params.status), view.statuses);
  return toEventFilter(view);
}
