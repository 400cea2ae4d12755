import { ClaimStatus } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { addNodeLoader, findNodeLoader } from "../../loading/node-loaders.ts";
import { toEnumValues, wordsOf } from "../../words.ts";
import { loadMentionSpans } from "../mention/mention.loader.ts";
import { loadClaim, loadSpans } from "./claim.loader.ts";
import { ClaimRef, type ClaimRow, SpanRef } from "./claim.ref.ts";

/** The GraphQL enum of whether a claim is shown. */
export const ClaimStatusEnum = builder.enumType("ClaimStatus", {
  description: wordsOf("ClaimStatus"),
  values: toEnumValues("ClaimStatus", ClaimStatus),
});

async function loadSubject(context: Context, claim: ClaimRow): Promise<unknown> {
  if (claim.mention !== undefined) return claim.mention;
  const subjects = [
    ["Document", claim.documentId],
    ["Report", claim.reportId],
    ["Event", claim.eventId],
    ["Entity", claim.entityId],
    ["Alias", claim.aliasId],
    ["Comment", claim.commentId],
    ["Relation", claim.relationId],
  ] as const;
  for (const [noun, id] of subjects) {
    if (id !== null) return findNodeLoader(noun)?.(context, id) ?? null;
  }
  return null;
}

builder.node(ClaimRef, {
  description: wordsOf("Claim"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    property: t.exposeString("property", { description: wordsOf("Claim.property") }),
    value: t.exposeString("value", { nullable: true, description: wordsOf("Claim.value") }),
    rule: t.exposeString("rule", { description: wordsOf("Claim.rule") }),
    ruleVersion: t.exposeInt("ruleVersion", { description: wordsOf("Claim.ruleVersion") }),
    status: t.expose("status", { type: ClaimStatusEnum, description: wordsOf("Claim.status") }),
    confidence: t.exposeFloat("confidence", { description: wordsOf("Claim.confidence") }),
    because: t.exposeString("because", { description: wordsOf("Claim.because") }),
    evidence: t.field({
      type: [SpanRef],
      description: wordsOf("Claim.evidence"),
      resolve: ({ id, mention }, _args, context) =>
        mention === undefined ? loadSpans(context, id) : loadMentionSpans(context, mention),
    }),
    subject: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: "What the claim is about.",
      resolve: (claim, _args, context) => loadSubject(context, claim),
    }),
  }),
});

addNodeLoader("Claim", loadClaim);
