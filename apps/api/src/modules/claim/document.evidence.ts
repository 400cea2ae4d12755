import { builder } from "../../builder.ts";
import { reads, readsRows } from "../../reading/reads.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { ClaimRef } from "./claim.ref.ts";
import { evidenceOfDocument, toClaimsRead } from "./claim.sql.ts";

/** How many claims a document is taken to carry before they are read. */
const usualEvidence = 100;

const evidence = readsRows(evidenceOfDocument);

builder.objectFields(DocumentRef, (t) => ({
  evidence: t.field({
    type: [ClaimRef],
    description:
      "Every claim, of whatever subject, that has a span in this document, in the order of their first span here.",
    ...evidence,
    extensions: { ...evidence.extensions, toListLength: () => usualEvidence },
  }),
  publishedClaims: t.field({
    type: [ClaimRef],
    description: "The claims of when the page was published: the shown one, then its rivals.",
    ...reads(() => toClaimsRead("documentId", { property: "published" })),
  }),
}));
