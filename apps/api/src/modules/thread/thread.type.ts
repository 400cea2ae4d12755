import type { Comment, CommentThread } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { toConnection } from "../../paging/connection.ts";
import { wordsOf } from "../../words.ts";
import { loadDocument } from "../document/document.loader.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { findThread, findThreadOfDocument } from "./thread.loader.ts";
import { CommentRef, CommentThreadRef } from "./thread.ref.ts";
import { threadsByDay, toCommentListing } from "./thread.sql.ts";

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
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: wordsOf("CommentThread.document"),
      resolve: ({ documentId }, _args, context) => loadDocument(context, documentId),
    }),
    comments: t.connection(
      {
        type: CommentRef,
        description: "The comments.",
        args: {
          orderBy: t.arg({
            type: CommentOrderEnum,
            defaultValue: "POSITION",
            description: "In which order.",
          }),
        },
        resolve: ({ id }, { orderBy, ...args }, context) =>
          toConnection<Comment>(context, {
            field: "CommentThread.comments",
            parentId: id,
            listing: toCommentListing(orderBy ?? "POSITION"),
            args,
          }),
      },
      { name: "CommentConnection", description: "A page of comments." },
      { name: "CommentEdge", description: "A comment in a list." },
    ),
  }),
});

addNodeLoader("CommentThread", findThread);

builder.objectField(DocumentRef, "thread", (t) =>
  t.field({
    type: CommentThreadRef,
    nullable: true,
    description: "The readers' discussion of it; null if the page has none.",
    resolve: ({ id }, _args, context) => findThreadOfDocument(context, id),
  }),
);

builder.queryField("thread", (t) =>
  t.field({
    type: CommentThreadRef,
    nullable: true,
    description: "The thread of the document with this id; null if there is none.",
    args: { documentId: t.arg.id({ required: true, description: "`doc-` and 20 hex digits." }) },
    resolve: (_root, { documentId }, context) => findThreadOfDocument(context, documentId),
  }),
);

builder.queryField("threads", (t) =>
  t.connection(
    {
      type: CommentThreadRef,
      description:
        "The comment threads of the archive: those of the documents that were published last first.",
      resolve: (_root, args, context) =>
        toConnection<CommentThread>(context, { field: "Query.threads", listing: threadsByDay, args }),
    },
    { name: "CommentThreadConnection", description: "A page of comment threads." },
    { name: "CommentThreadEdge", description: "A comment thread in a list." },
  ),
);
