import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  isNonNullType,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Context } from "../context.ts";
import type { OperationPlan } from "./plan-operation.ts";
import { rememberPlans } from "./remember-plans.ts";
import type { RunPlan } from "./run-plan.ts";

/** An answer whose text is there before its value: who copies it does not have it parsed. */
function toTextResult(answer: string): ExecutionResult {
  const result: ExecutionResult & { stringify(): string } = { stringify: () => answer };
  return Object.defineProperty(result, "data", { get: () => JSON.parse(answer).data, enumerable: false });
}

/** The answer where the statement failed: each of the operation's fields did. */
function toFailure(error: unknown, { fields }: OperationPlan, { schema }: ExecutionArgs): ExecutionResult {
  const originalError = error instanceof Error ? error : new Error(String(error));
  const code = "code" in originalError ? `${originalError.code}: ` : "";
  const message = `${code}${originalError.message}`;
  const errors = [...fields].map(
    ([key, nodes]) => new GraphQLError(message, { nodes, path: [key], originalError }),
  );
  const isNullable = [...fields.values()].every(([node]) => {
    const field = schema.getQueryType()?.getFields()[node?.name.value ?? ""];
    return field !== undefined && !isNonNullType(field.type);
  });
  return {
    data: isNullable ? Object.fromEntries([...fields.keys()].map((key) => [key, null])) : null,
    errors,
  };
}

/**
 * Answers queries all of whose fields declare how they are read by one statement each. Where nothing is left to do to what
 * the database gives, its text is the answer. Everything else is left to resolvers.
 */
export function answerByPlan(runPlan: RunPlan): Plugin<Context> {
  const plan = rememberPlans();
  const toPlan = (args: ExecutionArgs, isPublic: boolean): OperationPlan | null => {
    const { schema, document, operationName, variableValues } = args;
    const operation = getOperationAST(document, operationName);
    if (operation == null) return null;
    const { variableDefinitions } = operation;
    const { coerced: variables } = getVariableValues(schema, variableDefinitions ?? [], variableValues ?? {});
    return variables === undefined ? null : plan({ schema, document, operation, variables, isPublic });
  };
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        const { readText, isPublic, noteRead } = args.contextValue as Context;
        const found = toPlan(args, isPublic);
        if (found === null) return executeFn(args);
        try {
          const { answer } = await runPlan(found, readText);
          noteRead(found);
          return toTextResult(answer);
        } catch (error) {
          // Which field the client is at fault with is told by the resolvers, each for itself.
          return error instanceof GraphQLError ? executeFn(args) : toFailure(error, found, args);
        }
      });
    },
  };
}
