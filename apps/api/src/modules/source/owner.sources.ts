import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { toNodeSql } from "../../reading/nodes.ts";
import { reads, readsRow, readsRows } from "../../reading/reads.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "../report/report.ref.ts";
import { SourceRef } from "./source.ref.ts";
import { attributionOfReport, keptSourcesOfEvent, toSourcesOfEvent } from "./source.sql.ts";

builder.objectField(EventRef, "sources", (t) =>
  t.field({
    type: [SourceRef],
    description:
      "Who tells of it: those that published a report first, then those it came through, then those cited.",
    ...reads((_args, { asOf }) => ({
      kind: "rows",
      rows: toSourcesOfEvent(asOf),
      kept: asOf === null ? keptSourcesOfEvent : undefined,
    })),
  }),
);

builder.objectField(DocumentRef, "source", (t) =>
  t.field({
    type: SourceRef,
    nullable: true,
    description: wordsOf("Document.source"),
    ...readsRow(() => toNodeSql("Source", Prisma.sql`p."sourceId"`)),
  }),
);

const sourceOfDocument = Prisma.sql`(SELECT d."sourceId" FROM "Document" d WHERE d.id = p."documentId")`;

builder.objectFields(ReportRef, (t) => ({
  source: t.field({
    type: SourceRef,
    nullable: true,
    description: "Who published the document that tells it; null if nothing tells.",
    ...readsRow(() => toNodeSql("Source", sourceOfDocument)),
  }),
  attribution: t.field({
    type: [SourceRef],
    description: wordsOf("Attribution"),
    ...readsRows(attributionOfReport),
  }),
}));
