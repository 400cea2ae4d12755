import { type Report, ReportRole, ReportStatus } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { loadRow } from "../../loading/rows.ts";
import { toExcerpt } from "../../text/excerpt.ts";
import { toEnumValues, wordsOf } from "../../words.ts";
import { isWithheld, loadDocument, loadText } from "../document/document.loader.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { loadEvent } from "../event/event.loader.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "./report.ref.ts";
import { toReportsSql } from "./report.sql.ts";

const ReportRoleEnum = builder.enumType("ReportRole", {
  description: wordsOf("ReportRole"),
  values: toEnumValues("ReportRole", ReportRole),
});

const ReportStatusEnum = builder.enumType("ReportStatus", {
  description: wordsOf("ReportStatus"),
  values: toEnumValues("ReportStatus", ReportStatus),
});

async function getDescription({ documentId, description }: Report, context: Context): Promise<string | null> {
  if (description === null) return null;
  return isWithheld(context, await loadDocument(context, documentId)) ? toExcerpt(description) : description;
}

async function getExcerpt(
  { documentId, description, start, end }: Report,
  context: Context,
): Promise<string> {
  return toExcerpt(description ?? (await loadText(context, documentId)).slice(start, end));
}

builder.node(ReportRef, {
  description: wordsOf("Report"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    event: t.field({
      type: EventRef,
      description: wordsOf("Report.event"),
      resolve: ({ eventId }, _args, context) => loadEvent(context, eventId),
    }),
    document: t.field({
      type: DocumentRef,
      description: wordsOf("Report.document"),
      resolve: ({ documentId }, _args, context) => loadDocument(context, documentId),
    }),
    position: t.exposeInt("position", { description: wordsOf("Report.position") }),
    role: t.expose("role", { type: ReportRoleEnum, description: wordsOf("Report.role") }),
    status: t.expose("status", { type: ReportStatusEnum, description: wordsOf("Report.status") }),
    title: t.exposeString("title", { nullable: true, description: wordsOf("Report.title") }),
    description: t.string({
      nullable: true,
      description: `${wordsOf("Report.description")} On a public site that of a restricted document is cut like an excerpt.`,
      resolve: (report, _args, context) => getDescription(report, context),
    }),
    excerpt: t.string({
      description: "Its description, else its opening: whole sentences up to 300 characters.",
      resolve: (report, _args, context) => getExcerpt(report, context),
    }),
    topic: t.exposeString("topic", { nullable: true, description: wordsOf("Report.topic") }),
    start: t.exposeInt("start", { description: wordsOf("Report.start") }),
    end: t.exposeInt("end", { description: wordsOf("Report.end") }),
    isPartial: t.exposeBoolean("isPartial", { description: wordsOf("Report.isPartial") }),
  }),
});

addNodeLoader("Report", (context, id) => loadRow<Report>(context, "Report", toReportsSql, id));
