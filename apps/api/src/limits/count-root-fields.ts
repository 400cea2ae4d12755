import { type DocumentNode, Kind, type SelectionSetNode } from "graphql";
import { toFragments } from "./measure-depth.ts";

/** The most root fields that an operation of the document has. Each fragment counts once an operation. */
export function countRootFields(document: DocumentNode): number {
  const fragments = toFragments(document);

  function count(selectionSet: SelectionSetNode | undefined, seen: Set<string>): number {
    let fields = 0;
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FIELD) fields += 1;
      else if (selection.kind === Kind.INLINE_FRAGMENT) fields += count(selection.selectionSet, seen);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        fields += count(fragments.get(selection.name.value)?.selectionSet, seen);
      }
    }
    return fields;
  }

  const counts = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? count(definition.selectionSet, new Set()) : 0,
  );
  return Math.max(0, ...counts);
}
