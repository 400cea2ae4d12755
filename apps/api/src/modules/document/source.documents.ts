import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads } from "../../reading/reads.ts";
import { SourceRef } from "../source/source.ref.ts";
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
import { toFilterAsOf } from "./known-day.ts";

type Args = PagingArgs & { filter?: DocumentFilter | null; orderBy?: DocumentOrderName | null };

builder.objectField(SourceRef, "documents", (t) =>
  t.connection(
    {
      type: DocumentRef,
      description: "The documents that it published.",
      args: {
        filter: t.arg({ type: DocumentFilterInput, description: "Which of them; all unless told." }),
        orderBy: t.arg({
          type: DocumentOrderEnum,
          defaultValue: "PUBLISHED_DESC",
          description: "In which order.",
        }),
      },
      ...reads(({ filter, orderBy, ...args }: Args, { isPublic, asOf }) => ({
        kind: "page",
        listing: toDocumentListing(
          [
            Prisma.sql`d."sourceId" = p.id`,
            ...toDocumentConditions(toFilterAsOf(filter ?? {}, asOf), isPublic),
          ],
          toDocumentOrder(orderBy ?? "PUBLISHED_DESC"),
        ),
        args,
      })),
    },
    DocumentConnection,
  ),
);
