import { cache } from "react";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import type { CalendarPage } from "../../time/address.ts";
import { toDayNumber, toIsoDay } from "../../time/day.ts";
import { ArchiveRulerData } from "../archive-ruler/ArchiveRuler.tsx";
import { EventLineData } from "../event-line/EventLine.tsx";
import { EventYearsData } from "../event-years/EventYears.tsx";
import { PagerData } from "../pager/Pager.tsx";

const CalendarQuery = graphql(
  `
    query Calendar(
      $within: EventFilter!
      $from: Date!
      $to: Date!
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
      days: timeline(
        granularity: DAY
        filter: { from: $from, to: $to, precisions: [DAY], statuses: [OCCURRED, STATEMENT] }
      ) {
        start
        end
        count
      }
      months: timeline(
        granularity: MONTH
        filter: { from: $from, to: $to, precisions: [MONTH], statuses: [OCCURRED, STATEMENT] }
      ) {
        start
        end
        count
      }
      plannedDays: timeline(
        granularity: DAY
        filter: { from: $from, to: $to, precisions: [DAY], statuses: [PLANNED] }
      ) {
        start
        end
        count
      }
      plannedMonths: timeline(
        granularity: MONTH
        filter: { from: $from, to: $to, precisions: [MONTH], statuses: [PLANNED] }
      ) {
        start
        end
        count
      }
      wide: events(
        filter: { from: $from, to: $to, precisions: [SEASON, YEAR, DECADE, CENTURY, INTERVAL] }
        orderBy: DATE_ASC
        first: 100
      ) {
        nodes {
          status
          date {
            from
            to
          }
        }
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

const pageSize = 100;

/** Precisions at least as fine as a page: a month's neighbours are found among events that are known to the month. */
const finePrecisions = {
  4: ["DAY", "MONTH", "SEASON", "YEAR"],
  7: ["DAY", "MONTH"],
  10: ["DAY"],
} as const;

/** The days that an address can name, and the API be asked for: those of years of four digits. */
const FIRST_DAY = toDayNumber("0001-01-01");
const LAST_DAY = toDayNumber("9999-12-31");

/** A neighbour of a page; the page itself, which stands at the end of what can be named, is none. */
function findOther({ iso }: CalendarPage, neighbour: string | undefined): string | null {
  return neighbour === undefined || neighbour === iso ? null : neighbour;
}

/**
 * Returns the events that may have happened on the days of a page, and the nearest pages of the same kind before and
 * after it that have events, as ISO years, months or days. Asked once a request: `after` and `before` are the cursors of its address.
 */
export const getCalendarPage = cache(
  async (page: CalendarPage, after: string | null, before: string | null) => {
    const length = page.iso.length as keyof typeof finePrecisions;
    const precisions = [...finePrecisions[length]];
    const data = await runQuery(CalendarQuery, {
      within: { from: toIsoDay(page.range.from), to: toIsoDay(page.range.to) },
      from: toIsoDay(page.range.from),
      to: toIsoDay(page.range.to),
      earlier: { to: toIsoDay(Math.max(page.range.from - 1, FIRST_DAY)), precisions },
      finer: length === 4 ? "MONTH" : "DAY",
      later: { from: toIsoDay(Math.min(page.range.to + 1, LAST_DAY)), precisions },
      ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
    });
    return {
      ...data,
      previous: findOther(page, data.earlier.nodes[0]?.date.from?.slice(0, length)),
      next: findOther(page, data.later.nodes[0]?.date.from?.slice(0, length)),
    };
  },
);
