import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/** The fragments of a document by name. */
export function toFragments({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/**
 * How deep the fields of a document are nested; a field of an operation itself has depth 1. Introspection is not counted:
 * GraphQL limits that by itself. Each fragment is measured once; one that spreads itself counts as empty there.
 */
export function measureDepth(document: DocumentNode): number {
  const fragments = toFragments(document);
  const depths = new Map<string, number>();

  function measureFragment(name: string): number {
    const known = depths.get(name);
    if (known !== undefined) return known;
    depths.set(name, 0);
    const depth = measure(fragments.get(name)?.selectionSet);
    depths.set(name, depth);
    return depth;
  }

  function measure(selectionSet: SelectionSetNode | undefined): number {
    let deepest = 0;
    for (const selection of selectionSet?.selections ?? []) {
      let depth = 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) depth = measureFragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) depth = measure(selection.selectionSet);
      else if (!selection.name.value.startsWith("__")) depth = 1 + measure(selection.selectionSet);
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return Math.max(0, ...operations.map(({ selectionSet }) => measure(selectionSet)));
}
