import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { addNodeRows } from "../../reading/nodes.ts";
import { reads, readsColumn, readsId } from "../../reading/reads.ts";
import { DocumentRef } from "./document.ref.ts";
import { toVersionsOfDocument } from "./document.sql.ts";

const shownText = Prisma.sql`CASE WHEN p."isRestricted" THEN NULL ELSE p.text END`;

builder.node(DocumentRef, {
  description: wordsOf("Document"),
  id: readsId,
  fields: (t) => ({
    url: t.string({ nullable: true, description: wordsOf("Document.url"), ...readsColumn("url") }),
    title: t.string({ nullable: true, description: wordsOf("Document.title"), ...readsColumn("title") }),
    format: t.string({ description: wordsOf("Document.format"), ...readsColumn("format") }),
    language: t.string({ description: wordsOf("Document.language"), ...readsColumn("language") }),
    text: t.string({
      nullable: true,
      description: `${wordsOf("Document.text")} Null on a public site where the rights notice forbids showing it.`,
      ...reads((_args, { isPublic }) => ({
        kind: "value",
        sql: isPublic ? shownText : Prisma.sql`p.text`,
      })),
    }),
    excerpt: t.string({ description: wordsOf("Document.excerpt"), ...readsColumn("excerpt") }),
    isWithheld: t.boolean({
      description:
        "Whether `text` is null here: on a public site, where the rights notice forbids showing it.",
      ...reads((_args, { isPublic }) => ({
        kind: "value",
        sql: isPublic ? Prisma.sql`p."isRestricted"` : Prisma.sql`false`,
      })),
    }),
    isRestricted: t.boolean({
      description: wordsOf("Document.isRestricted"),
      ...readsColumn("isRestricted"),
    }),
    publishedAt: t.string({
      nullable: true,
      description: wordsOf("Document.publishedAt"),
      ...readsColumn("publishedAt"),
    }),
    publishedOffset: t.string({
      nullable: true,
      description: wordsOf("Document.publishedOffset"),
      ...readsColumn("publishedOffset"),
    }),
    publishedDay: t.field({
      type: "Date",
      nullable: true,
      description: wordsOf("Document.publishedDay"),
      ...readsColumn("publishedDay"),
    }),
    retrievedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: wordsOf("Document.retrievedAt"),
      ...readsColumn("retrievedAt"),
    }),
    sha256: t.string({ description: wordsOf("Document.sha256"), ...readsColumn("sha256") }),
    byteLength: t.int({ description: wordsOf("Document.byteLength"), ...readsColumn("byteLength") }),
    versions: t.field({
      type: [DocumentRef],
      description: "The other documents of the same address, oldest first.",
      ...reads((_args, { asOf }) => ({ kind: "rows", rows: toVersionsOfDocument(asOf) })),
    }),
  }),
});

addNodeRows("Document");
