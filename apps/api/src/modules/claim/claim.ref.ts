import type { Claim, Mention, Span } from "@annals/schema/client";
import { builder } from "../../builder.ts";

/** A claim of the table, or the link of a mention, which is kept with the mention. */
export interface ClaimRow extends Claim {
  /** Subject, if it is a mention, which then keeps the evidence. */
  mention?: Mention;
}

/** A stretch of a document. */
export type SpanRow = Pick<Span, "documentId" | "start" | "end" | "quote">;

/** A value of a property. The type's own fields are in claim.type.ts. */
export const ClaimRef = builder.objectRef<ClaimRow>("Claim");

/** A stretch of a document that a claim rests on. The type's own fields are in span.type.ts. */
export const SpanRef = builder.objectRef<SpanRow>("Span");
