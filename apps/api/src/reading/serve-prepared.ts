import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
} from "graphql";
import type { Context } from "../context.ts";
import { loadRow } from "../loading/rows.ts";
import { findNodeRows, isOneOf } from "./nodes.ts";
import { findPrepared } from "./prepared.ts";

/** Lets the resolvers of a schema serve what was prepared for them; a field that was not planned gets the row of its object. */
export function servePrepared(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isAbstractType(type)) {
      const { resolveType } = type;
      type.resolveType = (value, context, info, of) =>
        findPrepared(value)?.type ?? resolveType?.(value, context, info, of);
    }
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = toServing(type.name, field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

function toServing(
  typeName: string,
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) => {
    const prepared = findPrepared(source);
    if (prepared === null) return resolve(source, args, context, info);
    const key = String(info.path.key);
    if (Object.hasOwn(prepared.values, key)) return prepared.values[key];
    const { id } = prepared;
    const rows = findNodeRows(typeName);
    if (id === null || rows === null) return resolve(source, args, context, info);
    const toSql = (ids: readonly string[]) => rows(isOneOf(ids));
    return loadRow<{ id: string }>(context, typeName, toSql, id).then((row) =>
      resolve(row, args, context, info),
    );
  };
}
