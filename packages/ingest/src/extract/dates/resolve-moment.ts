import {
  addDays,
  countDays,
  countDaysOfMonth,
  toDay,
  toMonday,
  toMonthOf,
  toWeekdayOf,
  toYearOf,
} from "./calendar.ts";
import type { DateExpression, Deixis, YearHint } from "./date-expression.ts";
import { findHoliday } from "./holidays.ts";
import { type Moment, toFirstDay, toMomentOf, toShifted } from "./moment.ts";

/** Where an expression is counted from. */
export interface MomentContext {
  /** The day of writing, `YYYY-MM-DD`; null if only the year is known. */
  day: string | null;
  /** The year of writing; null if not even that is known. */
  year: number | null;
  /** Whether the sentence speaks of what is to come. */
  isFuture: boolean;
  /** The date told before, for `the next day` and `that year`; null at the start of a story. */
  mentioned: Moment | null;
}

type Of<Kind extends DateExpression["kind"]> = DateExpression & { kind: Kind };

/** The stretch of the calendar that an expression means; null where it means none or what it counts from is not known. */
export function resolveMoment(expression: DateExpression, context: MomentContext): Moment | null {
  switch (expression.kind) {
    case "day":
      return resolveDay(expression, context);
    case "month": {
      const year = toYear(expression, expression.deixis, expression.month, context);
      return year === null ? null : { unit: "month", year, month: expression.month };
    }
    case "season": {
      const month = [3, 6, 9, 12][expression.season - 21] ?? 3;
      const year = toSeasonYear(expression, month, context);
      return year === null ? null : { unit: "season", year, season: expression.season };
    }
    case "quarter": {
      const year = toQuarterYear(expression, context);
      return year === null ? null : { unit: "quarter", year, quarter: expression.quarter };
    }
    case "half": {
      const year = toYear(expression, null, expression.half * 6 - 5, context);
      return year === null ? null : { unit: "half", year, half: expression.half };
    }
    case "holiday":
      return resolveHoliday(expression, context);
    case "year":
      return { unit: "year", year: expression.year, isFiscal: expression.isFiscal };
    case "years":
      return expression.year > expression.lastYear
        ? null
        : toRange(
            { unit: "year", year: expression.year, isFiscal: false },
            { unit: "year", year: expression.lastYear, isFiscal: false },
          );
    case "decade":
      return { unit: "decade", decade: expression.decade };
    case "century":
      return { unit: "century", century: expression.century };
    case "weekday":
      return context.day === null
        ? null
        : { unit: "day", day: toWeekday(expression, context.day, context.isFuture) };
    case "offset":
      return resolveOffset(expression, context);
    case "shift":
      return resolveShift(expression, context);
    case "clock":
      return resolveShift({ kind: "shift", unit: "day", amount: 0 }, context);
    case "range": {
      const from = resolveMoment(expression.from, context);
      const to = resolveMoment(expression.to, context);
      return from && to ? toRange(from, to) : null;
    }
    default:
      return null;
  }
}

function toRange(from: Moment, to: Moment): Moment | null {
  return toFirstDay(from) <= toFirstDay(to) ? { unit: "range", from, to } : null;
}

function resolveDay(
  expression: Of<"day">,
  { day: writing, year: known, isFuture }: MomentContext,
): Moment | null {
  const { month, day, lastDay } = expression;
  const year =
    toHinted(expression, known) ??
    (known === null ? null : writing === null ? known : toNearestYear(expression, writing, isFuture));
  if (year === null || Math.max(day, lastDay ?? 0) > countDaysOfMonth(year, month)) return null;
  const first: Moment = { unit: "day", day: toDay(year, month, day) };
  return lastDay === null ? first : toRange(first, { unit: "day", day: toDay(year, month, lastDay) });
}

/** The year that is written, or counted from the year of writing. */
function toHinted({ year, yearOffset }: YearHint, known: number | null): number | null {
  return year ?? (yearOffset === null || known === null ? null : known + yearOffset);
}

/** The year in which a day without a year lies nearest to the day of writing; a weekday beside it must fit. */
function toNearestYear({ month, day, weekday }: Of<"day">, writing: string, isFuture: boolean): number {
  const year = toYearOf(writing);
  const distance = (candidate: number) => {
    const days = countDays(
      writing,
      toDay(candidate, month, Math.min(day, countDaysOfMonth(candidate, month))),
    );
    // A story that looks ahead may name a day up to eleven months off; without that it looks back.
    return Math.abs(days) + (isFuture && days < 0 ? 180 : !isFuture && days > 0 ? 60 : 0);
  };
  const fits = (candidate: number) =>
    weekday === null || toWeekdayOf(toDay(candidate, month, day)) === weekday;
  const candidates = [year, year - 1, year + 1].toSorted((a, b) => distance(a) - distance(b));
  return candidates.find(fits) ?? candidates[0] ?? year;
}

/** The year of a month, quarter or half that is told without one: back, or forward where the sentence speaks of what is to come. */
function toYear(
  hint: YearHint,
  deixis: Deixis,
  month: number,
  { day, year, isFuture }: MomentContext,
): number | null {
  const hinted = toHinted(hint, year);
  if (hinted !== null || year === null) return hinted;
  const current = day === null ? null : toMonthOf(day);
  if (deixis === "last") return current !== null && month < current ? year : year - 1;
  if (deixis === "next") return current !== null && month > current ? year : year + 1;
  if (deixis === "this" || current === null) return year;
  if (isFuture) return month < current ? year + 1 : year;
  return month > current ? year - 1 : year;
}

