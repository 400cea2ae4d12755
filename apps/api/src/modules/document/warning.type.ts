import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { readsColumn, readsRows } from "../../reading/reads.ts";
import { DocumentRef } from "./document.ref.ts";
import { warningsOfDocument } from "./document.sql.ts";

const WarningType = builder.objectRef<object>("Warning").implement({
  description: wordsOf("Warning"),
  fields: (t) => ({
    code: t.string({ description: wordsOf("Warning.code"), ...readsColumn("code") }),
    message: t.string({ description: wordsOf("Warning.message"), ...readsColumn("message") }),
    start: t.int({ nullable: true, description: wordsOf("Warning.start"), ...readsColumn("start") }),
    end: t.int({ nullable: true, description: wordsOf("Warning.end"), ...readsColumn("end") }),
  }),
});

builder.objectField(DocumentRef, "warnings", (t) =>
  t.field({
    type: [WarningType],
    description: "What the parser could not read as expected.",
    ...readsRows(warningsOfDocument),
  }),
);
