import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads } from "../../reading/reads.ts";
import { SourceRef } from "../source/source.ref.ts";
import { DocumentConnection, DocumentOrderEnum } from "./document.connection.ts";
import { DocumentRef } from "./document.ref.ts";
import { type DocumentOrderName, toDocumentListing, toDocumentOrder } from "./document.sql.ts";

const documentsOfSource = [Prisma.sql`d."sourceId" = p.id AND NOT d."isHidden"`];

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
      ...reads(({ orderBy, ...args }: PagingArgs & { orderBy?: DocumentOrderName | null }) => ({
        kind: "page",
        listing: toDocumentListing(documentsOfSource, toDocumentOrder(orderBy ?? "PUBLISHED_DESC")),
        args,
      })),
    },
    DocumentConnection,
  ),
);
