import { createHash } from "node:crypto";
import { type Exchange, mapExchange } from "@urql/core";
import { type DocumentNode, Kind, print } from "graphql";

const toId = (text: string) => `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;

/** What urql sends the id of in the place of the text: a document that has a `documentId` and no definitions. */
function toRegistered(query: DocumentNode): DocumentNode & { documentId: string } {
  return { kind: Kind.DOCUMENT, definitions: [], documentId: toId(print(query)) };
}

/** Sends the ids of those operations in the place of their texts that are asked with `isById` in their context. */
export const sendIdsIfAsked: Exchange = mapExchange({
  onOperation: (operation) =>
    operation.context.isById ? { ...operation, query: toRegistered(operation.query) } : operation,
});

/** The manifest by which an API that answers registered operations only knows these: their texts by their ids, as JSON. */
export function toManifest(queries: readonly DocumentNode[]): string {
  const texts = queries.map(print).toSorted();
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [toId(text), text])), null, 2)}\n`;
}
