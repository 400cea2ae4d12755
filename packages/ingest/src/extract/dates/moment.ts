import { addDays, pad, toDay, toIsoWeek, toMonday, toMonthOf, toYearOf } from "./calendar.ts";
import type { Part, Unit } from "./date-expression.ts";

/** A stretch of the calendar, as fine as the words tell it. Days are `YYYY-MM-DD`. */
export type Moment =
  | { unit: "day"; day: string }
  | { unit: "week"; monday: string }
  | { unit: "weekend"; saturday: string }
  | { unit: "month"; year: number; month: number }
  | { unit: "quarter"; year: number; quarter: number }
  | { unit: "half"; year: number; half: number }
  | { unit: "season"; year: number; season: 21 | 22 | 23 | 24 }
  | { unit: "year"; year: number; isFiscal: boolean }
  | { unit: "decade"; decade: number }
  | { unit: "century"; century: number }
  | { unit: "range"; from: Moment; to: Moment };

/** Where an expression is counted from. */
export interface MomentContext {
  /** The day of writing, `YYYY-MM-DD`; null if only the year is known. */
  day: string | null;
  /** The year of writing; null if not even that is known. */
  year: number | null;
  /** Whether the sentence speaks of what is to come. */
  isFuture: boolean;
  /** Whether a past verb tells it; where left out, no verb says either. */
  isPast?: boolean;
  /** The date told before, for `the next day` and `that year`; null at the start of a story. */
  mentioned: Moment | null;
}

/** First day of a stretch. */
export function toFirstDay(moment: Moment): string {
  switch (moment.unit) {
    case "day":
      return moment.day;
    case "week":
      return moment.monday;
    case "weekend":
      return moment.saturday;
    case "month":
      return toDay(moment.year, moment.month, 1);
    case "quarter":
      return toDay(moment.year, moment.quarter * 3 - 2, 1);
    case "half":
      return toDay(moment.year, moment.half * 6 - 5, 1);
    case "season":
      return toDay(moment.year, (moment.season - 20) * 3, 1);
    case "year":
      return toDay(moment.year, 1, 1);
    case "decade":
      return toDay(moment.decade, 1, 1);
    case "century":
      return toDay(moment.century * 100, 1, 1);
    case "range":
      return toFirstDay(moment.from);
  }
}

/** The stretch of a unit that a day lies in. */
export function toMomentOf(day: string, unit: Unit): Moment {
  const year = toYearOf(day);
  const month = toMonthOf(day);
  switch (unit) {
    case "day":
      return { unit, day };
    case "week":
      return { unit, monday: toMonday(day) };
    case "weekend":
      return { unit, saturday: addDays(toMonday(day), 5) };
    case "month":
      return { unit, year, month };
    case "quarter":
      return { unit, year, quarter: Math.ceil(month / 3) };
    case "year":
      return { unit, year, isFiscal: false };
    case "decade":
      return { unit, decade: Math.floor(year / 10) * 10 };
    case "century":
      return { unit, century: Math.floor(year / 100) };
  }
}

/** The stretch of a unit that lies a number of such units from the one a day lies in. */
export function toShifted(day: string, unit: Unit, amount: number): Moment | null {
  const year = toYearOf(day);
  const shifted = (to: string) => toMomentOf(to, unit);
  if (unit === "day") return shifted(addDays(day, amount));
  if (unit === "week" || unit === "weekend") return shifted(addDays(day, amount * 7));
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit] * amount;
  const count = year * 12 + toMonthOf(day) - 1 + months;
  const first = Math.floor(count / 12);
  return first < 1 || first > 9999 ? null : shifted(toDay(first, (count % 12) + 1, 1));
}

/** EDTF (ISO 8601-2) of a stretch; weeks, quarters and halves are intervals. */
export function toEdtf(moment: Moment, part: Part = null): string {
  const mark = part === "MID" || part === "APPROX" ? "~" : "";
  switch (moment.unit) {
    case "day":
      return moment.day + (part === "APPROX" ? "~" : "");
    case "week":
      return `${moment.monday}/${addDays(moment.monday, 6)}`;
    case "weekend":
      return `${moment.saturday}/${addDays(moment.saturday, 1)}`;
    case "month":
      return `${pad(moment.year, 4)}-${pad(moment.month)}${mark}`;
    case "quarter":
      return `${pad(moment.year, 4)}-${pad(moment.quarter * 3 - 2)}/${pad(moment.year, 4)}-${pad(moment.quarter * 3)}`;
    case "half":
      return `${pad(moment.year, 4)}-${pad(moment.half * 6 - 5)}/${pad(moment.year, 4)}-${pad(moment.half * 6)}`;
    case "season":
      return `${pad(moment.year, 4)}-${moment.season}${mark}`;
    case "year":
      return `${toYearText(moment.year)}${mark || (moment.isFiscal ? "~" : "")}`;
    case "decade":
      return `${pad(Math.floor(moment.decade / 10), 3)}X${mark}`;
    case "century":
      return part === "MID" ? `${pad(moment.century)}5X~` : `${pad(moment.century)}XX${mark}`;
    case "range":
      return `${toEdtf(moment.from)}/${toEdtf(moment.to)}`;
  }
}

/** A year in four digits; ISO 8601 counts 1 BC as 0 and 2 BC as -1. */
function toYearText(year: number): string {
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}

const SEASON_NAMES = { 21: "SP", 22: "SU", 23: "FA", 24: "WI" } as const;

/** Value of TIMEX3 (TimeML 1.2.1) of a stretch: `1998-W12`, `1998-Q2`, `199` for the 1990s. */
export function toTimexOf(moment: Moment): string {
  switch (moment.unit) {
    case "week":
    case "weekend": {
      const monday = moment.unit === "week" ? moment.monday : addDays(moment.saturday, -5);
      const { year, week } = toIsoWeek(monday);
      return `${pad(year, 4)}-W${pad(week)}${moment.unit === "week" ? "" : "-WE"}`;
    }
    case "quarter":
      return `${pad(moment.year, 4)}-Q${moment.quarter}`;
    case "half":
      return `${pad(moment.year, 4)}-H${moment.half}`;
    case "season":
      return `${pad(moment.year, 4)}-${SEASON_NAMES[moment.season]}`;
    case "year":
      return toYearText(moment.year);
    case "decade":
      return pad(Math.floor(moment.decade / 10), 3);
    case "century":
      return pad(moment.century);
    case "range":
      return toTimexOf(moment.from);
    default:
      return toEdtf(moment);
  }
}
