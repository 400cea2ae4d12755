import type { Warning } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { loadGroup } from "../../loading/rows.ts";
import { wordsOf } from "../../words.ts";
import { DocumentRef } from "./document.ref.ts";
import { toWarningsSql } from "./document.sql.ts";

const WarningType = builder.objectRef<Warning>("Warning").implement({
  description: wordsOf("Warning"),
  fields: (t) => ({
    code: t.exposeString("code", { description: wordsOf("Warning.code") }),
    message: t.exposeString("message", { description: wordsOf("Warning.message") }),
    start: t.exposeInt("start", { nullable: true, description: wordsOf("Warning.start") }),
    end: t.exposeInt("end", { nullable: true, description: wordsOf("Warning.end") }),
  }),
});

builder.objectField(DocumentRef, "warnings", (t) =>
  t.field({
    type: [WarningType],
    description: "What the parser could not read as expected.",
    resolve: ({ id }, _args, context) => loadGroup<Warning>(context, "Document.warnings", toWarningsSql, id),
  }),
);
