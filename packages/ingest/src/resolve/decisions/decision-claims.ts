import type { ClaimDraft, DocumentSpan } from "../claims.ts";
import type { Decision } from "./decision.ts";

/** Version of how decisions are applied; raise it when that changes what they make. */
export const DECISION_RULE_VERSION = 1;

/** A value that a decision gives to a property. */
export interface Ruling {
  decision: Decision;
  property: string;
  value: string | null;
  /** True where it cannot be shown: what it was given to has become a part of something else. */
  isMoot?: boolean;
  /** True where it stands beside other values of the property. */
  isOneOfMany?: boolean;
  evidence?: DocumentSpan[];
}

/** The rule by which a decision makes its claims: `decision/rename`. */
export function toDecisionRule({ correction }: Pick<Decision, "correction">): string {
  return `decision/${correction.kind.toLowerCase().replace("_", "-")}`;
}

/** Who decided, when and why, in a sentence. */
export function toDecisionReason({ author, reason, decidedAt }: Decision): string {
  const end = /[.!?…]$/.test(reason) ? "" : ".";
  return `${author} decided so on ${toMoment(decidedAt)}: ${reason}${end}`;
}

function toMoment(instant: string): string {
  return `${instant.slice(0, 10)}, ${instant.slice(11, 16)} UTC`;
}

/** The rulings on what can have one value only: of several on one property the last. */
export function toRuled(rulings: readonly Ruling[]): Map<string, Ruling> {
  const sole = rulings.filter(({ isMoot, isOneOfMany }) => !isMoot && !isOneOfMany);
  return new Map(sole.map((ruling) => [ruling.property, ruling]));
}

/** A claim for each ruling on a subject. @param rulings in the order of their decisions */
export function toRulingClaims(
  subject: Pick<ClaimDraft, "subject" | "subjectId">,
  rulings: readonly Ruling[],
): ClaimDraft[] {
  const ruled = toRuled(rulings);
  return rulings.map((ruling): ClaimDraft => {
    const { decision, property, value, isMoot, isOneOfMany, evidence = [] } = ruling;
    const isShown = !isMoot && (isOneOfMany || ruled.get(property) === ruling);
    return {
      ...subject,
      property,
      value,
      rule: toDecisionRule(decision),
      ruleVersion: DECISION_RULE_VERSION,
      status: isShown ? "SHOWN" : "RIVAL",
      because: toDecisionReason(decision),
      evidence,
      decisionId: decision.id,
    };
  });
}

/** Claims on a subject as they stand beside rulings: what was shown is a rival where somebody decided otherwise. */
export function overrule(claims: readonly ClaimDraft[], rulings: readonly Ruling[]): ClaimDraft[] {
  const ruled = toRuled(rulings);
  return claims.map((claim) => {
    const ruling = ruled.get(claim.property);
    if (!ruling || claim.status === "RIVAL") return claim;
    const { author, decidedAt } = ruling.decision;
    const because = `${claim.because} It is not shown: ${author} decided otherwise on ${toMoment(decidedAt)}.`;
    return { ...claim, status: "RIVAL", because };
  });
}
