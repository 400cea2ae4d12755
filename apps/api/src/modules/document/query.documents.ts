import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { toNodeSql } from "../../reading/nodes.ts";
import { reads } from "../../reading/reads.ts";
import { DocumentConnection, DocumentOrderEnum } from "./document.connection.ts";
import { DocumentRef } from "./document.ref.ts";
import {
  type DocumentFilter,
  type DocumentOrderName,
  toDocumentConditions,
  toDocumentListing,
  toDocumentOrder,
} from "./document.sql.ts";

const DocumentFilterInput = builder.inputType("DocumentFilter", {
  description: "Which documents are listed. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    sources: t.stringList({ description: "Slugs of sources: published by any of them." }),
    formats: t.stringList({ description: "Formats: read as any of them." }),
    languages: t.stringList({ description: "BCP 47 tags: `en`, `zh`; any of them." }),
    entities: t.stringList({ description: "Slugs of entities: it names all of them (20 at most)." }),
    events: t.stringList({ description: "Slugs of events: it tells of any of them." }),
    url: t.string({ description: "The canonical address: all versions of one page." }),
    asOf: t.field({
      type: "Date",
      description:
        "What the archive knew that day: saved by then or, where no capture tells when, published by then.",
    }),
    from: t.field({ type: "Date", description: "Published on this day or later." }),
    to: t.field({ type: "Date", description: "Published on this day or earlier." }),
    undated: t.boolean({
      description: "True: only those that do not tell their day; false: only those that do.",
    }),
    text: t.string({
      description:
        'Words of the title or text, all of them, at the start of words; case and accents do not matter, `"…"` is a phrase, and `-` before either excludes it.',
    }),
  }),
});

type Args = PagingArgs & { filter?: DocumentFilter | null; orderBy?: DocumentOrderName | null };

builder.queryField("document", (t) =>
  t.field({
    type: DocumentRef,
    nullable: true,
    description: "The document with this id; null if there is none.",
    args: { id: t.arg.id({ required: true, description: "`doc-` and 20 hex digits." }) },
    ...reads(({ id }: { id: string }) => ({ kind: "row", row: toNodeSql("Document", Prisma.sql`${id}`) })),
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
