import { Prisma, ReplyKind } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../model-words.ts";
import { reads, readsColumn, readsRows, readsSelf } from "../../reading/reads.ts";
import { ClaimRef, SpanRef } from "../claim/claim.ref.ts";
import { claimColumns, toSpansRows } from "../claim/claim.sql.ts";
import { answered, answeredInList, withAnswered } from "./answered.sql.ts";
import { CommentRef } from "./thread.ref.ts";

const ReplyKindEnum = builder.enumType("ReplyKind", {
  description: wordsOf("ReplyKind"),
  values: toEnumValues("ReplyKind", ReplyKind),
});

/** The claims of whom a comment answers: the shown one, then its rivals. */
const claims = Prisma.sql`
  SELECT ${claimColumns} FROM "Claim" c WHERE c."commentId" = p."linkFromId" AND c.property = 'reply'
  ORDER BY c.status, c.confidence DESC, c.id`;

const shownClaim = Prisma.sql`(SELECT c.id FROM (${claims}) c WHERE c.status = 'SHOWN' LIMIT 1)`;

const ReplyLink = builder.objectRef<object>("ReplyLink").implement({
  description: "That a comment answers another, what this rests on, and how sure it is.",
  fields: (t) => ({
    comment: t.field({ type: CommentRef, description: wordsOf("Comment.inReplyTo"), ...readsSelf() }),
    kind: t.field({
      type: ReplyKindEnum,
      description: wordsOf("Comment.replyKind"),
      ...readsColumn("linkKind"),
    }),
    confidence: t.float({
      description: wordsOf("Comment.replyConfidence"),
      ...readsColumn("linkConfidence"),
    }),
    evidence: t.field({
      type: [SpanRef],
      description: "The spans that the shown link rests on.",
      ...readsRows(toSpansRows(shownClaim)),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: "The claims of whom it answers: the shown one, then its rivals.",
      ...readsRows(claims),
    }),
  }),
});

builder.objectField(CommentRef, "inReplyTo", (t) =>
  t.field({
    type: ReplyLink,
    nullable: true,
    description:
      "The comment that it answers, as far as that can be told; else null, as where that one is hidden.",
    ...reads((_args, { given }) => ({
      kind: "row",
      row: given === withAnswered ? answeredInList : answered,
    })),
  }),
);
