import type { Failure } from "../formats/result.ts";
import type { ArchiveChange } from "../store/archive-store.ts";

/** What became of one input. */
export type IngestOutcome =
  | {
      path: string;
      status: "stored" | "unchanged";
      id: string;
      format: string;
      /** Whether the archive had another document of the same address before this one. */
      isNewVersion: boolean;
      warnings: { code: string; message: string }[];
    }
  | { path: string; status: "failed"; error: Failure };

/** An outcome of a document that could not be stored. */
export type FailedOutcome = IngestOutcome & { status: "failed" };

/** What an ingest did. Its size does not grow with the documents. */
export interface IngestReport {
  totals: IngestTotals;
  /** How many failed by each code. */
  reasons: Record<string, number>;
  /** The first hundred of those that failed. */
  failures: { path: string; error: Failure }[];
  /** Rows written and removed, a table each; null if nothing was stored. */
  change: ArchiveChange | null;
}

/** How many inputs ended how. */
export interface IngestTotals {
  stored: number;
  unchanged: number;
  failed: number;
  /** How many of the stored are new versions of a page that the archive had. */
  newVersions: number;
}

const MOST_FAILURES = 100;

/** The report of an ingest that has done nothing yet. */
export function createReport(): IngestReport {
  const totals = { stored: 0, unchanged: 0, failed: 0, newVersions: 0 };
  return { totals, reasons: {}, failures: [], change: null };
}

/** Counts an outcome in a report. */
export function addOutcome({ totals, reasons, failures }: IngestReport, outcome: IngestOutcome): void {
  totals[outcome.status]++;
  if (outcome.status !== "failed") {
    if (outcome.isNewVersion) totals.newVersions++;
    return;
  }
  const { path, error } = outcome;
  reasons[error.code] = (reasons[error.code] ?? 0) + 1;
  if (failures.length < MOST_FAILURES) failures.push({ path, error });
}
