import type { Citation } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { loadGroup } from "../../loading/rows.ts";
import { wordsOf } from "../../words.ts";
import { SpanRef } from "../claim/claim.ref.ts";
import { loadText } from "../document/document.loader.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "../report/report.ref.ts";
import { loadSource } from "./source.loader.ts";
import { SourceRef } from "./source.ref.ts";
import { toCitationsOfEventsSql, toCitationsOfReportsSql } from "./source.sql.ts";

/** A citation with the document that gives it. */
type CitationRow = Citation & { documentId: string };

const CitationType = builder.objectRef<CitationRow>("Citation").implement({
  description: wordsOf("Citation"),
  fields: (t) => ({
    name: t.exposeString("name", { description: wordsOf("Citation.name") }),
    url: t.exposeString("url", { description: wordsOf("Citation.url") }),
    source: t.field({
      type: SourceRef,
      description: wordsOf("Citation.source"),
      resolve: ({ sourceId }, _args, context) => loadSource(context, sourceId),
    }),
    span: t.field({
      type: SpanRef,
      description: "Where the document gives it.",
      resolve: async ({ documentId, start, end }, _args, context) => ({
        documentId,
        start,
        end,
        quote: (await loadText(context, documentId)).slice(start, end),
      }),
    }),
  }),
});

builder.objectField(EventRef, "citations", (t) =>
  t.field({
    type: [CitationType],
    description: "The links that documents give for it, each address once.",
    resolve: ({ id }, _args, context) =>
      loadGroup<CitationRow>(context, "Event.citations", toCitationsOfEventsSql, id),
  }),
);

builder.objectField(ReportRef, "citations", (t) =>
  t.field({
    type: [CitationType],
    description: "The links that the document gives for it, in their order.",
    resolve: ({ id }, _args, context) =>
      loadGroup<CitationRow>(context, "Report.citations", toCitationsOfReportsSql, id),
  }),
);
