import type { DecisionKind } from "@annals/schema/enums";
import { type DecisionState, findDecisionKind, findDecisionState } from "../../graphql/decision-words.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

/** Which decisions an address asks for; null where it leaves that open. */
export interface DecisionParams {
  state: DecisionState | null;
  kind: DecisionKind | null;
  author: string | null;
  /** Id of an event, entity, document or comment. */
  subject: string | null;
}

/** Reads the choices of an address: `/decisions?state=IN_FORCE&by=Mira+Holt`. What is no state or kind does not count. */
export function parseDecisionParams({ state, kind, by, of }: SearchParams): DecisionParams {
  return {
    state: findDecisionState(toList(state)[0] ?? ""),
    kind: findDecisionKind(toList(kind)[0] ?? ""),
    author: toList(by)[0] ?? null,
    subject: toList(of)[0] ?? null,
  };
}

/** Returns what the API is asked for. */
export function toDecisionFilter({ state, kind, author, subject }: DecisionParams) {
  return {
    states: state === null ? null : [state],
    kinds: kind === null ? null : [kind],
    author,
    subject,
  };
}
