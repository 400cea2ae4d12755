import type { ReadText } from "@annals/schema/client";
import { LRUCache } from "lru-cache";
import type { OperationPlan } from "../reading/plan-operation.ts";
import type { RunPlan } from "../reading/run-plan.ts";
import { snapshotStatement } from "../reading/snapshot.ts";

/** How many bytes of answers are kept, and of one at most. */
const maxKeptBytes = 16 * 1024 * 1024;
const maxEntryBytes = 1024 * 1024;

interface Kept {
  /** The snapshot that it was read in. */
  at: string;
  /** The whole answer. */
  body: Buffer;
}

/** The whole answer of a plan: its bytes, or its text where they are not made yet. */
export type Answer = Buffer | string;

/**
 * Makes what answers by a plan, and keeps the answer with the state of the database that it was read in. The next time the
 * database is asked for its state, and for the rows only if that is another one. Kept is what was read twice with nothing
 * changed in between, so that an archive that changes all the time costs no more than without.
 */
export function keepAnswers(runPlan: RunPlan, readText: ReadText, isKeeping: boolean) {
  const kept = new LRUCache<OperationPlan, Kept>({
    maxSize: maxKeptBytes,
    maxEntrySize: maxEntryBytes,
    sizeCalculation: ({ body }) => body.byteLength,
  });
  const seen = new WeakMap<OperationPlan, string>();
  return async (plan: OperationPlan): Promise<Answer> => {
    const found = kept.get(plan);
    if (found !== undefined) {
      if ((await readText(snapshotStatement)) === found.at) return found.body;
      kept.delete(plan);
    }
    const { at, answer } = await runPlan(plan, readText);
    if (isKeeping && at !== "" && at === seen.get(plan)) kept.set(plan, { at, body: Buffer.from(answer) });
    seen.set(plan, at);
    return answer;
  };
}
