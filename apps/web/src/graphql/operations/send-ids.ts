import { type Exchange, mapExchange } from "@urql/core";
import { type DocumentNode, Kind } from "graphql";
import { toDocumentId, toOperationText } from "./document-id.ts";

const ids = new WeakMap<DocumentNode, string>();

/**
 * Makes a document of which the client sends nothing but the id, as urql does with one that has a `documentId` and no
 * definitions. The API knows its text by the manifest that the build writes.
 */
export function toPersisted(document: DocumentNode): DocumentNode & { documentId: string } {
  const documentId = ids.get(document) ?? toDocumentId(toOperationText(document));
  ids.set(document, documentId);
  return { kind: Kind.DOCUMENT, definitions: [], documentId };
}

/** Sends the id of each operation in the place of its text. */
export const sendIds: Exchange = mapExchange({
  onOperation: (operation) => ({ ...operation, query: toPersisted(operation.query) }),
});
