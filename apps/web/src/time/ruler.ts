import { countDays, type DayRange, toMonthRange, toYearRange, toYearsRange } from "./day.ts";

/** A dated event, as far as a drawing needs it. */
export interface Mark {
  range: DayRange;
  isPlanned: boolean;
  /** How tall a day is drawn, 0 to 1, where it stands for several events; as tall as the ruler unless told. */
  weight?: number;
}

/** How a mark is drawn: a day as a stroke, a month or season as a short bar, anything longer as a faint long bar. */
export type MarkShape = "stroke" | "bar" | "haze";

/** A mark in the units of a ruler, which is `rulerWidth` wide. */
export interface DrawnMark {
  shape: MarkShape;
  isPlanned: boolean;
  /** Left edge; for a stroke its middle. */
  x: number;
  /** 0 for a stroke. */
  width: number;
  /** 0 to 1; of strokes alone. */
  weight?: number;
}

/** Width of every ruler in its own units; the page stretches it to the width that it has. */
export const rulerWidth = 1000;

const longestBarDays = 100;
const longestByYear = 30;

/** Returns where the start of a day lies on the ruler of a stretch of days, 0 to `rulerWidth`. */
export function toRulerX(ruler: DayRange, dayNumber: number): number {
  return round(((dayNumber - ruler.from) / countDays(ruler)) * rulerWidth);
}

/**
 * Returns the marks that touch a ruler, each as wide as what is known of its date and cut at the ruler's ends.
 * Uncertainty is drawn: a day is a stroke, a month a short bar, a year a faint long one. What may be anywhere on the
 * ruler is faint whatever its length.
 */
export function toDrawnMarks(ruler: DayRange, marks: readonly Mark[]): DrawnMark[] {
  return marks
    .filter((mark) => mark.range.to >= ruler.from && mark.range.from <= ruler.to)
    .map((mark) => {
      const isAsWide = mark.range.from <= ruler.from && mark.range.to >= ruler.to;
      const shape = isAsWide && countDays(ruler) > 1 ? "haze" : toMarkShape(mark.range);
      if (shape === "stroke") {
        const x = toRulerX(ruler, mark.range.from + 0.5);
        const weight = mark.weight === undefined ? {} : { weight: mark.weight };
        return { shape, isPlanned: mark.isPlanned, x, width: 0, ...weight };
      }
      const x = toRulerX(ruler, Math.max(mark.range.from, ruler.from));
      const end = toRulerX(ruler, Math.min(mark.range.to, ruler.to) + 1);
      return { shape, isPlanned: mark.isPlanned, x, width: round(end - x) };
    });
}

/** Returns how a stretch of days is drawn. */
export function toMarkShape(range: DayRange): MarkShape {
  const days = countDays(range);
  if (days === 1) return "stroke";
  return days <= longestBarDays ? "bar" : "haze";
}

/** Returns where each month after January begins on the ruler of one year. */
export function toMonthTicks(year: number, ruler: DayRange): number[] {
  return Array.from({ length: 11 }, (_, index) => toRulerX(ruler, toMonthRange(year, index + 2).from));
}

/** The whole years that a date may belong to, as a ruler of days with its graduations: months within one year, else years. */
export interface YearsRuler {
  firstYear: number;
  lastYear: number;
  range: DayRange;
  ticks: number[];
}

/** Returns the ruler of a date between two ISO days, one of which may be null: an open end adds no year. */
export function toYearsRuler(from: string | null, to: string | null): YearsRuler {
  const firstYear = Number((from ?? to ?? "").slice(0, 4));
  const lastYear = Number((to ?? from ?? "").slice(0, 4));
  const range = toYearsRange(firstYear, lastYear);
  const ticks =
    firstYear === lastYear ? toMonthTicks(firstYear, range) : toYearTicks(firstYear, lastYear, range);
  return { firstYear, lastYear, range, ticks };
}

/** Returns where each year after the first begins on the ruler of several whole years; where they are too many, each tenth. */
export function toYearTicks(firstYear: number, lastYear: number, ruler: DayRange): number[] {
  const step = lastYear - firstYear < longestByYear ? 1 : 10;
  const first = step === 1 ? firstYear + 1 : (Math.floor(firstYear / step) + 1) * step;
  const count = Math.max(0, Math.floor((lastYear - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => toRulerX(ruler, toYearRange(first + index * step).from));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
