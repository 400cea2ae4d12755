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
      {groups.map(({ year, lastYear, months }) => (
        <section key={`${year} ${months[0]?.events[0]?.id}`} className={hasYear ? styles.year : undefined}>
          {hasYear && (
            <Year
              className={year === null ? styles.undated : year === lastYear ? styles.numeral : styles.span}
            >
              {year === null ? "Undated" : <YearLink year={year} lastYear={lastYear} />}
            </Year>
          )}
          <div className={styles.months}>
            {months.map(({ month, day, events: inMonth }) => (
              <section
                key={`${month} ${day} ${inMonth[0]?.id}`}
                className={findMonthStyle({ year, lastYear, by, hasYear })}
              >
                {year !== null && year !== lastYear && !hasYear && (
                  <Month className={styles.monthName}>{toYearsWords(year, lastYear)}</Month>
                )}
                {year !== null && year === lastYear && by !== "year" && (
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

/** The heading of a year, or of the years that an event may belong to: it leads to all of them. */
function YearLink({ year, lastYear }: { year: number; lastYear: number | null }) {
  if (year === lastYear) return <a href={`/${year}`}>{year}</a>;
  const period = lastYear === null ? { from: `${year}` } : { from: `${year}`, to: `${lastYear}` };
  return <a href={`/timeline?${new URLSearchParams(period)}`}>{toYearsWords(year, lastYear)}</a>;
}

function toYearsWords(year: number, lastYear: number | null): string {
  return lastYear === null ? `Since ${year}` : `${year}–${lastYear}`;
}

/** A month has its name beside its events; what has none stands where they do. */
function findMonthStyle({
  year,
  lastYear,
  by,
  hasYear,
}: {
  year: number | null;
  lastYear: number | null;
  by: Grouping;
  hasYear: boolean;
}): string | undefined {
  if (year !== lastYear && !hasYear) return styles.month;
  if (year !== null && by === "year") return undefined;
  return year === null || year !== lastYear ? styles.noMonth : styles.month;
}

function toMonthHeading(year: number, month: number | null, day: string | null) {
  if (month === null) return "No month known";
  if (day !== null) {
    const label = `${Number(day.slice(8))} ${toMonthName(month)}`;
    return <a href={toCalendarHref(day)}>{label}</a>;
  }
  return <a href={`/${year}/${String(month).padStart(2, "0")}`}>{toMonthName(month)}</a>;
}
