import type { getDocumentPage } from "./query.ts";

/** A document as the parts of the reader take it. */
export type ReaderDocument = NonNullable<Awaited<ReturnType<typeof getDocumentPage>>["document"]>;
