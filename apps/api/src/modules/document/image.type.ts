import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { addNodeRows, toNodeSql } from "../../reading/nodes.ts";
import { readsColumn, readsId, readsRow, readsRows } from "../../reading/reads.ts";
import { SpanRef } from "../claim/claim.ref.ts";
import { DocumentRef } from "./document.ref.ts";
import { imagesOfDocument } from "./document.sql.ts";
import { quotableWords, readsQuotable } from "./quotable.ts";

const ImageRef = builder.objectRef<{ id: string }>("Image");

/** The span of the image's words in a column, if it has them. */
function toSpanRow(column: "caption" | "credit"): Prisma.Sql {
  const [start, end, quote] = [`p."${column}Start"`, `p."${column}End"`, `p."${column}"`].map(Prisma.raw);
  return Prisma.sql`SELECT p."documentId", ${start} AS start, ${end} AS "end", ${quote} AS quote
    WHERE ${start} IS NOT NULL AND ${end} IS NOT NULL AND ${quote} IS NOT NULL`;
}

builder.node(ImageRef, {
  description: wordsOf("Image"),
  id: readsId,
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: wordsOf("Image.document"),
      ...readsRow(() => toNodeSql("Document", Prisma.sql`p."documentId"`)),
    }),
    position: t.int({ description: wordsOf("Image.position"), ...readsColumn("position") }),
    caption: t.string({
      nullable: true,
      description: `${wordsOf("Image.caption")} ${quotableWords}`,
      ...readsQuotable(
        Prisma.sql`p.caption`,
        Prisma.sql`SELECT d."isRestricted" FROM "Document" d WHERE d.id = p."documentId"`,
      ),
    }),
    credit: t.string({ nullable: true, description: wordsOf("Image.credit"), ...readsColumn("credit") }),
    captionSpan: t.field({
      type: SpanRef,
      nullable: true,
      description: "Where the caption stands; null without one.",
      ...readsRow(() => toSpanRow("caption")),
    }),
    creditSpan: t.field({
      type: SpanRef,
      nullable: true,
      description: "Where the credit stands; null without one.",
      ...readsRow(() => toSpanRow("credit")),
    }),
  }),
});

addNodeRows("Image");

builder.objectField(DocumentRef, "images", (t) =>
  t.field({
    type: [ImageRef],
    description: "The images that the page showed, known by their words, in their order on the page.",
    ...readsRows(imagesOfDocument),
  }),
);
