import type { Claim } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { loadGroup } from "../../loading/rows.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { loadClaims } from "./claim.loader.ts";
import { ClaimRef } from "./claim.ref.ts";
import { toEvidenceOfDocumentsSql } from "./claim.sql.ts";

/** How many claims a document is taken to carry before they are read. */
const usualEvidence = 100;

builder.objectFields(DocumentRef, (t) => ({
  evidence: t.field({
    type: [ClaimRef],
    extensions: { toListLength: () => usualEvidence },
    description:
      "Every claim, of whatever subject, that has a span in this document, in the order of their first span here.",
    resolve: ({ id }, _args, context) =>
      loadGroup<Claim>(context, "Claim by document of span", toEvidenceOfDocumentsSql, id),
  }),
  publishedClaims: t.field({
    type: [ClaimRef],
    description: "The claims of when the page was published: the shown one, then its rivals.",
    resolve: ({ id }, _args, context) => loadClaims(context, "documentId", id, { property: "published" }),
  }),
}));
