import type { Taken } from "./clock.ts";

/** How long one way of doing something took, in each round. */
export interface Measure {
  name: string;
  rounds: Taken[];
}

/** What a bench measured, all of it in one run and on the same rows. */
export interface BenchResult {
  documents: number;
  rows: number;
  /** Most memory that the process held until our own way had run once, in MB. */
  peakMemoryMb: number;
  /** The first one is what the others are compared with. */
  measures: Measure[];
}

/** The middle one; of an even number, the upper middle one. NaN for none. */
export function toMedian(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
