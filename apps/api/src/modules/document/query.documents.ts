import { builder } from "../../builder.ts";
import { toConnection } from "../../paging/connection.ts";
import { DocumentConnection, DocumentOrderEnum } from "./document.connection.ts";
import { findDocument } from "./document.loader.ts";
import { DocumentRef, type DocumentRow } from "./document.ref.ts";
import { toDocumentConditions, toDocumentListing, toDocumentOrder } from "./document.sql.ts";

const DocumentFilterInput = builder.inputType("DocumentFilter", {
  description: "Which documents are listed. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    sources: t.stringList({ description: "Slugs of sources: published by any of them." }),
    formats: t.stringList({ description: "Formats: read as any of them." }),
    from: t.field({ type: "Date", description: "Published on this day or later." }),
    to: t.field({ type: "Date", description: "Published on this day or earlier." }),
    undated: t.boolean({
      description: "True: only those that do not tell their day; false: only those that do.",
    }),
    text: t.string({
      description:
        "Words of the title or text, all of them, at the start of words; case and accents do not matter.",
    }),
  }),
});

builder.queryField("document", (t) =>
  t.field({
    type: DocumentRef,
    nullable: true,
    description: "The document with this id; null if there is none.",
    args: { id: t.arg.id({ required: true, description: "`doc-` and 20 hex digits." }) },
    resolve: (_root, { id }, context) => findDocument(context, id),
  }),
);

builder.queryField("documents", (t) =>
  t.connection(
    {
      type: DocumentRef,
      description: "The documents of the archive.",
      args: {
        filter: t.arg({ type: DocumentFilterInput, description: "Which documents; all unless told." }),
        orderBy: t.arg({
          type: DocumentOrderEnum,
          defaultValue: "PUBLISHED_DESC",
          description: "In which order.",
        }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context) =>
        toConnection<DocumentRow>(context, {
          field: "Query.documents",
          filter,
          listing: toDocumentListing(
            toDocumentConditions(filter ?? {}, context.isPublic),
            toDocumentOrder(orderBy ?? "PUBLISHED_DESC"),
          ),
          args,
        }),
    },
    DocumentConnection,
  ),
);
