import { type DayRange, toDayNumber, toYearRange } from "./day.ts";

/** How many events begin in a stretch of days. ISO days, both ends included. */
export interface Bucket {
  start: string;
  end: string;
  count: number;
}

/**
 * How a bucket is drawn: days as strokes, months known no finer as bars, years known no finer as a haze. Where an
 * archive has too many days for strokes, a column counts the days of a month together.
 */
export type ScoreShape = "stroke" | "column" | "bar" | "haze";

/** One weight of marks: how many events share a stretch, and whether they are only planned. */
export interface WeightedMark {
  range: DayRange;
  count: number;
  shape: ScoreShape;
  isPlanned: boolean;
}

/** A line of the score: a year with events. */
export interface ScoreYear {
  kind: "year";
  year: number;
  range: DayRange;
  count: number;
  marks: WeightedMark[];
}

/** Years without an event between two lines. */
export interface ScoreGap {
  kind: "gap";
  firstYear: number;
  lastYear: number;
}

/** Buckets of one kind of mark. */
export interface BucketLayer {
  buckets: readonly Bucket[];
  shape: ScoreShape;
  isPlanned: boolean;
}

const shortestGapYears = 3;

/**
 * Sorts buckets into years, newest first. A few empty years stay as empty lines; a run of `shortestGapYears` or
 * more becomes one gap, so that the span between 1956 and 2006 is told and does not fill the page.
 */
export function toScore(layers: readonly BucketLayer[]): (ScoreYear | ScoreGap)[] {
  const years = new Map<number, ScoreYear>();
  for (const layer of layers) {
    for (const bucket of layer.buckets) {
      const line = getYear(years, Number(bucket.start.slice(0, 4)));
      line.count += bucket.count;
      line.marks.push({
        range: { from: toDayNumber(bucket.start), to: toDayNumber(bucket.end) },
        count: bucket.count,
        shape: layer.shape,
        isPlanned: layer.isPlanned,
      });
    }
  }
  const filled = [...years.values()].sort((a, b) => b.year - a.year);
  return filled.flatMap((line, index) => {
    const next = filled[index + 1];
    return next === undefined ? [line] : [line, ...toSilence(line.year, next.year)];
  });
}

/** Returns how tall a mark of `count` events is drawn, 0 to 1: by area, never too small to be seen. */
export function toMarkHeight(count: number, largest: number): number {
  if (largest <= 1) return 1;
  return 0.4 + 0.6 * Math.sqrt((count - 1) / (largest - 1));
}

function toSilence(newer: number, older: number): (ScoreYear | ScoreGap)[] {
  const silent = newer - older - 1;
  if (silent >= shortestGapYears) return [{ kind: "gap", firstYear: older + 1, lastYear: newer - 1 }];
  return Array.from({ length: silent }, (_, index) => toEmptyYear(newer - 1 - index));
}

function getYear(years: Map<number, ScoreYear>, year: number): ScoreYear {
  const found = years.get(year) ?? toEmptyYear(year);
  years.set(year, found);
  return found;
}

function toEmptyYear(year: number): ScoreYear {
  return { kind: "year", year, range: toYearRange(year), count: 0, marks: [] };
}
