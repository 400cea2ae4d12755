import type { FragmentOf } from "../../graphql/graphql.ts";
import { graphql, readFragment } from "../../graphql/graphql.ts";
import { toCalendarHref } from "../../time/address.ts";
import { type Grouping, groupEvents } from "../../time/group-events.ts";
import { toMonthName } from "../../time/words.ts";
import { EventLine, EventLineData } from "../event-line/EventLine.tsx";
import styles from "./EventYears.module.css";

/** Events as a list that is grouped by year and month. */
export const EventYearsData = graphql(
  `
    fragment EventYears on Event {
      id
      date {
        from
        to
      }
      ...EventLine
    }
  `,
  [EventLineData],
);

/** Events in the order given, under their years and months; what is undated comes under a heading of its own. */
export function EventYears({
  events,
  headingLevel = 2,
  hasYear = true,
  by = "month",
}: {
  events: readonly FragmentOf<typeof EventYearsData>[];
  headingLevel?: 2 | 3;
  /** False where all events are of the year that the page is about: months then come first. */
  hasYear?: boolean;
  /** How finely a year is parted. */
  by?: Grouping;
}) {
  const Year = `h${headingLevel}` as const;
  const Month = `h${hasYear ? headingLevel + 1 : headingLevel}` as "h2" | "h3" | "h4";
  const groups = groupEvents(
    events.map((event) => readFragment(EventYearsData, event)),
    by,
  );
  return (
    <div className={styles.years} data-grows="">
      {groups.map(({ year, months }) => (
        <section key={year} className={hasYear ? styles.year : undefined}>
          {hasYear && (
            <Year className={year === null ? styles.undated : styles.numeral}>
              {year === null ? "Undated" : <a href={`/${year}`}>{year}</a>}
            </Year>
          )}
          <div className={styles.months}>
            {months.map(({ month, day, events: inMonth }) => (
              <section
                key={`${month} ${day} ${inMonth[0]?.id}`}
                className={year === null ? styles.noMonth : by === "year" ? undefined : styles.month}
              >
                {year !== null && by !== "year" && (
                  <Month className={styles.monthName}>{toMonthHeading(year, month, day)}</Month>
                )}
                <ul>
                  {inMonth.map((event) => (
                    <li key={event.id}>
                      <EventLine event={event} hasDate={day === null} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function toMonthHeading(year: number, month: number | null, day: string | null) {
  if (month === null) return "No month known";
  if (day !== null) {
    const label = `${Number(day.slice(8))} ${toMonthName(month)}`;
    return <a href={toCalendarHref(day)}>{label}</a>;
  }
  return <a href={`/${year}/${String(month).padStart(2, "0")}`}>{toMonthName(month)}</a>;
}
