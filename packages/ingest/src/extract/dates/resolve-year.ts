import { countDays, countDaysOfMonth, toDay, toMonthOf, toWeekdayOf, toYearOf } from "./calendar.ts";
import type { Deixis, ExpressionOf, YearHint } from "./date-expression.ts";
import { type Moment, type MomentContext, toFirstDay } from "./moment.ts";

/** The year that is written, or counted from the year of writing. */
export function toHinted({ year, yearOffset }: YearHint, known: number | null): number | null {
  return year ?? (yearOffset === null || known === null ? null : known + yearOffset);
}

/** The year counted from that of the date told before; null where none was told. */
export function toToldYear({ toldYear = 0 }: YearHint, mentioned: Moment | null): number | null {
  return mentioned && toYearOf(toFirstDay(mentioned)) + toldYear;
}

/** The year in which a day without a year lies nearest to the day of writing; a weekday beside it must fit. */
export function toNearestYear(
  { month, day, weekday }: ExpressionOf<"day">,
  writing: string,
  isFuture: boolean,
  isPast: boolean,
): number {
  const year = toYearOf(writing);
  const distance = (candidate: number) => {
    const days = countDays(
      writing,
      toDay(candidate, month, Math.min(day, countDaysOfMonth(candidate, month))),
    );
    // A story that looks ahead may name a day up to eleven months off; without that it looks back, with a past verb the more.
    return Math.abs(days) + (isFuture && days < 0 ? 180 : !isFuture && days > 0 ? (isPast ? 330 : 90) : 0);
  };
  const fits = (candidate: number) =>
    weekday === null || toWeekdayOf(toDay(candidate, month, day)) === weekday;
  const candidates = [year, year - 1, year + 1].toSorted((a, b) => distance(a) - distance(b));
  return candidates.find(fits) ?? candidates[0] ?? year;
}

/** The year of a month, quarter or half that is told without one: back, or forward where the sentence speaks of what is to come. */
export function toYear(
  hint: YearHint,
  deixis: Deixis,
  month: number,
  { day, year, isFuture, mentioned }: MomentContext,
): number | null {
  if (hint.toldYear !== undefined) return toToldYear(hint, mentioned);
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
export function toQuarterYear(
  expression: ExpressionOf<"quarter">,
  { day, year, isFuture }: MomentContext,
): number | null {
  const hinted = toHinted(expression, year);
  if (hinted !== null || year === null || day === null) return hinted ?? year;
  const back = (toMonthOf(day) - expression.quarter * 3 + 12) % 12;
  const first = expression.quarter * 3 - 2;
  const last = toMonthOf(day) >= first ? year : year - 1;
  return isFuture && back > 4 && back < 10 ? last + 1 : last;
}

/** `last fall` in May is that of the year before, in November that of this year if it is over or the one before. */
export function toSeasonYear(
  expression: ExpressionOf<"season">,
  month: number,
  context: MomentContext,
): number | null {
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
