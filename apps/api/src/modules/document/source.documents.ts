import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toConnection } from "../../paging/connection.ts";
import { SourceRef } from "../source/source.ref.ts";
import { DocumentConnection, DocumentOrderEnum } from "./document.connection.ts";
import { DocumentRef, type DocumentRow } from "./document.ref.ts";
import { toDocumentListing, toDocumentOrder } from "./document.sql.ts";

builder.objectField(SourceRef, "documents", (t) =>
  t.connection(
    {
      type: DocumentRef,
      description: "The documents that it published.",
      args: {
        orderBy: t.arg({
          type: DocumentOrderEnum,
          defaultValue: "PUBLISHED_DESC",
          description: "In which order.",
        }),
      },
      resolve: ({ id }, { orderBy, ...args }, context) =>
        toConnection<DocumentRow>(context, {
          field: "Source.documents",
          parentId: id,
          listing: toDocumentListing(documentsOfSource, toDocumentOrder(orderBy ?? "PUBLISHED_DESC")),
          args,
        }),
    },
    DocumentConnection,
  ),
);

const documentsOfSource = [Prisma.sql`d."sourceId" = p.id`];
