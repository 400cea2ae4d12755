import type { ReadText } from "@annals/schema/client";
import { nameStatements } from "./name-statements.ts";
import type { OperationPlan } from "./plan-operation.ts";

/** What a plan read. */
export interface PlanText {
  /** The state of the database that it was read in, see `snapshotSql`. */
  at: string;
  /** The text of the whole answer. */
  answer: string;
}

/** Runs a plan. Rejects with the database's error, or with a fault of the client's. */
export type RunPlan = (plan: OperationPlan, readText: ReadText) => Promise<PlanText>;

/** Makes what runs plans, and names their statements. */
export function runPlans(): RunPlan {
  const toName = nameStatements();
  return async ({ statement, finish }, readText) => {
    statement.name ??= toName(statement.text);
    const text = await readText(statement);
    const end = text.indexOf("\n");
    const [at, answer] = [text.slice(0, end), text.slice(end + 1)];
    if (finish === null) return { at, answer };
    return { at, answer: JSON.stringify({ data: finish(JSON.parse(answer).data) }) };
  };
}
