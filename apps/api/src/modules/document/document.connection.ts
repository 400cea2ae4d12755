import { builder } from "../../builder.ts";
import { DocumentRef } from "./document.ref.ts";

/** A page of documents. */
export const DocumentConnection = builder.connectionObject(
  { type: DocumentRef, name: "DocumentConnection", description: "A page of documents." },
  { name: "DocumentEdge", description: "A document in a list." },
);

/** The GraphQL enum of the orders of documents. */
export const DocumentOrderEnum = builder.enumType("DocumentOrder", {
  description:
    "In which order documents come. Those without a day come last in both, and one day's in the order of their ids.",
  values: {
    PUBLISHED_ASC: { description: "First published first." },
    PUBLISHED_DESC: { description: "Last published first." },
  } as const,
});
