import type { DecisionOutcome, DecisionRequest } from "@annals/ingest/decisions";
import type { Context } from "../../context.ts";
import { toAccessError, toInputError, type UserError } from "./user-error.type.ts";

/** What a mutation that makes decisions answers. */
export interface Correction {
  /** Id of the decision; null if none was made. */
  decisionId: string | null;
  errors: UserError[];
}

/** What every correction is asked for with. */
export interface Made {
  author: string;
  reason: string;
}

/** A request less who asks for it. */
export type Asked<Request = DecisionRequest> = Request extends DecisionRequest
  ? Omit<Request, "author" | "reason" | "decidedAt">
  : never;

/**
 * Makes a decision, if the request may. What is read afterwards in this request is read from the database that was written
 * to, and anew.
 */
export async function correct(
  context: Context,
  { author, reason }: Made,
  asked: Asked | null,
): Promise<Correction> {
  const { access } = context;
  if (access !== "granted") return toRefusal(toAccessError(access));
  if (asked === null) return toRefusal(toInputError("It says nothing to correct."));
  // What derives an archive is large, and a server that only reads does without it.
  const { decide, parseRequest } = await import("@annals/ingest");
  const parsed = parseRequest({ ...asked, author, reason });
  if (!parsed.ok) return toRefusal(toInputError(parsed.problem));
  const outcome: DecisionOutcome = await decide(context.writer, parsed.request, new Date().toISOString());
  readAnew(context);
  if (!outcome.ok) return toRefusal(outcome.failure);
  return { decisionId: outcome.decision.id, errors: [] };
}

/** Forgets what was read, which a change may have made old. */
export function readAnew(context: Context): void {
  context.loaders.clear();
  context.db = context.writer;
}

function toRefusal(error: UserError): Correction {
  return { decisionId: null, errors: [error] };
}
