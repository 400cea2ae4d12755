import type { Bucket } from "./score.ts";

/** What one bar of a density counts. */
export type DensityUnit = "year" | "month";

/** A bar: how many events that happened lie in one year or month, and how many beside them are only planned. */
export interface DensityBar {
  /** Place of the bar, 0 for the first. */
  at: number;
  count: number;
  planned: number;
}

/** Several bars together, all of the same number, as a reader would choose them: a decade, a year. */
export interface DensityStretch {
  label: string;
  /** First and last unit, as they stand in an address: `1950`, `2013-01`. */
  from: string;
  to: string;
  /** Of events, planned ones too. */
  count: number;
}

/** How many events there are along a stretch of time. */
export interface Density {
  unit: DensityUnit;
  /** Number of the first unit: the year, or the months since the year 0. */
  first: number;
  /** How many units there are. */
  length: number;
  bars: DensityBar[];
  stretches: DensityStretch[];
}

/** The stretch of time that a density shows, before anything is counted. */
export interface DensityFrame {
  unit: DensityUnit;
  first: number;
  length: number;
  /** How many units make a stretch. */
  step: number;
}

const longestByMonth = 20;
const mostStretches = 8;
const steps: Record<DensityUnit, readonly number[]> = {
  year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  month: [1, 3, 12, 24, 60],
};

/**
 * Returns what a density between two ISO days shows: months up to 20 years, else years, in at most 9 stretches of equal
 * length, so that the ends may lie a little further out than the days.
 */
export function toFrame(from: string, to: string): DensityFrame {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const unit = years <= longestByMonth ? "month" : "year";
  const start = toUnitNumber(from, unit);
  const end = toUnitNumber(to, unit);
  const step = steps[unit].find((size) => (end - start + 1) / size <= mostStretches) ?? 10_000;
  const first = Math.floor(start / step) * step;
  return { unit, first, length: (Math.floor(end / step) + 1) * step - first, step };
}

/** Counts buckets of what happened, and of what is only planned, of the frame's unit into its bars; what lies outside is left out. */
export function toDensity(
  frame: DensityFrame,
  happened: readonly Bucket[],
  planned: readonly Bucket[],
): Density {
  const { unit, first, length, step } = frame;
  const bars = new Map<number, DensityBar>();
  const add = (bucket: Bucket, isPlanned: boolean) => {
    const at = toUnitNumber(bucket.start, unit) - first;
    if (at < 0 || at >= length) return;
    const bar = bars.get(at) ?? { at, count: 0, planned: 0 };
    bars.set(at, bar);
    if (isPlanned) bar.planned += bucket.count;
    else bar.count += bucket.count;
  };
  for (const bucket of happened) add(bucket, false);
  for (const bucket of planned) add(bucket, true);
  const sorted = [...bars.values()].sort((a, b) => a.at - b.at);
  const stretches = Array.from({ length: length / step }, (_, index) => {
    const inside = sorted.filter(({ at }) => Math.floor(at / step) === index);
    return toStretch(
      frame,
      index,
      inside.reduce((sum, { count, planned }) => sum + count + planned, 0),
    );
  });
  return { unit, first, length, bars: sorted, stretches };
}

/** Returns the number of the unit that a date begins with: `1956-10-19` is 1956 in years, 23481 in months. */
export function toUnitNumber(isoDate: string, unit: DensityUnit): number {
  const year = Number(isoDate.slice(0, 4));
  return unit === "year" ? year : year * 12 + Number(isoDate.slice(5, 7) || 1) - 1;
}

/** Returns a unit as it stands in an address: 23481 months are `1956-10`. */
export function toUnitText(number: number, unit: DensityUnit): string {
  const year = unit === "year" ? number : Math.floor(number / 12);
  const yearText = String(year).padStart(4, "0");
  return unit === "year" ? yearText : `${yearText}-${String((number % 12) + 1).padStart(2, "0")}`;
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function toStretch({ unit, first, step }: DensityFrame, index: number, count: number): DensityStretch {
  const start = first + index * step;
  const end = start + step - 1;
  const isWholeYears = unit === "month" && step >= 12;
  return {
    label: isWholeYears ? toYearsLabel(start / 12, step / 12) : toLabel(start, step, unit),
    from: isWholeYears ? toUnitText(start / 12, "year") : toUnitText(start, unit),
    to: isWholeYears ? toUnitText((end - 11) / 12, "year") : toUnitText(end, unit),
    count,
  };
}

function toLabel(start: number, step: number, unit: DensityUnit): string {
  if (unit === "year") return toYearsLabel(start, step);
  const name = monthNames[start % 12];
  return step === 1
    ? `${name} ${Math.floor(start / 12)}`
    : `${name}–${monthNames[(start + step - 1) % 12]} ${Math.floor(start / 12)}`;
}

function toYearsLabel(year: number, years: number): string {
  if (years === 1) return String(year);
  return years === 10 ? `${year}s` : `${year}–${String(year + years - 1).slice(-2)}`;
}
