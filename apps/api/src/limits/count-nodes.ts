import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { defaultPageSize } from "../paging/window.ts";
import { isIncluded } from "../reading/selection.ts";
import { assumedListLength } from "./limits.ts";
import { toFragments } from "./measure-depth.ts";

const isConnection = (type: GraphQLNamedType) => type.name.endsWith("Connection");

/** How many objects one parent gets from a field; the items of a connection are counted where the connection is. */
function toLength(
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Record<string, unknown>,
): number {
  if (isConnection(parent)) return 1;
  const values = getArgumentValues(field, node, variables);
  const size = values.last ?? values.first;
  if (typeof size === "number") return Math.max(size, 1);
  const { toListLength } = field.extensions;
  if (typeof toListLength === "function") return toListLength(values);
  if (Array.isArray(values.ids)) return Math.max(values.ids.length, 1);
  if (isConnection(getNamedType(field.type))) return defaultPageSize;
  return isListType(getNullableType(field.type)) ? assumedListLength : 1;
}

/**
 * As how many objects more a field counts, by its arguments and by how many fields of a name are selected of it: the `cost` among its
 * extensions, which may be a number.
 */
export type Cost = (
  values: Record<string, unknown>,
  countSelected: (name: string) => number,
  /** Whether it is asked for as of a day, by an argument `asOf` of a field that it lies in. */
  isAsOf: boolean,
) => number;

/**
 * Counts the objects that an operation may ask for at most: the lengths of nested lists multiplied. A list without
 * `first` and `last` counts what the `toListLength` among its field's extensions says of its arguments, else
 * `assumedListLength`. A field whose extensions have a `cost` (`Cost`) counts that much more each time. Each fragment is counted once, and once more as of a day.
 * What `@skip` or `@include` leaves out counts for nothing. `variables` are coerced, defaults included.
 */
export function countNodes(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const fragments = toFragments(document);
  const counts = { now: new Map<string, number>(), asOf: new Map<string, number>() };

  const toIncluded = (selectionSet: SelectionSetNode | undefined) =>
    selectionSet?.selections.filter((selection) => isIncluded(selection, { variables })) ?? [];

  function countSelected(
    selectionSet: SelectionSetNode | undefined,
    name: string,
    seen: Set<string>,
  ): number {
    let fields = 0;
    for (const selection of toIncluded(selectionSet)) {
      if (selection.kind === Kind.FIELD) fields += selection.name.value === name ? 1 : 0;
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        fields += countSelected(selection.selectionSet, name, seen);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        fields += countSelected(fragments.get(selection.name.value)?.selectionSet, name, seen);
      }
    }
    return fields;
  }

  function toCost(field: GraphQLField<unknown, unknown>, node: FieldNode, isAsOf: boolean): number {
    const cost: unknown = field.extensions.cost;
    if (typeof cost !== "function") return typeof cost === "number" ? cost : 0;
    const values = getArgumentValues(field, node, variables);
    return (cost as Cost)(values, (name) => countSelected(node.selectionSet, name, new Set()), isAsOf);
  }

  /** Whether what lies in a field is asked for as of a day. */
  const toIsAsOf = (field: GraphQLField<unknown, unknown>, node: FieldNode): boolean =>
    field.args.some(({ name }) => name === "asOf") && getArgumentValues(field, node, variables).asOf != null;

  function countField(parent: GraphQLNamedType, node: FieldNode, isAsOf: boolean): number {
    const fields = isCompositeType(parent) && !isUnionType(parent) ? parent.getFields() : {};
    const field = fields[node.name.value];
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const within = count(type, node.selectionSet, isAsOf || toIsAsOf(field, node));
    return toCost(field, node, isAsOf) + toLength(parent, field, node, variables) * (1 + within);
  }

  function countFragment(name: string, isAsOf: boolean): number {
    const counted = isAsOf ? counts.asOf : counts.now;
    const known = counted.get(name);
    if (known !== undefined) return known;
    counted.set(name, 0);
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const nodes = type === undefined ? 0 : count(type, fragment?.selectionSet, isAsOf);
    counted.set(name, nodes);
    return nodes;
  }

  function count(
    parent: GraphQLNamedType,
    selectionSet: SelectionSetNode | undefined,
    isAsOf: boolean,
  ): number {
    let nodes = 0;
    for (const selection of toIncluded(selectionSet)) {
      if (selection.kind === Kind.FIELD) nodes += countField(parent, selection, isAsOf);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) nodes += countFragment(selection.name.value, isAsOf);
      else {
        const condition = selection.typeCondition?.name.value;
        const type = condition === undefined ? parent : (schema.getType(condition) ?? parent);
        nodes += count(type, selection.selectionSet, isAsOf);
      }
    }
    return nodes;
  }

  const root = schema.getRootType(operation.operation);
  return root ? count(root, operation.selectionSet, false) : 0;
}
