import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@annals/schema/client";
import { announce } from "../store/announce.ts";
import type { IngestTotals } from "./outcome.ts";

/** Tells other processes how far an ingest is: at most twice a second, and at the end. */
export interface ProgressTeller {
  onRead(): void;
  onStage(stage: string): void;
  /** Tells the end, after all that was told before. */
  finish(): Promise<void>;
}

const intervalMs = 500;

/**
 * Makes a teller of the progress of an ingest into the database of a client.
 * @param totals as they stand whenever something is told
 */
export function tellProgress(client: PrismaClient, totals: IngestTotals): ProgressTeller {
  const run = randomUUID();
  let read = 0;
  let stage = "reading";
  let toldAt = Number.NEGATIVE_INFINITY;
  let telling: Promise<void> = Promise.resolve();

  function tell(isDone: boolean): void {
    toldAt = performance.now();
    const { stored, unchanged, failed } = totals;
    const notice = { kind: "ingest", run, stage, read, stored, unchanged, failed, isDone } as const;
    // Who stores tells of a database that is gone; who only tells of it has nothing to add.
    telling = telling.then(() => announce(client, notice)).catch(() => {});
  }

  const tellNowAndThen = () => {
    if (performance.now() - toldAt >= intervalMs) tell(false);
  };
  return {
    onRead() {
      read += 1;
      tellNowAndThen();
    },
    onStage(name) {
      stage = name;
      tellNowAndThen();
    },
    async finish() {
      stage = "done";
      tell(true);
      await telling;
    },
  };
}
