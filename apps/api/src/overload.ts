import { Prisma } from "@annals/schema/client";
import { isLostDatabase } from "@annals/schema/database";
import { GraphQLError } from "graphql";
import type { RequestErrorCode } from "./errors.ts";
import { statementTimeoutMs } from "./session-options.ts";

/** How long a request waits for a connection to the database before it is told to come again. */
export const connectionTimeoutMs = 5000;

const retryAfterSeconds = 5;

/** Whether an error is `query_canceled` of https://www.postgresql.org/docs/current/errcodes-appendix.html: `statement_timeout` was reached. */
export const isTimeout = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError
    ? JSON.stringify(error.meta ?? {}).includes('"57014"')
    : error instanceof Error && "code" in error && error.code === "57014";

/** The pool of `pg` gives this error no code: https://github.com/brianc/node-postgres, `packages/pg-pool`. */
const isBusy = (error: unknown) =>
  error instanceof Error && error.message === "timeout exceeded when trying to connect";

/** Whether something was not changed because a newer version has migrated the archive: `MigrationErrorCode` of the schema package. */
const isOutdated = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "migration.unknown";

function toOverload(code: RequestErrorCode, message: string, { nodes, path }: GraphQLError): GraphQLError {
  const http = { status: 503, headers: { "retry-after": String(retryAfterSeconds) } };
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions: { code, http } });
}

/** What to tell the client where the database was too slow, had no connection left, is away, or of a newer version; null for any other error. */
export function findOverload(error: GraphQLError): GraphQLError | null {
  const { originalError } = error;
  if (isTimeout(originalError)) {
    const message = `The database took longer for this than a statement may: ${statementTimeoutMs / 1000} seconds. Ask for less at once.`;
    return toOverload("server.timeout", message, error);
  }
  if (isBusy(originalError)) {
    const message = `All connections to the database were taken for ${connectionTimeoutMs / 1000} seconds. Try again later.`;
    return toOverload("server.busy", message, error);
  }
  if (isOutdated(originalError)) {
    const message =
      "The archive was brought to a newer version than this server is of, which therefore changes nothing in it. Try again later.";
    return toOverload("server.outdated", message, error);
  }
  if (isLostDatabase(originalError))
    return toOverload("server.unavailable", "The database cannot be reached now. Try again later.", error);
  return null;
}
