import { toCalendarHref } from "../../time/address.ts";
import { toDateWords } from "../../time/words.ts";
import styles from "./CalendarNav.module.css";

/** ISO years, months or days next to the one on the page that have events; null at the ends of the archive. */
export interface CalendarNavProps {
  previous: string | null;
  next: string | null;
}

/** Links to the nearest earlier and later year, month or day with events. */
export function CalendarNav({ previous, next }: CalendarNavProps) {
  if (previous === null && next === null) return null;
  return (
    <nav className={styles.nav} aria-label="Neighbours in time">
      {previous !== null && (
        <a rel="prev" href={toCalendarHref(previous)}>
          ← {toDateWords(previous)}
        </a>
      )}
      {next !== null && (
        <a rel="next" className={styles.next} href={toCalendarHref(next)}>
          {toDateWords(next)} →
        </a>
      )}
    </nav>
  );
}
