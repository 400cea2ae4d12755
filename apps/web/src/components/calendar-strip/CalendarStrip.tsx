import { toCountWords } from "../../graphql/words.ts";
import type { CalendarPage } from "../../time/address.ts";
import { toCalendarHref } from "../../time/address.ts";
import type { Bucket } from "../../time/score.ts";
import { VisuallyHidden } from "../visually-hidden/VisuallyHidden.tsx";
import styles from "./CalendarStrip.module.css";
import { findStripUnits } from "./find-strip-units.ts";

/**
 * The months of a year or the days of a month, under the ruler of the page; those with events are links. `buckets`
 * counts the events by month or by day.
 */
export function CalendarStrip({ page, buckets }: { page: CalendarPage; buckets: readonly Bucket[] }) {
  const units = findStripUnits(page);
  if (units.length === 0) return null;
  const counts = new Map(buckets.map((bucket) => [bucket.start, bucket.count]));
  return (
    <ol className={page.iso.length === 4 ? styles.months : styles.days}>
      {units.map(({ iso, firstDay, name, label }) => {
        const count = counts.get(firstDay) ?? 0;
        return (
          <li key={iso}>
            {count === 0 ? (
              <span className={styles.empty} aria-hidden="true">
                {name}
              </span>
            ) : (
              <a href={toCalendarHref(iso)}>
                {name}
                <VisuallyHidden>{`${label.slice(name.length)}: ${toCountWords(count, "event")}`}</VisuallyHidden>
              </a>
            )}
          </li>
        );
      })}
    </ol>
  );
}
