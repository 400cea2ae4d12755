/** Days of the proleptic Gregorian calendar as text, `YYYY-MM-DD`, years 0001 to 9999: text order is day order. */

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month (1 to 12) of a year has; 0 for a month that does not exist. */
export function toMonthLength(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Writes a day as `YYYY-MM-DD`. */
export function toDayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The first day of the month that lies `months` after (or, negative, before) a month. Stays within 0001 to 9999. */
export function toMonthStart(year: number, month: number, months = 0): string {
  const index = Math.min(Math.max(year * 12 + (month - 1) + months, 12), 9999 * 12 + 11);
  return toDayText(Math.floor(index / 12), (index % 12) + 1, 1);
}

/** The last day of the month that lies `months` after (or, negative, before) a month. Stays within 0001 to 9999. */
export function toMonthEnd(year: number, month: number, months = 0): string {
  const index = Math.min(Math.max(year * 12 + (month - 1) + months, 12), 9999 * 12 + 11);
  const endYear = Math.floor(index / 12);
  const endMonth = (index % 12) + 1;
  return toDayText(endYear, endMonth, toMonthLength(endYear, endMonth));
}

/** The day that lies `days` after (or, negative, before) a day. Stays within 0001-01-01 to 9999-12-31. */
export function toDayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  const year = date.getUTCFullYear();
  if (year < 1) return "0001-01-01";
  if (year > 9999) return "9999-12-31";
  return toDayText(year, date.getUTCMonth() + 1, date.getUTCDate());
}
