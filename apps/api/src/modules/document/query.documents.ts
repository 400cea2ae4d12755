import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { toShownNodeSql } from "../../reading/nodes.ts";
import { reads } from "../../reading/reads.ts";
import { DocumentConnection, DocumentOrderEnum } from "./document.connection.ts";
import { DocumentFilterInput } from "./document.filter.ts";
import { DocumentRef } from "./document.ref.ts";
import {
  type DocumentFilter,
  type DocumentOrderName,
  toDocumentConditions,
  toDocumentListing,
  toDocumentOrder,
} from "./document.sql.ts";

type Args = PagingArgs & { filter?: DocumentFilter | null; orderBy?: DocumentOrderName | null };

builder.queryField("document", (t) =>
  t.field({
    type: DocumentRef,
    nullable: true,
    description: "The document with this id; null if there is none.",
    args: { id: t.arg.id({ required: true, description: "`doc-` and 20 hex digits." }) },
    ...reads(({ id }: { id: string }) => ({
      kind: "row",
      row: toShownNodeSql("Document", Prisma.sql`${id}`),
    })),
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
      ...reads(({ filter, orderBy, ...args }: Args, { isPublic }) => ({
        kind: "page",
        listing: toDocumentListing(
          toDocumentConditions(filter ?? {}, isPublic),
          toDocumentOrder(orderBy ?? "PUBLISHED_DESC"),
        ),
        args,
      })),
    },
    DocumentConnection,
  ),
);
