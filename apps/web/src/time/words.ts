const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Returns a month's English name; January is 1. */
export function toMonthName(month: number): string {
  return monthNames[month - 1] ?? "";
}

/** Returns an ISO 8601 day, month or year in words: `2017-03-20` is "20 March 2017", `2013-11` is "November 2013", `XXXX-06-01` "1 June, year unknown". */
export function toDateWords(iso: string): string {
  const [year = "", month, day] = iso.slice(0, 10).split("-");
  if (month === undefined) return year;
  const name = toMonthName(Number(month));
  const ofYear = year === "XXXX" ? ", year unknown" : ` ${year}`;
  return day === undefined ? `${name}${ofYear}` : `${Number(day)} ${name}${ofYear}`;
}

/**
 * Returns a moment as a page states it, in words and no finer:
 * `2017-03-20T11:44+03:00` is "20 March 2017, 11:44 UTC+3".
 */
export function toMomentWords(iso: string): string {
  const [day = "", time] = iso.split("T");
  const clock = time?.match(/^(\d\d:\d\d)/)?.[1];
  if (clock === undefined) return toDateWords(day);
  return `${toDateWords(day)}, ${clock}${toOffsetWords(time?.match(/(Z|[+-]\d\d:\d\d)$/)?.[1])}`;
}

function toOffsetWords(offset: string | undefined): string {
  if (offset === undefined) return "";
  if (offset === "Z" || offset === "+00:00") return " UTC";
  const [hours = "", minutes] = offset.slice(1).split(":");
  const sign = offset.startsWith("-") ? "\u2212" : "+";
  return ` UTC${sign}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}
