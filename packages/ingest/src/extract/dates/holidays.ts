import { addDays, toDay, toWeekdayOf } from "./calendar.ts";

type Rule = (year: number) => string;

function fixed(month: number, day: number): Rule {
  return (year) => toDay(year, month, day);
}

/** The nth weekday of a month; with -1 the last. */
function nth(count: number, weekday: number, month: number): Rule {
  return (year) => {
    if (count < 0) {
      const last = addDays(toDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1), -1);
      return addDays(last, -((toWeekdayOf(last) - weekday + 7) % 7));
    }
    const first = toDay(year, month, 1);
    return addDays(first, ((weekday - toWeekdayOf(first) + 7) % 7) + (count - 1) * 7);
  };
}

/** Sunday after the first full moon of spring, by the Gregorian computus (Meeus, Jones and Butcher). */
function toEaster(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return toDay(year, Math.floor(f / 31), (f % 31) + 1);
}

function easter(days: number): Rule {
  return (year) => addDays(toEaster(year), days);
}

/** Days with a name and the rule of their date, in the Gregorian calendar; of the United States where countries differ. */
const HOLIDAYS: Record<string, Rule> = {
  "new year's day": fixed(1, 1),
  "new year's eve": fixed(12, 31),
  "martin luther king day": nth(3, 1, 1),
  "valentine's day": fixed(2, 14),
  "presidents' day": nth(3, 1, 2),
  "st. patrick's day": fixed(3, 17),
  "palm sunday": easter(-7),
  "ash wednesday": easter(-46),
  "good friday": easter(-2),
  easter: easter(0),
  "easter sunday": easter(0),
  "easter monday": easter(1),
  "april fools' day": fixed(4, 1),
  "may day": fixed(5, 1),
  "mother's day": nth(2, 0, 5),
  "memorial day": nth(-1, 1, 5),
  "father's day": nth(3, 0, 6),
  "bastille day": fixed(7, 14),
  "labor day": nth(1, 1, 9),
  "columbus day": nth(2, 1, 10),
  halloween: fixed(10, 31),
  "election day": (year) => addDays(nth(1, 1, 11)(year), 1),
  "veterans day": fixed(11, 11),
  "armistice day": fixed(11, 11),
  thanksgiving: nth(4, 4, 11),
  "thanksgiving day": nth(4, 4, 11),
  "christmas eve": fixed(12, 24),
  christmas: fixed(12, 25),
  "christmas day": fixed(12, 25),
  "boxing day": fixed(12, 26),
};

function toKey(name: string): string {
  return name.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
}

/** Names of the days that can be computed. */
export const HOLIDAY_NAMES = Object.keys(HOLIDAYS);

/** The day `YYYY-MM-DD` of a holiday in a year; null for a name that has no rule. */
export function findHoliday(name: string, year: number): string | null {
  return HOLIDAYS[toKey(name)]?.(year) ?? null;
}
