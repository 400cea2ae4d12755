import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads, readsRows } from "../../reading/reads.ts";
import { DocumentFilterInput } from "../document/document.filter.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "./report.ref.ts";
import { type ReportFilter, reportsOfDocument, toReportsOfEvent } from "./report.sql.ts";
import { ReportRoleEnum } from "./report.type.ts";

const ReportFilterInput = builder.inputType("ReportFilter", {
  description: "Which reports of an event are listed. All conditions must hold.",
  fields: (t) => ({
    roles: t.field({
      type: [ReportRoleEnum],
      description: "What they are in their documents: any of these.",
    }),
    documents: t.field({ type: DocumentFilterInput, description: "In documents that are so." }),
  }),
});

builder.objectField(EventRef, "reports", (t) =>
  t.connection(
    {
      type: ReportRef,
      description: "The reports that tell of it: whole stories first, then in the order of publication.",
      args: { filter: t.arg({ type: ReportFilterInput, description: "Which of them; all unless told." }) },
      ...reads(({ filter, ...args }: PagingArgs & { filter?: ReportFilter | null }, scope) => ({
        kind: "page",
        listing: toReportsOfEvent(filter ?? {}, scope),
        args,
      })),
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
