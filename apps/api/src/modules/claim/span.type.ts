import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { toNodeSql } from "../../reading/nodes.ts";
import type { Read, Scope } from "../../reading/read.ts";
import { reads, readsColumn, readsRow, toJsonRead } from "../../reading/reads.ts";
import { maxQuotationLength } from "../../text/excerpt.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { SpanRef } from "./claim.ref.ts";

/** A span, and whether its document forbids showing much of it. */
interface Told {
  start: number;
  end: number;
  quote: string;
  isRestricted: boolean;
}

const told = Prisma.sql`json_build_object('start', p.start, 'end', p."end", 'quote', p.quote,
  'isRestricted', (SELECT d."isRestricted" FROM "Document" d WHERE d.id = p."documentId"))`;

/** Reads what depends on whether the quote is cut: never for those who may read everything. */
function toCutRead(
  { isPublic }: Scope,
  whole: Prisma.Sql,
  toValue: (span: Told, isCut: boolean) => unknown,
): Read {
  if (!isPublic) return { kind: "value", sql: whole };
  return toJsonRead<Told>(told, (span) =>
    toValue(span, span.isRestricted && span.quote.length > maxQuotationLength),
  );
}

builder.objectType(SpanRef, {
  description: wordsOf("Span"),
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: wordsOf("Span.document"),
      ...readsRow(() => toNodeSql("Document", Prisma.sql`p."documentId"`)),
    }),
    start: t.int({ description: wordsOf("Span.start"), ...readsColumn("start") }),
    end: t.int({
      description: "Where it ends, exclusive. Nearer to the start where the quote is cut.",
      ...reads((_args, scope) =>
        toCutRead(scope, Prisma.sql`p."end"`, ({ start, end }, isCut) =>
          isCut ? start + maxQuotationLength : end,
        ),
      ),
    }),
    quote: t.string({
      description: `The words themselves. On a public site those of a restricted document are cut after ${maxQuotationLength} characters.`,
      ...reads((_args, scope) =>
        toCutRead(scope, Prisma.sql`p.quote`, ({ quote }, isCut) =>
          isCut ? quote.slice(0, maxQuotationLength) : quote,
        ),
      ),
    }),
    isCut: t.boolean({
      description: "Whether the quote is cut because the document's rights notice forbids more.",
      ...reads((_args, scope) => toCutRead(scope, Prisma.sql`FALSE`, (_span, isCut) => isCut)),
    }),
  }),
});
