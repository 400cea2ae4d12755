import { addDays, countDaysOfMonth, toDay, toMonday, toWeekdayOf } from "./calendar.ts";
import type { DateExpression, ExpressionOf } from "./date-expression.ts";
import { findHoliday } from "./holidays.ts";
import { type Moment, type MomentContext, toFirstDay, toMomentOf, toShifted } from "./moment.ts";
import { toHinted, toNearestYear, toQuarterYear, toSeasonYear, toToldYear, toYear } from "./resolve-year.ts";

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
        : {
            unit: "range",
            from: { unit: "year", year: expression.year, isFiscal: false },
            to: { unit: "year", year: expression.lastYear, isFiscal: false },
          };
    case "decade":
      return { unit: "decade", decade: expression.decade };
    case "century":
      return { unit: "century", century: expression.century };
    case "weekday":
      return context.day === null
        ? null
        : { unit: "day", day: toWeekday(expression, context.day, context.isFuture) };
    case "told-weekday":
      return resolveToldWeekday(expression, context);
    case "offset":
      return resolveOffset(expression, context);
    case "shift":
      return resolveShift(expression, context);
    case "clock":
      return resolveShift({ kind: "shift", unit: "day", amount: 0 }, context);
    case "range": {
      const from = resolveMoment(expression.from, context);
      const to = resolveMoment(expression.to, context);
      return from && to ? toRange(from, isWeekdays(expression) ? toBehind(from, to) : to) : null;
    }
    default:
      return null;
  }
}

/** `Thursday and Friday`, told on that Thursday: the Friday to come. */
function toBehind(from: Moment, to: Moment): Moment {
  return to.unit === "day" && to.day < toFirstDay(from) ? { unit: "day", day: addDays(to.day, 7) } : to;
}

function isWeekdays({ from, to }: ExpressionOf<"range">): boolean {
  return from.kind === "weekday" && to.kind === "weekday";
}

function toRange(from: Moment, to: Moment): Moment | null {
  return toFirstDay(from) <= toFirstDay(to) ? { unit: "range", from, to } : null;
}

function resolveDay(
  expression: ExpressionOf<"day">,
  { day: writing, year: known, isFuture, isPast = false, mentioned }: MomentContext,
): Moment | null {
  const { month, day, lastDay, toldYear } = expression;
  const year =
    toldYear !== undefined
      ? toToldYear(expression, mentioned)
      : (toHinted(expression, known) ??
        (known === null
          ? null
          : writing === null
            ? known
            : toNearestYear(expression, writing, isFuture, isPast)));
  if (year === null || Math.max(day, lastDay ?? 0) > countDaysOfMonth(year, month)) return null;
  const first: Moment = { unit: "day", day: toDay(year, month, day) };
  return lastDay === null ? first : toRange(first, { unit: "day", day: toDay(year, month, lastDay) });
}

function resolveHoliday(
  expression: ExpressionOf<"holiday">,
  { day, year, isFuture }: MomentContext,
): Moment | null {
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
function toWeekday(
  { weekday, deixis, week }: ExpressionOf<"weekday">,
  day: string,
  isFuture: boolean,
): string {
  if (week !== undefined) return addDays(toMonday(day), ((weekday + 6) % 7) + week * 7);
  const back = (toWeekdayOf(day) - weekday + 7) % 7;
  const forward = (7 - back) % 7;
  if (deixis === "next") return addDays(day, forward || 7);
  if (deixis === "last") return addDays(day, -(back || 7));
  if (deixis === "this") return addDays(toMonday(day), (weekday + 6) % 7);
  return addDays(day, isFuture ? forward : -back);
}

/** `the following Monday` counts from the day told before; where that is coarser than a day, it could be any. */
function resolveToldWeekday(
  { weekday, deixis }: ExpressionOf<"told-weekday">,
  { mentioned }: MomentContext,
): Moment | null {
  if (mentioned?.unit !== "day") return null;
  const on = { kind: "weekday" as const, weekday, deixis };
  return { unit: "day", day: toWeekday(on, mentioned.day, deixis === "next") };
}

function resolveOffset(
  { unit, amount, isAgo }: ExpressionOf<"offset">,
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

const FINENESS = [
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "season",
  "half",
  "year",
  "decade",
  "century",
];

/** Whether a stretch is as fine as a unit that is counted from it, or finer. */
function isAsFine({ unit: told }: Moment, unit: string): boolean {
  return FINENESS.indexOf(told) <= FINENESS.indexOf(unit);
}

/** Counted from the date told before; from the day of writing where none was. */
function resolveShift(
  { unit, amount }: ExpressionOf<"shift">,
  { day, year, mentioned }: MomentContext,
): Moment | null {
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
  // `the next day` behind `in July` could be any day.
  if (mentioned && !isAsFine(mentioned, unit)) return null;
  // `a year earlier`, said of a quarter or month, is that quarter or month.
  if (mentioned && unit === "year" && (mentioned.unit === "quarter" || mentioned.unit === "half"))
    return { ...mentioned, year: mentioned.year + amount };
  return toShifted(from, unit, amount);
}
