import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { loadGroup } from "../../loading/rows.ts";
import { wordsOf } from "../../words.ts";
import { findDocument, isWithheld, loadText } from "./document.loader.ts";
import { DocumentRef, type DocumentRow } from "./document.ref.ts";
import { toVersionsSql } from "./document.sql.ts";

builder.node(DocumentRef, {
  description: wordsOf("Document"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    url: t.exposeString("url", { nullable: true, description: wordsOf("Document.url") }),
    title: t.exposeString("title", { nullable: true, description: wordsOf("Document.title") }),
    format: t.exposeString("format", { description: wordsOf("Document.format") }),
    language: t.exposeString("language", { description: wordsOf("Document.language") }),
    text: t.string({
      nullable: true,
      description: `${wordsOf("Document.text")} Null on a public site where the rights notice forbids showing it.`,
      resolve: (document, _args, context) =>
        isWithheld(context, document) ? null : loadText(context, document.id),
    }),
    excerpt: t.exposeString("excerpt", { description: wordsOf("Document.excerpt") }),
    isRestricted: t.exposeBoolean("isRestricted", { description: wordsOf("Document.isRestricted") }),
    publishedAt: t.exposeString("publishedAt", {
      nullable: true,
      description: wordsOf("Document.publishedAt"),
    }),
    publishedOffset: t.exposeString("publishedOffset", {
      nullable: true,
      description: wordsOf("Document.publishedOffset"),
    }),
    publishedDay: t.expose("publishedDay", {
      type: "Date",
      nullable: true,
      description: wordsOf("Document.publishedDay"),
    }),
    retrievedAt: t.expose("retrievedAt", {
      type: "DateTime",
      nullable: true,
      description: wordsOf("Document.retrievedAt"),
    }),
    sha256: t.exposeString("sha256", { description: wordsOf("Document.sha256") }),
    byteLength: t.exposeInt("byteLength", { description: wordsOf("Document.byteLength") }),
    versions: t.field({
      type: [DocumentRef],
      description: "The other documents of the same address, oldest first.",
      resolve: ({ id }, _args, context) =>
        loadGroup<DocumentRow>(context, "Document.versions", toVersionsSql, id),
    }),
  }),
});

addNodeLoader("Document", findDocument);