/** Companies tell of the quarter that is over or under way; one that ended long ago is the next one in a plan. */
function toQuarterYear(expression: Of<"quarter">, { day, year, isFuture }: MomentContext): number | null {
  const hinted = toHinted(expression, year);
  if (hinted !== null || year === null || day === null) return hinted ?? year;
  const back = (toMonthOf(day) - expression.quarter * 3 + 12) % 12;
  const first = expression.quarter * 3 - 2;
  const last = toMonthOf(day) >= first ? year : year - 1;
  return isFuture && back > 4 && back < 10 ? last + 1 : last;
}

/** `last fall` in May is that of the year before, in November that of this year if it is over or the one before. */
function toSeasonYear(expression: Of<"season">, month: number, context: MomentContext): number | null {
  const { day, year } = context;
  const { deixis } = expression;
  if (deixis === "this" && year !== null && toHinted(expression, year) === null) {
    // In January and February, the winter is the one that began in December.
    return month === 12 && day !== null && toMonthOf(day) <= 2 ? year - 1 : year;
  }
  if (deixis === "last" && day !== null && year !== null) return month + 2 < toMonthOf(day) ? year : year - 1;
  if (
    deixis === null &&
    day !== null &&
    year !== null &&
    !context.isFuture &&
    toHinted(expression, year) === null
  )
    return month > toMonthOf(day) ? year - 1 : year;
  return toYear(expression, deixis, month, context);
}

function resolveHoliday(expression: Of<"holiday">, { day, year, isFuture }: MomentContext): Moment | null {
  const on = (candidate: number): Moment | null => {
    const found = findHoliday(expression.holiday, candidate);
    return found === null ? null : { unit: "day", day: found };
  };
  const hinted = toHinted(expression, year);
  if (hinted !== null) return on(hinted);
  if (day === null || year === null) return null;
  const ordered = [year - 1, year, year + 1].map(
    (candidate) => findHoliday(expression.holiday, candidate) ?? "",
  );
  const found =
    expression.deixis === "next" || (expression.deixis === null && isFuture)
      ? ordered.find((candidate) => candidate >= day)
      : expression.deixis === "this"
        ? ordered[1]
        : ordered.findLast((candidate) => candidate <= day);
  return found ? { unit: "day", day: found } : null;
}

/** A bare weekday is the nearest one back (today included), or forward where the sentence speaks of what is to come. */
function toWeekday({ weekday, deixis }: Of<"weekday">, day: string, isFuture: boolean): string {
  const back = (toWeekdayOf(day) - weekday + 7) % 7;
  const forward = (7 - back) % 7;
  if (deixis === "next") return addDays(day, forward || 7);
  if (deixis === "last") return addDays(day, -(back || 7));
  if (deixis === "this") return addDays(toMonday(day), (weekday + 6) % 7);
  return addDays(day, isFuture ? forward : -back);
}

function resolveOffset(
  { unit, amount, isAgo }: Of<"offset">,
  { day, year, isFuture, mentioned }: MomentContext,
): Moment | null {
  // `a year ago`, said of a quarter's earnings, is that quarter.
  if (isAgo && mentioned?.unit === "quarter" && mentioned.year === year)
    return { ...mentioned, year: mentioned.year + amount };
  if (day === null)
    return unit === "year" && year !== null ? { unit, year: year + amount, isFiscal: false } : null;
  if (unit !== "weekend" || amount !== 0)
    return toShifted(day, unit, unit === "weekend" ? toWeekendSteps(amount, day) : amount);
  // The weekend of a working day is the last one in a tale and the next one in a plan.
  const isWeekend = toWeekdayOf(day) % 6 === 0;
  return toShifted(day, "weekend", isFuture || isWeekend ? 0 : -1);
}

/** `last weekend` on a Sunday is the one a week before; on a working day the nearest one. */
function toWeekendSteps(amount: number, day: string): number {
  return amount > 0 && toWeekdayOf(day) % 6 !== 0 ? amount - 1 : amount;
}

/** Counted from the date told before; from the day of writing where none was. */
function resolveShift({ unit, amount }: Of<"shift">, { day, year, mentioned }: MomentContext): Moment | null {
  const from = mentioned ? toFirstDay(mentioned) : day;
  if (from === null)
    return unit === "year" && year !== null ? { unit, year: year + amount, isFiscal: false } : null;
  if (mentioned && amount === 0 && (unit !== "day" || mentioned.unit === "day"))
    return unit === mentioned.unit ? mentioned : toMomentOf(from, unit);
  if (amount === 0 && mentioned?.unit !== "day" && unit === "day")
    return day === null ? null : { unit: "day", day };
  if (!mentioned && amount === 0) return null;
  // Without a quarter before it, the one that is over when a company tells of its earnings.
  if (unit === "quarter" && mentioned?.unit !== "quarter")
    return day === null ? null : toShifted(day, unit, amount - 1);
  // `a year earlier`, said of a quarter or month, is that quarter or month.
  if (mentioned && unit === "year" && (mentioned.unit === "quarter" || mentioned.unit === "half"))
    return { ...mentioned, year: mentioned.year + amount };
  return toShifted(from, unit, amount);
}
