import type { ReadText } from "@annals/schema/client";
import { nameStatements } from "./name-statements.ts";
import type { OperationPlan } from "./plan-operation.ts";

/** Runs a plan and returns the text of the answer's `data`. Rejects with the database's error, or with a fault of the client's. */
export type RunPlan = (plan: OperationPlan, readText: ReadText) => Promise<string>;

/** Makes what runs plans, and names their statements. */
export function runPlans(): RunPlan {
  const toName = nameStatements();
  return async ({ statement, finish }, readText) => {
    statement.name ??= toName(statement.text);
    const data = await readText(statement);
    return finish === null ? data : JSON.stringify(finish(JSON.parse(data)));
  };
}
