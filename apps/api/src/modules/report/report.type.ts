import { Prisma, ReportRole, ReportStatus } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../model-words.ts";
import { addNodeRows, toNodeSql } from "../../reading/nodes.ts";
import { readsColumn, readsId, readsJson, readsRow } from "../../reading/reads.ts";
import { toExcerpt } from "../../text/excerpt.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { toSliceSql } from "../document/document.sql.ts";
import { quotableWords, readsQuotable } from "../document/quotable.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "./report.ref.ts";

/** The GraphQL enum of what reports are in their documents. */
export const ReportRoleEnum = builder.enumType("ReportRole", {
  description: wordsOf("ReportRole"),
  values: toEnumValues("ReportRole", ReportRole),
});

const ReportStatusEnum = builder.enumType("ReportStatus", {
  description: wordsOf("ReportStatus"),
  values: toEnumValues("ReportStatus", ReportStatus),
});

const description = Prisma.sql`p.description`;
const documentOfReport = Prisma.sql`FROM "Document" d WHERE d.id = p."documentId"`;
const opening = toSliceSql(Prisma.sql`d.text`, Prisma.sql`p.start`, Prisma.sql`p."end"`);

builder.node(ReportRef, {
  description: wordsOf("Report"),
  id: readsId,
  fields: (t) => ({
    event: t.field({
      type: EventRef,
      description: wordsOf("Report.event"),
      ...readsRow(() => toNodeSql("Event", Prisma.sql`p."eventId"`)),
    }),
    document: t.field({
      type: DocumentRef,
      description: wordsOf("Report.document"),
      ...readsRow(() => toNodeSql("Document", Prisma.sql`p."documentId"`)),
    }),
    position: t.int({ ...readsColumn("position"), description: wordsOf("Report.position") }),
    role: t.field({ ...readsColumn("role"), type: ReportRoleEnum, description: wordsOf("Report.role") }),
    status: t.field({
      ...readsColumn("status"),
      type: ReportStatusEnum,
      description: wordsOf("Report.status"),
    }),
    title: t.string({ ...readsColumn("title"), nullable: true, description: wordsOf("Report.title") }),
    description: t.string({
      nullable: true,
      description: `${wordsOf("Report.description")} ${quotableWords}`,
      ...readsQuotable(description, Prisma.sql`SELECT d."isRestricted" ${documentOfReport}`),
    }),
    excerpt: t.string({
      description: "Its description, else its opening: whole sentences up to 300 characters.",
      ...readsJson(
        Prisma.sql`to_json(coalesce(${description}, (SELECT ${opening} ${documentOfReport})))`,
        (text: string) => toExcerpt(text),
      ),
    }),
    topic: t.string({ ...readsColumn("topic"), nullable: true, description: wordsOf("Report.topic") }),
    start: t.int({ ...readsColumn("start"), description: wordsOf("Report.start") }),
    end: t.int({ ...readsColumn("end"), description: wordsOf("Report.end") }),
    isPartial: t.boolean({ ...readsColumn("isPartial"), description: wordsOf("Report.isPartial") }),
  }),
});

addNodeRows("Report");
