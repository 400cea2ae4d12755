import type { Omission } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { loadGroup } from "../../loading/rows.ts";
import { maxQuotationLength } from "../../text/excerpt.ts";
import { wordsOf } from "../../words.ts";
import { isWithheld, loadDocument, loadText } from "./document.loader.ts";
import { DocumentRef } from "./document.ref.ts";
import { toOmissionsSql } from "./document.sql.ts";

const OmissionType = builder.objectRef<Omission>("Omission").implement({
  description: wordsOf("Omission"),
  fields: (t) => ({
    start: t.exposeInt("start", { description: wordsOf("Omission.start") }),
    end: t.exposeInt("end", { description: wordsOf("Omission.end") }),
    reason: t.exposeString("reason", { description: wordsOf("Omission.reason") }),
    quote: t.string({
      description: `The words left out. On a public site those of a restricted document are cut after ${maxQuotationLength} characters.`,
      resolve: async ({ documentId, start, end }, _args, context) => {
        const quote = (await loadText(context, documentId)).slice(start, end);
        const isCut = isWithheld(context, await loadDocument(context, documentId));
        return isCut ? quote.slice(0, maxQuotationLength) : quote;
      },
    }),
  }),
});

builder.objectField(DocumentRef, "omissions", (t) =>
  t.field({
    type: [OmissionType],
    description: "What the parser left out of the story as page furniture, in the order of the text.",
    resolve: ({ id }, _args, context) =>
      loadGroup<Omission>(context, "Document.omissions", toOmissionsSql, id),
  }),
);
