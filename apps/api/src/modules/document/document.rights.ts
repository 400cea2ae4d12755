import { builder } from "../../builder.ts";
import { loadClaims, loadSpans } from "../claim/claim.loader.ts";
import { SpanRef, type SpanRow } from "../claim/claim.ref.ts";
import { DocumentRef } from "./document.ref.ts";

interface RightsRow {
  rule: string;
  isRestricted: boolean;
  span: SpanRow | null;
}

const Rights = builder.objectRef<RightsRow>("Rights").implement({
  description: "What a page says about copying it, and the rule that this falls under.",
  fields: (t) => ({
    notice: t.string({
      description: "The notice as written; empty if the document tells of it by nothing but the rule.",
      resolve: ({ span }) => span?.quote ?? "",
    }),
    rule: t.exposeString("rule", { description: "Name of the rule in docs/rights.md." }),
    isRestricted: t.exposeBoolean("isRestricted", {
      description: "Whether that rule forbids showing the whole text to the public.",
    }),
    span: t.expose("span", { type: SpanRef, nullable: true, description: "Where the notice stands." }),
  }),
});

builder.objectField(DocumentRef, "rights", (t) =>
  t.field({
    type: Rights,
    nullable: true,
    description: "The page's notice about copying it; null if it carries none.",
    resolve: async ({ id, rights, isRestricted }, _args, context) => {
      if (rights === null) return null;
      const [claim] = await loadClaims(context, "documentId", id, { property: "rights", status: "SHOWN" });
      const [span] = claim === undefined ? [] : await loadSpans(context, claim.id);
      return { rule: rights, isRestricted, span: span ?? null };
    },
  }),
);
