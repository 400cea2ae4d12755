/** Days in March and in October. */
const LAST_OF_MONTH = 31;

/**
 * The UTC offset of the United Kingdom on a day, `+00:00` or `+01:00`: summer time runs from the last Sunday of March to the last
 * Sunday of October (Summer Time Order 2002). Null for a day of no known year, or of one before 1996, when other days counted.
 * @param edtf `YYYY-MM-DD`
 */
export function toBritishOffset(edtf: string): string | null {
  const [year = 0, month = 0, day = 0] = edtf.split("-").map(Number);
  if (!(year >= 1996)) return null;
  const since = month * 100 + day;
  const isSummer = since >= 300 + toLastSunday(year, 3) && since < 1000 + toLastSunday(year, 10);
  return isSummer ? "+01:00" : "+00:00";
}

/** The day of the month, of a month of 31 days. */
function toLastSunday(year: number, month: number): number {
  return LAST_OF_MONTH - new Date(Date.UTC(year, month - 1, LAST_OF_MONTH)).getUTCDay();
}
