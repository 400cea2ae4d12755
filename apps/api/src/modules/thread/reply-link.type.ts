import { type Comment, ReplyKind } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../words.ts";
import { loadClaims, loadSpans } from "../claim/claim.loader.ts";
import { ClaimRef, SpanRef } from "../claim/claim.ref.ts";
import { findComment } from "./thread.loader.ts";
import { CommentRef } from "./thread.ref.ts";

const ReplyKindEnum = builder.enumType("ReplyKind", {
  description: wordsOf("ReplyKind"),
  values: toEnumValues("ReplyKind", ReplyKind),
});

/** The link from a comment (`from`) to the one it answers (`to`). */
interface ReplyLinkRow {
  from: Comment;
  to: Comment;
  kind: ReplyKind;
}

const ReplyLink = builder.objectRef<ReplyLinkRow>("ReplyLink").implement({
  description: "That a comment answers another, what this rests on, and how sure it is.",
  fields: (t) => ({
    comment: t.field({
      type: CommentRef,
      description: wordsOf("Comment.inReplyTo"),
      resolve: ({ to }) => to,
    }),
    kind: t.expose("kind", { type: ReplyKindEnum, description: wordsOf("Comment.replyKind") }),
    confidence: t.float({
      description: wordsOf("Comment.replyConfidence"),
      resolve: ({ from }) => from.replyConfidence ?? 1,
    }),
    evidence: t.field({
      type: [SpanRef],
      description: "The spans that the shown link rests on.",
      resolve: async ({ from }, _args, context) => {
        const [shown] = await loadClaims(context, "commentId", from.id, {
          property: "reply",
          status: "SHOWN",
        });
        return shown === undefined ? [] : loadSpans(context, shown.id);
      },
    }),
    claims: t.field({
      type: [ClaimRef],
      description: "The claims of whom it answers: the shown one, then its rivals.",
      resolve: ({ from }, _args, context) => loadClaims(context, "commentId", from.id, { property: "reply" }),
    }),
  }),
});

builder.objectField(CommentRef, "inReplyTo", (t) =>
  t.field({
    type: ReplyLink,
    nullable: true,
    description: "The comment that it answers, as far as that can be told; else null.",
    resolve: async (from, _args, context) => {
      if (from.inReplyToId === null || from.replyKind === null) return null;
      const to = await findComment(context, from.inReplyToId);
      return to === null ? null : { from, to, kind: from.replyKind };
    },
  }),
);
