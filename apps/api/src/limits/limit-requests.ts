import {
  type ASTVisitor,
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getVariableValues,
  type ParseOptions,
  parse,
  type Source,
  type ValidationContext,
  visit,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import type { RequestErrorCode } from "../errors.ts";
import { countNodes } from "./count-nodes.ts";
import { countRootFields } from "./count-root-fields.ts";
import { countTokens } from "./count-tokens.ts";
import { countCost, maxAliases, maxDepth, maxNodes, maxRootFields, maxTokens } from "./limits.ts";
import { measureDepth } from "./measure-depth.ts";

function toLimitError(code: RequestErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { spec: true, status: 400 } } });
}

/** A validation rule: not more nested fields than `maxDepth`. */
function limitDepth(context: ValidationContext): ASTVisitor {
  const depth = measureDepth(context.getDocument());
  if (depth > maxDepth) {
    const message = `Fields may be nested ${maxDepth} deep; these are ${depth} deep.`;
    context.reportError(toLimitError("query.too-deep", message));
  }
  return {};
}

/** A validation rule: not more aliases than `maxAliases`. */
function limitAliases(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  visit(context.getDocument(), {
    Field({ alias }) {
      if (alias !== undefined) aliases += 1;
    },
  });
  if (aliases > maxAliases) {
    const message = `A request may have ${maxAliases} aliases; this one has ${aliases}.`;
    context.reportError(toLimitError("query.too-many-aliases", message));
  }
  return {};
}

/** A validation rule: not more root fields in an operation than `maxRootFields`. */
function limitRootFields(context: ValidationContext): ASTVisitor {
  const fields = countRootFields(context.getDocument());
  if (fields > maxRootFields) {
    const message = `An operation may have ${maxRootFields} root fields; this one has ${fields}.`;
    context.reportError(toLimitError("query.too-many-root-fields", message));
  }
  return {};
}

/** PostgreSQL can neither store nor look for this character. */
const nul = "\u0000";

const nulMessage = "A text must not have the character U+0000.";

/** A validation rule: no text with the character U+0000. */
function refuseNul(context: ValidationContext): ASTVisitor {
  return {
    StringValue({ value }) {
      if (value.includes(nul)) context.reportError(toLimitError("text.unreadable", nulMessage));
    },
  };
}

/** Walks without recursion: a client chooses how deep its variables are. */
function hasNul(variables: unknown): boolean {
  const waiting = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === "string" && value.includes(nul)) return true;
    if (typeof value === "object" && value !== null)
      for (const part of Object.values(value)) waiting.push(part);
  }
  return false;
}

/** Parses not more tokens than `maxTokens`. Throws `query.too-long` with their number, or the error of the syntax. */
function parseLimited(source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens });
  } catch (error) {
    const tokens = countTokens(source);
    if (tokens <= maxTokens) throw error;
    const message = `A request may have ${maxTokens} tokens (words, numbers and signs); this one has ${tokens}.`;
    throw toLimitError("query.too-long", message);
  }
}

/** Says what an operation with its variables asks too much; null if nothing. */
function findExcess({ schema, document, operationName, variableValues }: ExecutionArgs): GraphQLError | null {
  if (hasNul(variableValues)) return toLimitError("text.unreadable", nulMessage);
  for (const definition of document.definitions) {
    if (definition.kind !== "OperationDefinition") continue;
    if (operationName != null && definition.name?.value !== operationName) continue;
    const { coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], variableValues ?? {});
    // Variables that do not fit are told of by the execution, which then does nothing else.
    if (coerced === undefined) continue;
    const nodes = countNodes(schema, document, definition, coerced);
    if (nodes > maxNodes) {
      const message = `A request may ask for ${maxNodes} objects; this one may ask for ${nodes}. Lower \`first\` and \`last\`, or count less at once: a count over the archive is as many as ${countCost}.`;
      return toLimitError("query.too-many-nodes", message);
    }
  }
  return null;
}

/** Refuses requests that are too long, too deep, or ask for too much, before anything is read. */
export function limitRequests(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseLimited);
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitDepth);
      addValidationRule(limitAliases);
      addValidationRule(limitRootFields);
      addValidationRule(refuseNul);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const excess = findExcess(args);
      if (excess !== null) setResultAndStopExecution({ errors: [excess] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const excess = findExcess(args);
      if (excess !== null) setResultAndStopExecution({ errors: [excess] });
    },
  };
}
