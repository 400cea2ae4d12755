import { builder } from "../../builder.ts";
import { reads } from "../../reading/reads.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { ClaimRef } from "./claim.ref.ts";
import { toClaimsRead, toEvidenceOfDocument } from "./claim.sql.ts";

/** How many claims a document is taken to carry before they are read. */
const usualEvidence = 100;

const evidence = reads((_args, { asOf }) => ({ kind: "rows", rows: toEvidenceOfDocument(asOf) }));

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
    ...reads((_args, scope) => toClaimsRead("documentId", { property: "published" }, scope)),
  }),
}));
