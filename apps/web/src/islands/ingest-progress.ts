/** How far one ingest is. */
export interface Progress {
  run: string;
  stage: string;
  read: number;
  stored: number;
  unchanged: number;
  failed: number;
  isDone: boolean;
}

/** How far several are together. */
export interface Totals {
  read: number;
  stored: number;
  unchanged: number;
  failed: number;
  /** How many of them are done. */
  done: number;
}

/** Sums what several ingests told last. */
export function toTotals(runs: readonly Progress[]): Totals {
  const totals: Totals = { read: 0, stored: 0, unchanged: 0, failed: 0, done: 0 };
  for (const run of runs) {
    for (const count of ["read", "stored", "unchanged", "failed"] as const) totals[count] += run[count];
    if (run.isDone) totals.done += 1;
  }
  return totals;
}

/** Says how far an ingest of so many files is: "Storing, 2 of 5 files done: 3 read, 2 stored, 0 known already." */
export function toProgressWords(stage: string, totals: Totals, given: number): string {
  const counts = [`${totals.read} read`, `${totals.stored} stored`, `${totals.unchanged} known already`];
  if (totals.failed > 0) counts.push(`${totals.failed} not stored`);
  const done = given > 1 ? `, ${Math.min(totals.done, given)} of ${given} files done` : "";
  return `${stage[0]?.toUpperCase()}${stage.slice(1)}${done}: ${counts.join(", ")}.`;
}
