import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { reads, readsColumn, readsRows, toJsonRead } from "../../reading/reads.ts";
import { maxQuotationLength } from "../../text/excerpt.ts";
import { DocumentRef } from "./document.ref.ts";
import { omissionsOfDocument, toSliceSql } from "./document.sql.ts";

const slice = toSliceSql(Prisma.sql`d.text`, Prisma.sql`p.start`, Prisma.sql`p."end"`);
const quote = Prisma.sql`(SELECT ${slice} FROM "Document" d WHERE d.id = p."documentId")`;
const told = Prisma.sql`(SELECT json_build_object('quote', ${slice}, 'isRestricted', d."isRestricted")
  FROM "Document" d WHERE d.id = p."documentId")`;

/** The reasons that pages give most, beside what they mean. */
const reasonWords =
  `Codes of plain words: \`menu\`, \`navigation\`, \`section\`, \`search\` and \`account\` are ways about the site;
\`advertisement\`, \`subscription\`, \`login-prompt\`, \`cookie-notice\` and \`comment-prompt\` are what it asks of readers; \`share\` and
\`print\` what they can do with the page; \`related-links\`, \`read-more\` and \`news-feed\` lead to other stories; \`credits\`, \`rights-notice\`
and \`correction\` are what the page says of itself; \`repeated-title\` and \`repeated-caption\` stand elsewhere, too; \`after-story\` and
\`after-thread\` follow the end; \`not-kept-…\` and \`metadata-…\` name the field that a line tells; \`unrecognized\` fits no rule.`.replaceAll(
    "\n",
    " ",
  );

const OmissionType = builder.objectRef<object>("Omission").implement({
  description: wordsOf("Omission"),
  fields: (t) => ({
    start: t.int({ description: wordsOf("Omission.start"), ...readsColumn("start") }),
    end: t.int({ description: wordsOf("Omission.end"), ...readsColumn("end") }),
    reason: t.string({
      description: `${wordsOf("Omission.reason")} ${reasonWords}`,
      ...readsColumn("reason"),
    }),
    quote: t.string({
      description: `The words left out. On a public site those of a restricted document are cut after ${maxQuotationLength} characters.`,
      ...reads((_args, { isPublic }) => (isPublic ? toJsonRead(told, toCut) : { kind: "value", sql: quote })),
    }),
  }),
});

function toCut(omission: { quote: string; isRestricted: boolean }): string {
  return omission.isRestricted ? omission.quote.slice(0, maxQuotationLength) : omission.quote;
}

builder.objectField(DocumentRef, "omissions", (t) =>
  t.field({
    type: [OmissionType],
    description: "What the parser left out of the story as page furniture, in the order of the text.",
    ...readsRows(omissionsOfDocument),
  }),
);
