import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { toNodeSql } from "../../reading/nodes.ts";
import { reads, readsColumn, readsRow, readsRows } from "../../reading/reads.ts";
import { SpanRef } from "../claim/claim.ref.ts";
import { toSliceSql } from "../document/document.sql.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "../report/report.ref.ts";
import { SourceRef } from "./source.ref.ts";
import { citationsOfReport, toCitationsOfEvent } from "./source.sql.ts";

const quote = toSliceSql(Prisma.sql`d.text`, Prisma.sql`p.start`, Prisma.sql`p."end"`);

const CitationType = builder.objectRef<object>("Citation").implement({
  description: wordsOf("Citation"),
  fields: (t) => ({
    name: t.string({ description: wordsOf("Citation.name"), ...readsColumn("name") }),
    url: t.string({ description: wordsOf("Citation.url"), ...readsColumn("url") }),
    source: t.field({
      type: SourceRef,
      description: wordsOf("Citation.source"),
      ...readsRow(() => toNodeSql("Source", Prisma.sql`p."sourceId"`)),
    }),
    span: t.field({
      type: SpanRef,
      description: "Where the document gives it.",
      ...readsRow(
        () => Prisma.sql`
          SELECT p."documentId", p.start, p."end", ${quote} AS quote FROM "Document" d WHERE d.id = p."documentId"`,
      ),
    }),
  }),
});

builder.objectField(EventRef, "citations", (t) =>
  t.field({
    type: [CitationType],
    description: "The links that documents give for it, each address once.",
    ...reads((_args, { asOf }) => ({ kind: "rows", rows: toCitationsOfEvent(asOf) })),
  }),
);

builder.objectField(ReportRef, "citations", (t) =>
  t.field({
    type: [CitationType],
    description: "The links that the document gives for it, in their order.",
    ...readsRows(citationsOfReport),
  }),
);
