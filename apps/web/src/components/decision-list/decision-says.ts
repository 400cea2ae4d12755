import type { DecisionKind } from "@annals/schema/enums";
import { type SaidDecision, toDecisionWords } from "../../graphql/decision-words.ts";
import type { FragmentOf } from "../../graphql/graphql.ts";
import { type TouchedData, toTouchedLink } from "./touched-link.ts";

/** Returns what a decision says in words, naming what it touches where that is one thing; of one that takes another back, what is not so. */
export function findWhatItSays({
  undoes,
  touched = [],
  ...decision
}: SaidDecision & {
  undoes: SaidDecision | null;
  touched?: readonly FragmentOf<typeof TouchedData>[];
}): string {
  const subject = findSubject(touched);
  if (undoes === null) return toDecisionWords(decision, subject);
  return `Not so: ${toDecisionWords(undoes, subject)}`;
}

/** Returns the name of what a decision touches; null where that is not one thing. */
export function findSubject(touched: readonly FragmentOf<typeof TouchedData>[]): string | null {
  const [link, ...others] = touched.flatMap((thing) => toTouchedLink(thing) ?? []);
  return others.length > 0 ? null : (link?.name ?? null);
}

/** Returns what the button says that takes a decision of a kind back. */
export function toUndoWords(kind: DecisionKind): string {
  if (kind === "HIDE") return "Show it again";
  return kind === "UNDO" ? "Put it in force again" : "Take it back";
}
