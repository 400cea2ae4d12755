/** Public entry of what decisions are, for those who only read them: nothing that derives an archive comes with it. */
export type { DecisionFailure, DecisionOutcome, DecisionRequest } from "./decide.ts";
export { toOrphanReason } from "./resolve/decisions/orphan-reason.ts";
export { type KeyedEntity, type MergedNames, toShownNames } from "./resolve/decisions/shown-names.ts";
