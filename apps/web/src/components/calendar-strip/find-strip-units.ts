import type { CalendarPage } from "../../time/address.ts";
import { toIsoDay } from "../../time/day.ts";
import { toDateWords, toMonthName } from "../../time/words.ts";

/** A month of a year or a day of a month. */
export interface StripUnit {
  /** ISO 8601: `2017-03` or `2017-03-20`. */
  iso: string;
  /** ISO 8601 day on which it begins. */
  firstDay: string;
  /** Short: "Mar" or "20". */
  name: string;
  /** In words: "March 2017" or "20 March 2017". */
  label: string;
}

/** Returns the months of a year's page or the days of a month's; nothing for a day's. */
export function findStripUnits(page: CalendarPage): StripUnit[] {
  if (page.iso.length === 4) {
    return Array.from({ length: 12 }, (_, index) => {
      const iso = `${page.iso}-${String(index + 1).padStart(2, "0")}`;
      return {
        iso,
        firstDay: `${iso}-01`,
        name: toMonthName(index + 1).slice(0, 3),
        label: toDateWords(iso),
      };
    });
  }
  if (page.iso.length !== 7) return [];
  return Array.from({ length: page.range.to - page.range.from + 1 }, (_, index) => {
    const iso = toIsoDay(page.range.from + index);
    return { iso, firstDay: iso, name: String(index + 1), label: toDateWords(iso) };
  });
}
