import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { type ReadOptions, reads, toJsonRead } from "../../reading/reads.ts";
import { maxQuotationLength } from "../../text/excerpt.ts";
import { toSliceSql } from "../document/document.sql.ts";
import { SpanRef } from "./claim.ref.ts";
import { toWordsAfter, toWordsBefore } from "./span-context.ts";

const defaultLength = 120;

interface Surroundings {
  text: string;
  quoteLength: number;
  isRestricted: boolean;
}

interface Args {
  length?: number | null | undefined;
}

/** Reads the text on one side of the span `p`; of what may not be shown at length, only as much as the quote leaves over. */
function readsSide(
  toBounds: (length: number) => readonly [start: Prisma.Sql, end: Prisma.Sql],
  cut: (text: string, length: number) => string,
): ReadOptions<Args> {
  return reads(({ length }: Args, { isPublic }) => {
    const most = Math.min(Math.max(length ?? defaultLength, 0), maxQuotationLength);
    // One character more tells whether the words are cut.
    const [start, end] = toBounds(most + 1);
    const sql = Prisma.sql`(SELECT json_build_object('text', ${toSliceSql(Prisma.sql`d.text`, start, end)},
      'quoteLength', p."end" - p.start, 'isRestricted', d."isRestricted") FROM "Document" d WHERE d.id = p."documentId")`;
    return toJsonRead<Surroundings>(sql, ({ text, quoteLength, isRestricted }) => {
      if (!isPublic || !isRestricted) return cut(text, most);
      return cut(text, Math.max(0, Math.min(most, Math.floor((maxQuotationLength - quoteLength) / 2))));
    });
  });
}

const lengthArg = `How many UTF-16 code units at most: ${defaultLength} unless told, never more than ${maxQuotationLength}.`;

builder.objectFields(SpanRef, (t) => ({
  before: t.string({
    description:
      "The words before it in its paragraph, cut at a word, with `…` where more stand before them.",
    args: { length: t.arg.int({ description: lengthArg }) },
    ...readsSide(
      (length) => [Prisma.sql`greatest(p.start - ${length}::int, 0)`, Prisma.sql`p.start`],
      toWordsBefore,
    ),
  }),
  after: t.string({
    description: "The words behind it in its paragraph, cut at a word, with `…` where more follow.",
    args: { length: t.arg.int({ description: lengthArg }) },
    ...readsSide((length) => [Prisma.sql`p."end"`, Prisma.sql`p."end" + ${length}::int`], toWordsAfter),
  }),
}));
