import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { readsColumn, readsRow, readsValue } from "../../reading/reads.ts";
import { SpanRef } from "../claim/claim.ref.ts";
import { toClaimsRows, toSpansRows } from "../claim/claim.sql.ts";
import { DocumentRef } from "./document.ref.ts";

/** Where the notice of the document `p` stands. */
const shownClaim = toClaimsRows("documentId", { property: "rights", status: "SHOWN" }, null);
const span = Prisma.sql`SELECT * FROM (${toSpansRows(Prisma.sql`(SELECT c.id FROM (${shownClaim}) c LIMIT 1)`)}) s LIMIT 1`;

const Rights = builder.objectRef<object>("Rights").implement({
  description: "What a page says about copying it, and the rule that this falls under.",
  fields: (t) => ({
    notice: t.string({
      description: "The notice as written; empty if the document tells of it by nothing but the rule.",
      ...readsValue(Prisma.sql`coalesce((SELECT n.quote FROM (${span}) n), '')`),
    }),
    rule: t.string({ description: "Name of the rule in docs/rights.md.", ...readsColumn("rights") }),
    isRestricted: t.boolean({
      description: "Whether that rule forbids showing the whole text to the public.",
      ...readsColumn("isRestricted"),
    }),
    span: t.field({
      type: SpanRef,
      nullable: true,
      description: "Where the notice stands.",
      ...readsRow(() => span),
    }),
  }),
});

builder.objectField(DocumentRef, "rights", (t) =>
  t.field({
    type: Rights,
    nullable: true,
    description: "The page's notice about copying it; null if it carries none.",
    ...readsRow(() => Prisma.sql`SELECT p.id, p.rights, p."isRestricted" WHERE p.rights IS NOT NULL`),
  }),
);
