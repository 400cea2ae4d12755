import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { addNodeRows, toNodeSql } from "../../reading/nodes.ts";
import { reads, readsId, readsRow } from "../../reading/reads.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { withAnswered } from "./answered.sql.ts";
import { CommentRef, CommentThreadRef } from "./thread.ref.ts";
import {
  type CommentOrderName,
  maxComments,
  type ThreadFilter,
  toCommentListing,
  toThreadConditions,
  toThreadListing,
} from "./thread.sql.ts";

const CommentOrderEnum = builder.enumType("CommentOrder", {
  description: "In which order comments come.",
  values: {
    POSITION: { description: "As on the page." },
    TOP: { description: "Highest score first; those without a score last." },
    DISPUTED: {
      description:
        "Those with most votes on their weaker side first; then those that do not tell both sides, most replies first, then lowest score.",
    },
    CONVERSATION: { description: "Each reply behind the comment that it answers." },
  } as const,
});

builder.node(CommentThreadRef, {
  description: wordsOf("CommentThread"),
  id: readsId,
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: wordsOf("CommentThread.document"),
      ...readsRow(() => toNodeSql("Document", Prisma.sql`p."documentId"`)),
    }),
    comments: t.connection(
      {
        type: CommentRef,
        description: `The comments. A page may have ${maxComments} of them.`,
        args: {
          orderBy: t.arg({
            type: CommentOrderEnum,
            defaultValue: "POSITION",
            description: "In which order.",
          }),
        },
        ...reads(({ orderBy, ...args }: PagingArgs & { orderBy?: CommentOrderName | null }) => ({
          kind: "page",
          listing: toCommentListing(orderBy ?? "POSITION"),
          args,
          given: withAnswered,
        })),
      },
      { name: "CommentConnection", description: "A page of comments." },
      { name: "CommentEdge", description: "A comment in a list." },
    ),
  }),
});

addNodeRows("CommentThread");

const toThreadRow = (documentId: Prisma.Sql) =>
  Prisma.sql`SELECT t.* FROM "CommentThread" t WHERE t."documentId" = ${documentId}`;

builder.objectField(DocumentRef, "thread", (t) =>
  t.field({
    type: CommentThreadRef,
    nullable: true,
    description: "The readers' discussion of it; null if the page has none.",
    ...readsRow(() => toThreadRow(Prisma.sql`p.id`)),
  }),
);

builder.queryField("thread", (t) =>
  t.field({
    type: CommentThreadRef,
    nullable: true,
    description: "The thread of the document with this id; null if there is none.",
    args: { documentId: t.arg.id({ required: true, description: "`doc-` and 20 hex digits." }) },
    ...reads(({ documentId }: { documentId: string }) => ({
      kind: "row",
      row: toThreadRow(
        Prisma.sql`(SELECT d.id FROM "Document" d WHERE d.id = ${documentId} AND NOT d."isHidden")`,
      ),
    })),
  }),
);

const ThreadFilterInput = builder.inputType("CommentThreadFilter", {
  description: "Which threads are listed. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    sources: t.stringList({ description: "Slugs of sources: any of them published the document." }),
    from: t.field({ type: "Date", description: "The document was published on this day or later." }),
    to: t.field({ type: "Date", description: "The document was published on this day or earlier." }),
    text: t.string({
      description:
        "Words of the author or text of one comment, all of them, at the start of words; case and accents do not matter.",
    }),
    minComments: t.int({ description: "It has at least so many comments." }),
  }),
});

builder.queryField("threads", (t) =>
  t.connection(
    {
      type: CommentThreadRef,
      description:
        "The comment threads of the archive: those of the documents that were published last first.",
      args: { filter: t.arg({ type: ThreadFilterInput, description: "Which threads; all unless told." }) },
      ...reads(({ filter, ...args }: PagingArgs & { filter?: ThreadFilter | null }, { isPublic }) => ({
        kind: "page",
        listing: toThreadListing(toThreadConditions(filter ?? {}, isPublic)),
        args,
      })),
    },
    { name: "CommentThreadConnection", description: "A page of comment threads." },
    { name: "CommentThreadEdge", description: "A comment thread in a list." },
  ),
);
