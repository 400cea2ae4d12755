import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads, readsRows } from "../../reading/reads.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "./report.ref.ts";
import { reportsOfDocument, reportsOfEvent } from "./report.sql.ts";

builder.objectField(EventRef, "reports", (t) =>
  t.connection(
    {
      type: ReportRef,
      description: "The reports that tell of it: whole stories first, then in the order of publication.",
      ...reads((args: PagingArgs) => ({ kind: "page", listing: reportsOfEvent, args })),
    },
    { name: "ReportConnection", description: "A page of reports." },
    { name: "ReportEdge", description: "A report in a list." },
  ),
);

builder.objectField(DocumentRef, "reports", (t) =>
  t.field({
    type: [ReportRef],
    description: "What it tells, in the order of the page.",
    ...readsRows(reportsOfDocument),
  }),
);
