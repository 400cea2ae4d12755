import { builder } from "../../builder.ts";

/** A claim, of the table or a mention's. The type's own fields are in claim.type.ts. */
export const ClaimRef = builder.objectRef<{ id: string }>("Claim");

/** A stretch of a document that a claim rests on, of rows with `documentId`, `start`, `end` and `quote`. Its own fields are in span.type.ts. */
export const SpanRef = builder.objectRef<object>("Span");
