import { print } from "@0no-co/graphql.web";
import type { TadaDocumentNode } from "gql.tada";

/** An operation as the API knows it when it is registered. */
export type Operation = {
  /** `sha256:` and the SHA-256 of the text in 64 lower-case hex digits. */
  id: string;
  text: string;
};

/** Any query or mutation that `graphql` wrote. */
// biome-ignore lint/suspicious/noExplicitAny: only any takes the documents of all results and all variables.
export type Document<Result = any, Variables = any> = TadaDocumentNode<Result, Variables>;

/** The text of a query or mutation with its fragments, and the id that it is registered under. */
export async function toOperation(document: Document): Promise<Operation> {
  const text = print(document);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { id: `sha256:${hex}`, text };
}

/**
 * The manifest of these operations, to be written as JSON: texts by their ids. An API that `ANNALS_OPERATIONS` names the
 * file to answers them by their ids alone.
 */
export async function toManifest(documents: readonly Document[]): Promise<Record<string, string>> {
  const operations = await Promise.all(documents.map(toOperation));
  return Object.fromEntries(operations.map(({ id, text }) => [id, text]));
}
