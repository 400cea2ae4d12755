import { toCountWords } from "./count-words.ts";

/** How far a run is, counted. */
export interface Meter {
  /** One more is read. */
  count(): void;
  /** One more has failed. */
  fail(): void;
  /** How many there are in all; known late, or never. */
  setTotal(total: number): void;
  /** `read 1200 of 5000 documents, 80 a second, 48 s left, 3 failed`. */
  toText(): string;
}

const SECONDS = { minute: 60, hour: 3600 };

/**
 * Makes a meter that starts now.
 * @param now milliseconds of any clock that never goes back
 */
export function createMeter(now: () => number): Meter {
  const started = now();
  let counted = 0;
  let failed = 0;
  let total: number | null = null;
  return {
    count: () => void counted++,
    fail: () => void failed++,
    setTotal: (found) => {
      total = found;
    },
    toText() {
      const rate = counted / Math.max(0.001, (now() - started) / 1000);
      // More than there are files: they are in archives, and nobody knows how many there are.
      const known = total !== null && counted <= total ? total : null;
      const parts = [
        `read ${known === null ? "" : `${counted} of `}${toCountWords(known ?? counted, "document")}`,
        `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`,
        ...(known === null || counted === 0 ? [] : [`${toDuration((known - counted) / rate)} left`]),
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
