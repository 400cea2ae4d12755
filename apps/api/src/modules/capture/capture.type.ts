import type { Capture } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { loadGroup, loadRow } from "../../loading/rows.ts";
import { wordsOf } from "../../words.ts";
import { loadDocument } from "../document/document.loader.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { toCapturesByIdSql, toCapturesSql } from "./capture.sql.ts";

const CaptureRef = builder.objectRef<Capture>("Capture");

builder.node(CaptureRef, {
  description: wordsOf("Capture"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: wordsOf("Capture.document"),
      resolve: ({ documentId }, _args, context) => loadDocument(context, documentId),
    }),
    url: t.exposeString("url", { nullable: true, description: wordsOf("Capture.url") }),
    mediaType: t.exposeString("mediaType", { nullable: true, description: wordsOf("Capture.mediaType") }),
    retrievedAt: t.expose("retrievedAt", {
      type: "DateTime",
      nullable: true,
      description: wordsOf("Capture.retrievedAt"),
    }),
  }),
});

addNodeLoader("Capture", (context, id) => loadRow<Capture>(context, "Capture", toCapturesByIdSql, id));

builder.objectField(DocumentRef, "captures", (t) =>
  t.field({
    type: [CaptureRef],
    description: "Each time that it was saved, earliest first.",
    resolve: ({ id }, _args, context) => loadGroup<Capture>(context, "Document.captures", toCapturesSql, id),
  }),
);
