import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { type Asked, collectFields } from "./selection.ts";

/**
 * Makes what leaves of an object, or of each of a list, what is selected of it. Its properties have the names of the type's fields
 * and are their values.
 */
export function selectOf(
  asked: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): (value: unknown) => unknown {
  const sets = nodes.map(({ selectionSet }) => selectionSet);
  const fields = [...collectFields(asked, type, sets)].map(([key, selected]) => {
    const name = selected[0]?.name.value ?? "";
    const field = type.getFields()[name];
    const named = field === undefined ? undefined : getNamedType(field.type);
    return { key, name, select: isObjectType(named) ? selectOf(asked, named, selected) : null };
  });
  const toObject = (value: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      fields.map(({ key, name, select }) => {
        if (name === "__typename") return [key, type.name];
        const own = value[name] ?? null;
        return [key, select === null ? own : select(own)];
      }),
    );
  const toSelected = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(toSelected);
    return typeof value === "object" && value !== null ? toObject(value as Record<string, unknown>) : value;
  };
  return toSelected;
}
