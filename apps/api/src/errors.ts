import { GraphQLError } from "graphql";

/** The codes that an error's `extensions.code` can have, beside `internal` for a fault of the server itself. */
export type RequestErrorCode =
  | "cursor.unreadable"
  | "date.order"
  | "date.unreadable"
  | "diff.not-a-version"
  | "diff.too-different"
  | "filter.too-many"
  | "operation.unknown"
  | "operation.unregistered"
  | "page.both-ends"
  | "page.size"
  | "query.invalid"
  | "query.syntax"
  | "query.too-deep"
  | "query.too-long"
  | "query.too-many-aliases"
  | "query.too-many-nodes"
  | "query.too-many-root-fields"
  | "request.forgeable"
  | "request.invalid"
  | "request.too-large"
  | "search.empty"
  | "server.busy"
  | "server.outdated"
  | "server.timeout"
  | "server.unavailable"
  | "subscription.too-many"
  | "subscription.too-slow"
  | "subscription.unavailable"
  | "text.too-long"
  | "text.unreadable"
  | "timeline.too-many-buckets";

/** Makes an error that the client caused and can mend: `message` is shown to it, `code` is stable. */
export function toRequestError(code: RequestErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
