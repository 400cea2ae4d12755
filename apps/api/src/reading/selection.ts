import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** An operation that is to be read. */
export interface Asked {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced. */
  variables: Record<string, unknown>;
}

/** The fields that are selected of an object by the key of their answer; several nodes where a key is selected more than once. */
export type Fields = Map<string, FieldNode[]>;

/** Whether `@skip` and `@include` leave a selection in. */
export function isIncluded(
  node: { directives?: readonly DirectiveNode[] },
  { variables }: Pick<Asked, "variables">,
): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function isOfType(asked: Asked, type: GraphQLObjectType, condition: string): boolean {
  if (condition === type.name) return true;
  const other = asked.schema.getType(condition);
  return isAbstractType(other) && asked.schema.isSubType(other, type);
}

/** Collects what selections select of an object of that type: https://spec.graphql.org/October2021/#CollectFields() */
export function collectFields(
  asked: Asked,
  type: GraphQLObjectType,
  selectionSets: Iterable<SelectionSetNode | undefined>,
): Fields {
  const fields: Fields = new Map();
  const spread = new Set<string>();

  function collect(selectionSet: SelectionSetNode | undefined): void {
    for (const selection of selectionSet?.selections ?? []) {
      if (!isIncluded(selection as { directives?: readonly DirectiveNode[] }, asked)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const known = fields.get(key);
        if (known === undefined) fields.set(key, [selection]);
        else known.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? type.name;
        if (isOfType(asked, type, condition)) collect(selection.selectionSet);
      } else {
        const name = selection.name.value;
        const fragment = asked.fragments[name];
        if (spread.has(name) || fragment === undefined) continue;
        spread.add(name);
        if (isOfType(asked, type, fragment.typeCondition.name.value)) collect(fragment.selectionSet);
      }
    }
  }

  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;
}
