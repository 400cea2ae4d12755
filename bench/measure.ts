import type { Taken } from "./clock.ts";

/** How long one way of doing something took, in each round. */
export interface Measure {
  name: string;
  /** How many documents each round had. */
  documents: number;
  rounds: Taken[];
}

/** What a document more takes in an archive that has so many. */
export interface Growth {
  documents: number;
  /** Of the documents that came since the size before. */
  perDocument: Taken;
  /** One more document by itself, each time it was tried. */
  one: Taken[];
  /** Deriving the whole archive again; null where it was too large to try. */
  rebuild: Taken | null;
  /** Most memory that the process has held so far, deriving smaller archives again included, in MB. */
  peakMemoryMb: number;
}

/** What a bench measured, all of it in one run. */
export interface BenchResult {
  documents: number;
  /** Rows of the archive's own tables. */
  rows: number;
  /** Rows of the working tables, from which the next document's rows are derived. */
  workingRows: number;
  /** The first one is what the others are compared with. */
  measures: Measure[];
  growth: Growth[];
}

/** The middle one; of an even number, the upper middle one. NaN for none. */
export function toMedian(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
