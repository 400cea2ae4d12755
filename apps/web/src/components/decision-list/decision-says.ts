import type { DecisionKind } from "@annals/schema/enums";
import { toDecisionWords } from "../../graphql/decision-words.ts";

/** Returns what a decision says in words; of one that takes another back, what is not so. */
export function findWhatItSays({
  kind,
  payload,
  undoes,
}: {
  kind: DecisionKind;
  payload: string;
  undoes: { kind: DecisionKind; payload: string } | null;
}): string {
  if (undoes === null) return toDecisionWords(kind, payload);
  return `Not so: ${toDecisionWords(undoes.kind, undoes.payload)}`;
}

/** Returns what the button says that takes a decision of a kind back. */
export function toUndoWords(kind: DecisionKind): string {
  if (kind === "HIDE") return "Show it again";
  return kind === "UNDO" ? "Put it in force again" : "Take it back";
}
