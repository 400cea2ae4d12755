import type { Image } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { loadGroup, loadRow } from "../../loading/rows.ts";
import { wordsOf } from "../../words.ts";
import { SpanRef, type SpanRow } from "../claim/claim.ref.ts";
import { loadDocument } from "./document.loader.ts";
import { DocumentRef } from "./document.ref.ts";
import { toImagesByIdSql, toImagesSql } from "./document.sql.ts";

const ImageRef = builder.objectRef<Image>("Image");

function toSpan(
  documentId: string,
  start: number | null,
  end: number | null,
  quote: string | null,
): SpanRow | null {
  return start === null || end === null || quote === null ? null : { documentId, start, end, quote };
}

builder.node(ImageRef, {
  description: wordsOf("Image"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: wordsOf("Image.document"),
      resolve: ({ documentId }, _args, context) => loadDocument(context, documentId),
    }),
    position: t.exposeInt("position", { description: wordsOf("Image.position") }),
    caption: t.exposeString("caption", { nullable: true, description: wordsOf("Image.caption") }),
    credit: t.exposeString("credit", { nullable: true, description: wordsOf("Image.credit") }),
    captionSpan: t.field({
      type: SpanRef,
      nullable: true,
      description: "Where the caption stands; null without one.",
      resolve: (image) => toSpan(image.documentId, image.captionStart, image.captionEnd, image.caption),
    }),
    creditSpan: t.field({
      type: SpanRef,
      nullable: true,
      description: "Where the credit stands; null without one.",
      resolve: (image) => toSpan(image.documentId, image.creditStart, image.creditEnd, image.credit),
    }),
  }),
});

addNodeLoader("Image", (context, id) => loadRow<Image>(context, "Image", toImagesByIdSql, id));

builder.objectField(DocumentRef, "images", (t) =>
  t.field({
    type: [ImageRef],
    description: "The images that the page showed, known by their words, in their order on the page.",
    resolve: ({ id }, _args, context) => loadGroup<Image>(context, "Document.images", toImagesSql, id),
  }),
);
