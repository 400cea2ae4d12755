const DAY_MS = 86_400_000;

/** A number with leading zeros. */
export function pad(number: number, length = 2): string {
  return String(number).padStart(length, "0");
}

/** A calendar day as `YYYY-MM-DD`. */
export function toDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day that lies a number of days behind another; before it for a negative number. */
export function addDays(day: string, days: number): string {
  const time = toTime(day) + days * DAY_MS;
  // Beyond the years that four digits write there is nothing to count.
  return time > 253_402_214_400_000 || time < -62_135_596_800_000 || Number.isNaN(time)
    ? day
    : new Date(time).toISOString().slice(0, 10);
}

/** Days from one day to another. */
export function countDays(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / DAY_MS);
}

/** Weekday of a day, 0 (Sunday) to 6. */
export function toWeekdayOf(day: string): number {
  return new Date(toTime(day)).getUTCDay();
}

/** Number of days of a month, 1 to 12. */
export function countDaysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
}

/** The Monday of a day's week. */
export function toMonday(day: string): string {
  return addDays(day, -((toWeekdayOf(day) + 6) % 7));
}

/** Year and number of a week by ISO 8601: that of its Thursday. */
export function toIsoWeek(monday: string): { year: number; week: number } {
  const thursday = addDays(monday, 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(countDays(toDay(year, 1, 1), thursday) / 7) + 1 };
}

/** Year of a day `YYYY-MM-DD`. */
export function toYearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Month of a day `YYYY-MM-DD`, 1 to 12. */
export function toMonthOf(day: string): number {
  return Number(day.slice(5, 7));
}
