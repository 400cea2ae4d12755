import type { DecisionRequest } from "@annals/ingest/decisions";
import type { Context } from "../../context.ts";
import type { Problem } from "../../writing/write-in-thread.ts";
import type { Writing } from "../../writing/writing.ts";
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
  const request = { ...asked, author, reason };
  const made = await getWriting(context).decide({ request, now: new Date().toISOString() });
  readAnew(context);
  if (typeof made === "string") return { decisionId: made, errors: [] };
  return toRefusal("problem" in made ? toProblemError(made.problem) : made);
}

/** What changes the archive. Throws where the server was not told where that is: a defect of whoever started it. */
export function getWriting({ writing }: Context): Writing {
  if (writing === null) throw new TypeError("The API was started without a database that it may write to.");
  return writing;
}

/** What the client did wrong, as an error. */
export const toProblemError = ({ field, words }: Problem): UserError =>
  toInputError(words, field === null ? [] : [field]);

/** Forgets what was read, which a change may have made old. */
export function readAnew(context: Context): void {
  context.loaders.clear();
  context.db = context.writer;
}

function toRefusal(error: UserError): Correction {
  return { decisionId: null, errors: [error] };
}
