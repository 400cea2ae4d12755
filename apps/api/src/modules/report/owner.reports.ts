import type { Report } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { loadGroup } from "../../loading/rows.ts";
import { toConnection } from "../../paging/connection.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "./report.ref.ts";
import { reportsOfEvent, toReportsOfDocumentsSql } from "./report.sql.ts";

builder.objectField(EventRef, "reports", (t) =>
  t.connection(
    {
      type: ReportRef,
      description: "The reports that tell of it: whole stories first, then in the order of publication.",
      resolve: ({ id }, args, context) =>
        toConnection<Report>(context, {
          field: "Event.reports",
          parentId: id,
          listing: reportsOfEvent,
          args,
        }),
    },
    { name: "ReportConnection", description: "A page of reports." },
    { name: "ReportEdge", description: "A report in a list." },
  ),
);

builder.objectField(DocumentRef, "reports", (t) =>
  t.field({
    type: [ReportRef],
    description: "What it tells, in the order of the page.",
    resolve: ({ id }, _args, context) =>
      loadGroup<Report>(context, "Document.reports", toReportsOfDocumentsSql, id),
  }),
);
