import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { addNodeRows, toNodeSql } from "../../reading/nodes.ts";
import { readsColumn, readsId, readsRow, readsRows } from "../../reading/reads.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { capturesOfDocument } from "./capture.sql.ts";

const CaptureRef = builder.objectRef<{ id: string }>("Capture");

builder.node(CaptureRef, {
  description: wordsOf("Capture"),
  id: readsId,
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: wordsOf("Capture.document"),
      ...readsRow(() => toNodeSql("Document", Prisma.sql`p."documentId"`)),
    }),
    url: t.string({ nullable: true, description: wordsOf("Capture.url"), ...readsColumn("url") }),
    mediaType: t.string({
      nullable: true,
      description: wordsOf("Capture.mediaType"),
      ...readsColumn("mediaType"),
    }),
    retrievedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: wordsOf("Capture.retrievedAt"),
      ...readsColumn("retrievedAt"),
    }),
  }),
});

addNodeRows("Capture");

builder.objectField(DocumentRef, "captures", (t) =>
  t.field({
    type: [CaptureRef],
    description: "Each time that it was saved, earliest first.",
    ...readsRows(capturesOfDocument),
  }),
);
