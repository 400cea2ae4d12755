import type { OperationDefinitionNode } from "graphql";
import { type OperationPlan, planOperation, type Question } from "./plan-operation.ts";

/** How many sets of variables are remembered of an operation, which itself is remembered as long as yoga keeps its document parsed. */
const maxPlans = 100;

/** Longer variables come once. */
const maxVariablesLength = 2000;

/** Makes a planner that remembers the plans of the questions it was asked last. */
export function rememberPlans(): (question: Question) => OperationPlan | null {
  const known = new WeakMap<OperationDefinitionNode, Map<string, OperationPlan | null>>();
  return (question) => {
    const { operation, variables, isPublic } = question;
    const key = JSON.stringify([isPublic, variables]);
    let plans = known.get(operation);
    if (plans === undefined) {
      plans = new Map();
      known.set(operation, plans);
    }
    const remembered = plans.get(key);
    if (remembered !== undefined) return remembered;
    const plan = planOperation(question);
    if (key.length > maxVariablesLength) return plan;
    const oldest = plans.keys().next();
    if (plans.size >= maxPlans && oldest.done !== true) plans.delete(oldest.value);
    plans.set(key, plan);
    return plan;
  };
}
