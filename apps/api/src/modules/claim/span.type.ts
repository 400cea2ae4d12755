import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { maxQuotationLength } from "../../text/excerpt.ts";
import { wordsOf } from "../../words.ts";
import { isWithheld, loadDocument } from "../document/document.loader.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { SpanRef, type SpanRow } from "./claim.ref.ts";

async function isCut(context: Context, { documentId, quote }: SpanRow): Promise<boolean> {
  return quote.length > maxQuotationLength && isWithheld(context, await loadDocument(context, documentId));
}

builder.objectType(SpanRef, {
  description: wordsOf("Span"),
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: wordsOf("Span.document"),
      resolve: ({ documentId }, _args, context) => loadDocument(context, documentId),
    }),
    start: t.exposeInt("start", { description: wordsOf("Span.start") }),
    end: t.int({
      description: "Where it ends, exclusive. Nearer to the start where the quote is cut.",
      resolve: async (span, _args, context) =>
        (await isCut(context, span)) ? span.start + maxQuotationLength : span.end,
    }),
    quote: t.string({
      description: `The words themselves. On a public site those of a restricted document are cut after ${maxQuotationLength} characters.`,
      resolve: async (span, _args, context) =>
        (await isCut(context, span)) ? span.quote.slice(0, maxQuotationLength) : span.quote,
    }),
    isCut: t.boolean({
      description: "Whether the quote is cut because the document's rights notice forbids more.",
      resolve: (span, _args, context) => isCut(context, span),
    }),
  }),
});
