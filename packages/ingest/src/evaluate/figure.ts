/** What a value counts: `share` is 0 to 1 (an F1, or how many of all are right), `MB/s` and `MB` are 10^6 bytes. */
export type Unit = "share" | "MB/s" | "MB" | "count";

/** What others reach on the same data. */
export interface Baseline {
  name: string;
  value: number;
  /** Whether it ran just now on the same data; else the value is a published one. */
  ranHere: boolean;
}

/** One figure of the table that `annals eval` prints. */
export interface Figure {
  /** What is measured, and on what: "dates, TimeBank, value F1". */
  name: string;
  value: number;
  unit: Unit;
  /** To be reached; null where it only informs. */
  goal: number | null;
  baselines: Baseline[];
  /** The counts behind the value, in words: "31 of 34 found, 2 wrong". */
  counts: string;
  /** What was missed or wrong, a line each, for `--misses`. */
  misses: string[];
}

/** Something that can be measured on the folder of real documents and their answers. */
export interface Measure {
  /** As `annals eval NAME` takes it: "dates". */
  name: string;
  /** What it measures, in a sentence. */
  description: string;
  /** @param folder the shared folder: see shared-folder.ts */
  run(folder: string): Figure[] | Promise<Figure[]>;
}
