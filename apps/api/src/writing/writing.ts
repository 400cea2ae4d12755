import { fileURLToPath } from "node:url";
import type { IngestOutcome } from "@annals/ingest";
import type { DecisionFailure } from "@annals/ingest/decisions";
import { Piscina } from "piscina";
import { withSessionOptions } from "../session-options.ts";
import type { DecideTask, Ended, IngestTask, Problem } from "./write-in-thread.ts";

/** What changes the archive: in a thread of its own, so that whoever reads waits for nothing but the database. */
export interface Writing {
  /** Stores a document, or an archive of documents. Rejects where the database or the thread failed. */
  ingest(given: Omit<IngestTask, "database">): Promise<IngestOutcome[] | { problem: Problem }>;
  /** Makes a correction: gives the id of the decision, or why there is none. Rejects where the database or the thread failed. */
  decide(asked: Omit<DecideTask, "database">): Promise<string | DecisionFailure | { problem: Problem }>;
  /** Ends the thread. What it has not stored is not stored. */
  close(): Promise<void>;
}

/** Loading what derives an archive takes a second or two: the thread stays for whoever makes one correction after the other. */
const idleMs = 10 * 60_000;
/** Writers wait for each other in the database; the others wait for their turn here. */
const maxTasks = 4;

/**
 * Makes what changes an archive. The thread starts when something is to be changed first: what derives an archive is large, and a
 * server that only reads does without it.
 * @param connectionString of the database that is written to
 */
export function openWriting(connectionString: string): Writing {
  const database = withSessionOptions(connectionString);
  let pool: Piscina | null = null;
  async function run<Value>(name: string, task: object): Promise<Value | { problem: Problem }> {
    pool ??= new Piscina({
      filename: fileURLToPath(new URL("write-in-thread.ts", import.meta.url)),
      minThreads: 0,
      maxThreads: 1,
      concurrentTasksPerWorker: maxTasks,
      idleTimeout: idleMs,
      // The thread has connections and timers of its own to look after while nothing is asked of it.
      atomics: "disabled",
    }).on("error", () => {});
    const ended: Ended<Value> = await pool.run({ ...task, database }, { name });
    if ("fault" in ended) throw Object.assign(new Error(ended.fault.message), ended.fault);
    return "problem" in ended ? ended : ended.value;
  }
  return {
    ingest: (given) => run("ingestTask", given),
    decide: (asked) => run("decideTask", asked),
    close: async () => {
      await pool?.destroy();
    },
  };
}
