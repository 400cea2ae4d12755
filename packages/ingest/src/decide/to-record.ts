import { toId } from "@annals/schema/ids";
import type { Correction } from "../resolve/decisions/decision.ts";
import { findDependents } from "../resolve/decisions/find-dependents.ts";
import { findUndoing, type RecordedDecision, toInForce } from "../resolve/decisions/in-force.ts";
import { DecisionRefusal, toMissing } from "./decision-failure.ts";
import type { DecisionRequest } from "./decision-request.ts";

/** What stands in a decision beside what it decides. */
type Making = Pick<RecordedDecision, "author" | "reason" | "decidedAt" | "position">;

/** Who asks for something, why and when, and where it goes among the decisions that there are. */
export function toMaking(
  { author, reason, decidedAt }: DecisionRequest,
  recorded: readonly RecordedDecision[],
  now: string,
): Making {
  return {
    author,
    reason,
    decidedAt: new Date(decidedAt ?? now).toISOString(),
    position: (recorded.at(-1)?.position ?? 0) + 1,
  };
}

/** A correction as it is recorded. Its id is made of all that it says: the same again is the same decision. */
export function toRecord({ kind, ...payload }: Correction, making: Making): RecordedDecision {
  return { id: toDecisionId(kind, payload, making), kind, payload, ...making, undoesId: null };
}

function toDecisionId(kind: string, payload: object, { author, reason, decidedAt }: Making): string {
  return toId("dec", kind, JSON.stringify(payload), author, reason, decidedAt);
}

/**
 * An undo as it is recorded. Undoing what is undone by now, or an undo, puts a decision in force again. Throws a
 * `DecisionRefusal` where there is no such decision, or where later ones rest on it.
 */
export function toUndo(id: string, making: Making, recorded: readonly RecordedDecision[]): RecordedDecision {
  const same = recorded.find((one) => one.id === toDecisionId("UNDO", { undoes: id }, making));
  if (same) return same;
  const found = recorded.find((decision) => decision.id === id);
  const undoing = findUndoing(recorded).get(id);
  if (!found || !undoing) throw toMissing("decision", id, ["decision"]);
  if (undoing.isUndone)
    throw new DecisionRefusal({
      code: "decision.undone",
      message: `It is undone already, by ${undoing.lastId}. Undo that one to put it in force again.`,
      path: ["decision"],
      decisions: [undoing.lastId],
    });
  const inForce = toInForce(recorded);
  const decision = inForce.find((one) => one.id === id);
  const dependents = decision ? findDependents(decision, inForce) : [];
  if (dependents.length > 0)
    throw new DecisionRefusal({
      code: "decision.needed",
      message: `Later decisions rest on it: undo first ${dependents
        .toReversed()
        .map((one) => `${one.id} (${one.correction.kind} by ${one.author})`)
        .join(", ")}.`,
      path: ["decision"],
      decisions: dependents.map((one) => one.id),
    });
  const payload = { undoes: undoing.lastId };
  return {
    id: toDecisionId("UNDO", payload, making),
    kind: "UNDO",
    payload,
    ...making,
    undoesId: undoing.lastId,
  };
}
