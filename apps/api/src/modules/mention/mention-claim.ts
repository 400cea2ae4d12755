import type { Mention } from "@annals/schema/client";
import type { ClaimRow } from "../claim/claim.ref.ts";

/** The id of the claim that links a mention to its entity: the mention's own, as a claim. */
export const toClaimIdOfMention = (mentionId: string) => mentionId.replace(/^men-/, "clm-");

/** The id of the mention that a claim of that id would be the link of. */
export const toMentionIdOfClaim = (claimId: string) => claimId.replace(/^clm-/, "men-");

/** The link of a mention to its entity as a claim: property `entity`, the entity's id as value. */
export function toClaimOfMention(mention: Mention): ClaimRow {
  return {
    id: toClaimIdOfMention(mention.id),
    property: "entity",
    value: mention.entityId,
    rule: mention.rule,
    ruleVersion: mention.ruleVersion,
    status: "SHOWN",
    confidence: mention.confidence,
    because: mention.because,
    documentId: null,
    reportId: null,
    eventId: null,
    entityId: null,
    aliasId: null,
    commentId: null,
    relationId: null,
    mention,
  };
}
