import { type Exchange, mapExchange } from "@urql/core";
import { type DocumentNode, Kind } from "graphql";
import { getDocumentId } from "./document-id.ts";

/** What urql sends the id of, and nothing else: a document that has a `documentId` and no definitions. */
const toPersisted = (document: DocumentNode): DocumentNode & { documentId: string } => ({
  kind: Kind.DOCUMENT,
  definitions: [],
  documentId: getDocumentId(document),
});

/** Sends the id of each operation in the place of its text: the API knows that by the manifest that the build writes. */
export const sendIds: Exchange = mapExchange({
  onOperation: (operation) => ({ ...operation, query: toPersisted(operation.query) }),
});
