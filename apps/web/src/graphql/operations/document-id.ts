import { createHash } from "node:crypto";
import { type DocumentNode, type FragmentDefinitionNode, Kind, print } from "graphql";

const isFragment = (definition: { kind: string }): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION;

/**
 * The text under which the API knows an operation: the operation as `graphql` prints it, then its fragments by name. The
 * order in which they were written does not matter.
 */
export function toOperationText({ definitions }: DocumentNode): string {
  const fragments = definitions.filter(isFragment);
  const others = definitions.filter((definition) => !isFragment(definition));
  const byName = fragments.toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return [...others, ...byName].map(print).join("\n\n");
}

/** The id of an operation's text: `sha256:` and its SHA-256 in hex, as GraphQL over HTTP has it for persisted documents. */
export function toDocumentId(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

const ids = new WeakMap<DocumentNode, string>();

/** The id of an operation with its fragments, made once. */
export function getDocumentId(document: DocumentNode): string {
  const id = ids.get(document) ?? toDocumentId(toOperationText(document));
  ids.set(document, id);
  return id;
}
