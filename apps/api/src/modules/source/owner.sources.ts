import type { Source } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { loadGroup } from "../../loading/rows.ts";
import { wordsOf } from "../../words.ts";
import { loadDocument } from "../document/document.loader.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "../report/report.ref.ts";
import { findSource } from "./source.loader.ts";
import { SourceRef } from "./source.ref.ts";
import { toSourcesOfEventsSql, toSourcesOfReportsSql } from "./source.sql.ts";

builder.objectField(EventRef, "sources", (t) =>
  t.field({
    type: [SourceRef],
    description:
      "Who tells of it: those that published a report first, then those it came through, then those cited.",
    resolve: ({ id }, _args, context) =>
      loadGroup<Source>(context, "Event.sources", toSourcesOfEventsSql, id),
  }),
);

builder.objectField(DocumentRef, "source", (t) =>
  t.field({
    type: SourceRef,
    nullable: true,
    description: wordsOf("Document.source"),
    resolve: ({ sourceId }, _args, context) => (sourceId === null ? null : findSource(context, sourceId)),
  }),
);

builder.objectFields(ReportRef, (t) => ({
  source: t.field({
    type: SourceRef,
    nullable: true,
    description: "Who published the document that tells it; null if nothing tells.",
    resolve: async ({ documentId }, _args, context) => {
      const { sourceId } = await loadDocument(context, documentId);
      return sourceId === null ? null : findSource(context, sourceId);
    },
  }),
  attribution: t.field({
    type: [SourceRef],
    description: wordsOf("Attribution"),
    resolve: ({ id }, _args, context) =>
      loadGroup<Source>(context, "Report.attribution", toSourcesOfReportsSql, id),
  }),
}));
