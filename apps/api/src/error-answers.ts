import { type ExecutionResult, GraphQLError } from "graphql";
import { isAsyncIterable, type Plugin } from "graphql-yoga";
import type { Context } from "./context.ts";
import type { RequestErrorCode } from "./errors.ts";
import { maxBodyBytes, maxRequestBytes } from "./limits/limits.ts";
import type { Log } from "./log.ts";
import { findOverload } from "./overload.ts";

const isError = (value: unknown): value is GraphQLError => value instanceof GraphQLError;

/** Whether the error was made for the client, by us or by the GraphQL library itself, and not thrown by something else. */
function isForClient({ originalError }: GraphQLError): boolean {
  return originalError === undefined || isError(originalError);
}

/** Hides an unexpected error from the client. The request id leads to its line in the log. */
function toMaskedError({ nodes, path }: GraphQLError, requestId: string): GraphQLError {
  return new GraphQLError("The server failed at this. Its log says more, under the request id.", {
    nodes: nodes ?? null,
    path: path ?? null,
    extensions: { code: "internal", requestId },
  });
}

/** Our own codes have a point; those of the libraries, like `BAD_USER_INPUT`, do not. */
const isOurs = (code: unknown) => code === "internal" || (typeof code === "string" && code.includes("."));

function addCode(error: GraphQLError, code: RequestErrorCode | "internal"): void {
  if (!isOurs(error.extensions.code)) error.extensions.code = code;
}

/** Whether Yoga refused the body, which it says without the limit. */
const isTooLarge = ({ extensions: { http } }: GraphQLError) =>
  typeof http === "object" && http !== null && "status" in http && http.status === 413;

function toTooLargeMessage(request: Request): string {
  const length = request.headers.get("content-length");
  const value = length === null ? "this one has more" : `this one has ${length}`;
  // Yoga refuses what is too large even for a document; other bodies are refused before it looks at them.
  const limit = request.headers.has("authorization")
    ? `${maxRequestBytes} bytes with a document in it, and ${maxBodyBytes} without`
    : `${maxBodyBytes} bytes`;
  return `The body of a request may have ${limit}; ${value}.`;
}

/**
 * Gives every error a stable `code`: `query.syntax` and `query.invalid` for what does not fit the language or the schema,
 * `request.invalid` for what is no GraphQL request at all, its own for typed errors, and `internal` with the request id, and a line in the log, for unexpected ones.
 */
export function answerErrors(log: Log): Plugin<Context> {
  function answer(result: ExecutionResult, requestId: string): ExecutionResult {
    // What has no errors is not looked into: its data may be a text that nobody has read.
    if (result.errors === undefined) return result;
    const { errors, ...rest } = result;
    const answered = errors.map((error) => {
      if (isForClient(error)) {
        addCode(error, "query.invalid");
        // Without data nothing was executed: the request itself is at fault.
        if (!("data" in rest)) error.extensions.http ??= { spec: true, status: 400 };
        return error;
      }
      const { message, path, originalError } = error;
      log("error", message, { requestId, path: path?.join("."), error: originalError?.stack });
      return findOverload(error) ?? toMaskedError(error, requestId);
    });
    return { ...rest, errors: answered };
  }
  return {
    onParse() {
      return ({ result }) => {
        if (isError(result)) addCode(result, "query.syntax");
      };
    },
    onValidate() {
      return ({ result }) => {
        for (const error of result) if (isError(error)) addCode(error, "query.invalid");
      };
    },
    onExecute({ args }) {
      const { requestId }: Context = args.contextValue;
      return {
        onExecuteDone: ({ result, setResult }) => setResult(answer(result as ExecutionResult, requestId)),
      };
    },
    onSubscribe({ args }) {
      const { requestId }: Context = args.contextValue;
      return {
        onSubscribeResult({ result, setResult }) {
          // What cannot be subscribed to has a result as that of a query; else each of the stream has its own.
          if (!isAsyncIterable(result)) setResult(answer(result as ExecutionResult, requestId));
          return {
            onNext: ({ result: next, setResult: setNext }) =>
              setNext(answer(next as ExecutionResult, requestId)),
          };
        },
      };
    },
    onResultProcess({ request, result }) {
      for (const error of "errors" in result ? (result.errors ?? []) : []) {
        if (isTooLarge(error)) {
          error.message = toTooLargeMessage(request);
          addCode(error, "request.too-large");
        }
        addCode(error, error.extensions.code === "INTERNAL_SERVER_ERROR" ? "internal" : "request.invalid");
      }
    },
  };
}
