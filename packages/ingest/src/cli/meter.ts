import { toCountWords } from "./count-words.ts";

/** How far a run is, counted. */
export interface Meter {
  /** One more is read. */
  count(): void;
  /** One more has failed. */
  fail(): void;
  /** How many there are in all; known late, or never. */
  setTotal(total: number): void;
  /** `read 1200 of 5000 documents, 80 a second, 48 s left, 3 failed`; of speed nothing in the first second. */
  toText(): string;
}

const TOLD_AFTER_MS = 1_000;

const SECONDS = { minute: 60, hour: 3600 };

/**
 * Makes a meter that starts with the first document: what it takes to reach the database tells nothing of speed.
 * @param now milliseconds of any clock that never goes back
 */
export function createMeter(now: () => number): Meter {
  let started: number | null = null;
  let counted = 0;
  let failed = 0;
  let total: number | null = null;
  return {
    count: () => {
      started ??= now();
      counted++;
    },
    fail: () => void failed++,
    setTotal: (found) => {
      total = found;
    },
    toText() {
      const taken = started === null ? 0 : now() - started;
      const rate = taken < TOLD_AFTER_MS ? null : (counted / taken) * 1_000;
      // More than there are files: they are in archives, and nobody knows how many there are.
      const known = total !== null && counted <= total ? total : null;
      const parts = [
        `read ${known === null ? "" : `${counted} of `}${toCountWords(known ?? counted, "document")}`,
        ...(rate === null ? [] : [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`]),
        ...(rate === null || known === null ? [] : [`${toDuration((known - counted) / rate)} left`]),
        ...(failed === 0 ? [] : [`${failed} failed`]),
      ];
      return parts.join(", ");
    },
  };
}

function toDuration(seconds: number): string {
  if (seconds < 2 * SECONDS.minute) return `${Math.ceil(seconds)} s`;
  if (seconds < 2 * SECONDS.hour) return `${Math.ceil(seconds / SECONDS.minute)} min`;
  return `${Math.ceil(seconds / SECONDS.hour)} h`;
}
