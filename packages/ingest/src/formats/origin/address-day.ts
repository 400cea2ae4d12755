import { isCalendarDay } from "../page/calendar-day.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** How sites write the day of publication into addresses: `/2017/03/20/`, `/2010/nov/1/`, `/2013-08/19/`, `/20220427-234`. */
const DAYS = [
  /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=[/_-]|$)/i,
  /\/((?:19|20)\d{2})(\d{2})(\d{2})(?=\D|$)/,
];

/**
 * The day of publication that an address bears.
 * @returns YYYY-MM-DD, or null if it bears none that a calendar has
 */
export function findAddressDay(url: string): string | null {
  const path = URL.parse(url)?.pathname ?? "";
  for (const pattern of DAYS) {
    const [, year = "", month = "", day = ""] = pattern.exec(path) ?? [];
    const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    if (!isCalendarDay(Number(year), number, Number(day))) continue;
    return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  }
  return null;
}
