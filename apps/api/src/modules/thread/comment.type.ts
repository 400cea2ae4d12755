import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { addNodeRows, toNodeSql } from "../../reading/nodes.ts";
import { readsColumn, readsId, readsRow, readsRows } from "../../reading/reads.ts";
import { quotableWords, readsQuotable } from "../document/quotable.ts";
import { CommentRef, CommentThreadRef } from "./thread.ref.ts";
import { repliesToComment } from "./thread.sql.ts";

const restrictionOfThread = Prisma.sql`SELECT d."isRestricted" FROM "CommentThread" t
  JOIN "Document" d ON d.id = t."documentId" WHERE t.id = p."threadId"`;

builder.node(CommentRef, {
  description: wordsOf("Comment"),
  id: readsId,
  fields: (t) => ({
    thread: t.field({
      type: CommentThreadRef,
      description: wordsOf("Comment.thread"),
      ...readsRow(() => toNodeSql("CommentThread", Prisma.sql`p."threadId"`)),
    }),
    position: t.int({ ...readsColumn("position"), description: wordsOf("Comment.position") }),
    author: t.string({ ...readsColumn("author"), nullable: true, description: wordsOf("Comment.author") }),
    postedAt: t.string({
      ...readsColumn("postedAt"),
      nullable: true,
      description: wordsOf("Comment.postedAt"),
    }),
    score: t.int({ ...readsColumn("score"), nullable: true, description: wordsOf("Comment.score") }),
    up: t.int({ ...readsColumn("up"), nullable: true, description: wordsOf("Comment.up") }),
    down: t.int({ ...readsColumn("down"), nullable: true, description: wordsOf("Comment.down") }),
    text: t.string({
      ...readsQuotable(Prisma.sql`p.text`, restrictionOfThread),
      description: `${wordsOf("Comment.text")} ${quotableWords}`,
    }),
    start: t.int({ ...readsColumn("start"), description: wordsOf("Comment.start") }),
    end: t.int({ ...readsColumn("end"), description: wordsOf("Comment.end") }),
    isPartial: t.boolean({ ...readsColumn("isPartial"), description: wordsOf("Comment.isPartial") }),
    replies: t.field({
      type: [CommentRef],
      description: "The comments that answer it, in the order of the page.",
      ...readsRows(repliesToComment),
    }),
    depth: t.int({ ...readsColumn("depth"), description: wordsOf("Comment.depth") }),
  }),
});

addNodeRows("Comment");
