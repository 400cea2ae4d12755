import type { Document } from "@annals/schema/client";
import { builder } from "../../builder.ts";

/** A document less its bytes and text, which are read only where they are asked for. */
export type DocumentRow = Omit<Document, "bytes" | "text">;

/** One saved page. The type's own fields are in document.type.ts. */
export const DocumentRef = builder.objectRef<DocumentRow>("Document");
