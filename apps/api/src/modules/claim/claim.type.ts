import { ClaimStatus, Prisma } from "@annals/schema/client";
import type { IdNoun } from "@annals/schema/ids";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../model-words.ts";
import { addNodeRows, toNodeSql } from "../../reading/nodes.ts";
import type { Variant } from "../../reading/read.ts";
import { reads, readsColumn, readsId } from "../../reading/reads.ts";
import { linksOfMentions, spansOfMention } from "../mention/mention-claim.ts";
import { ClaimRef, SpanRef } from "./claim.ref.ts";
import { claimColumns, toSpansRows } from "./claim.sql.ts";

/** The GraphQL enum of whether a claim is shown. */
export const ClaimStatusEnum = builder.enumType("ClaimStatus", {
  description: wordsOf("ClaimStatus"),
  values: toEnumValues("ClaimStatus", ClaimStatus),
});

const subjects: [noun: IdNoun, column: string][] = [
  ["Mention", "mentionId"],
  ["Document", "documentId"],
  ["Report", "reportId"],
  ["Event", "eventId"],
  ["Entity", "entityId"],
  ["Alias", "aliasId"],
  ["Comment", "commentId"],
  ["Relation", "relationId"],
];

function toSubjects(): Variant[] {
  return subjects.map(([type, name]) => {
    const id = Prisma.raw(`p."${name}"`);
    return { type, when: Prisma.sql`${id} IS NOT NULL`, row: toNodeSql(type, id) };
  });
}

builder.node(ClaimRef, {
  description: wordsOf("Claim"),
  id: readsId,
  fields: (t) => ({
    property: t.string({ description: wordsOf("Claim.property"), ...readsColumn("property") }),
    value: t.string({ nullable: true, description: wordsOf("Claim.value"), ...readsColumn("value") }),
    rule: t.string({ description: wordsOf("Claim.rule"), ...readsColumn("rule") }),
    ruleVersion: t.int({ description: wordsOf("Claim.ruleVersion"), ...readsColumn("ruleVersion") }),
    status: t.field({
      type: ClaimStatusEnum,
      description: wordsOf("Claim.status"),
      ...readsColumn("status"),
    }),
    confidence: t.float({ description: wordsOf("Claim.confidence"), ...readsColumn("confidence") }),
    because: t.string({ description: wordsOf("Claim.because"), ...readsColumn("because") }),
    evidence: t.field({
      type: [SpanRef],
      description: wordsOf("Claim.evidence"),
      ...reads(() => ({
        kind: "rows",
        rows: Prisma.sql`(${toSpansRows(Prisma.sql`p.id`)}) UNION ALL (${spansOfMention})`,
      })),
    }),
    subject: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: "What the claim is about.",
      ...reads(() => ({ kind: "variant", variants: toSubjects() })),
    }),
  }),
});

addNodeRows(
  "Claim",
  (isAsked) => Prisma.sql`
    (SELECT ${claimColumns} FROM "Claim" c WHERE ${isAsked(Prisma.sql`c.id`)})
    UNION ALL (${linksOfMentions(isAsked)})`,
);
