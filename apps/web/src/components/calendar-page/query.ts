import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import type { CalendarPage } from "../../time/address.ts";
import { toIsoDay } from "../../time/day.ts";
import { ArchiveRulerData } from "../archive-ruler/ArchiveRuler.tsx";
import { EventLineData } from "../event-line/EventLine.tsx";
import { EventYearsData } from "../event-years/EventYears.tsx";
import { PagerData } from "../pager/Pager.tsx";

const CalendarQuery = graphql(
  `
    query Calendar(
      $within: EventFilter!
      $earlier: EventFilter!
      $later: EventFilter!
      $finer: Granularity!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      archive {
        ...ArchiveRuler
      }
      events(filter: $within, orderBy: DATE_ASC, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          id
          status
          date {
            from
            to
          }
          ...EventLine
          ...EventYears
        }
        pageInfo {
          ...Pager
        }
      }
      buckets: timeline(filter: $within, granularity: $finer) {
        start
        end
        count
      }
      earlier: events(filter: $earlier, orderBy: DATE_DESC, first: 1) {
        nodes {
          date {
            from
          }
        }
      }
      later: events(filter: $later, orderBy: DATE_ASC, first: 1) {
        nodes {
          date {
            from
          }
        }
      }
    }
  `,
  [ArchiveRulerData, EventLineData, EventYearsData, PagerData],
);

/** Where a reader stands in the list of a year, month or day. */
export interface ListPage {
  after: string | null;
  before: string | null;
}

const pageSize = 100;

/** Precisions at least as fine as a page: a month's neighbours are found among events that are known to the month. */
const finePrecisions = {
  4: ["DAY", "MONTH", "SEASON", "YEAR"],
  7: ["DAY", "MONTH"],
  10: ["DAY"],
} as const;

/**
 * Returns the events that may have happened on the days of a page, and the nearest pages of the same kind before and
 * after it that have events, as ISO years, months or days.
 */
export async function getCalendarPage(page: CalendarPage, { after, before }: ListPage) {
  const length = page.iso.length as keyof typeof finePrecisions;
  const precisions = [...finePrecisions[length]];
  const data = await runQuery(CalendarQuery, {
    within: { from: toIsoDay(page.range.from), to: toIsoDay(page.range.to) },
    earlier: { to: toIsoDay(page.range.from - 1), precisions },
    finer: length === 4 ? "MONTH" : "DAY",
    later: { from: toIsoDay(page.range.to + 1), precisions },
    ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
  });
  return {
    ...data,
    previous: data.earlier.nodes[0]?.date.from?.slice(0, length) ?? null,
    next: data.later.nodes[0]?.date.from?.slice(0, length) ?? null,
  };
}
